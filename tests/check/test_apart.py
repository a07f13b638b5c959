"""Bodies that were found right before are set apart: nothing is told of them, all of the others."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.check.test_published import opened
from tests.commune import ROOT, TODAY, commune
from thidua.model.problem import errors
from thidua.publish.load import load_portal

LEDGER = "data/ledger.yml"
OTHER = [
    {"file": "data/portal.yml", "replace": ["bodies: [xa-mau]", "bodies: [xa-mau, xa-khac]"]},
    {"file": "data/bodies/xa-khac/body.yml", "write": "name: Ủy ban nhân dân xã Khác\nshort_name: Xã Khác\nkind: commune\nprovince: tỉnh Mẫu\nabout: Một xã bịa ra nữa.\nupdated_on: 01/6/2025\n"},
    {"file": "data/bodies/xa-khac/units.yml", "write": "units:\n  thon-mot: {name: Thôn Một, kind: hamlet}\n"},
]  # fmt: skip
MOVED = "moved:\n  xa-cu/ke-hoach/2024/duong-sach/: xa-mau/ke-hoach/2024/duong-sach/\n"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The ledger of the two communes, its log opened."""
    return opened(commune(tmp_path_factory.mktemp("apart"), OTHER))


def told(root: Path, text: str, apart: str) -> list[str]:
    """What is told of two communes of which one is set apart."""
    commune(root, [*OTHER, {"file": LEDGER, "write": text}])
    portal, problems = load_portal(root, TODAY, {apart})
    if portal:
        assert set(portal.bodies) == {"xa-mau", "xa-khac"} - {apart}
    return [problem.message for problem in errors(problems)]


def test_each_body_of_the_portal_is_sound_by_itself() -> None:
    """Nothing that it leads to in another is missed where that is apart."""
    bodies = {path.name for path in (ROOT / "data/bodies").iterdir()}
    found = {
        slug: load_portal(ROOT, date(2026, 11, 27), bodies - {slug}) for slug in bodies
    }
    assert {
        s: [str(p) for p in errors(problems)] for s, (_, problems) in found.items()
    } == {s: [] for s in bodies}


def test_what_is_apart_is_not_missed(ledger: str, tmp_path: Path) -> None:
    assert "xa-mau/2024/duong-sach/" in ledger
    assert told(tmp_path, ledger, "xa-mau") == []


def test_what_is_not_apart_is_missed(ledger: str, tmp_path: Path) -> None:
    id = "xa-mau/2024/duong-sach/scores/thon-doai"
    gone = ledger.replace(f"{id}:", f"{id}-cu:")
    assert gone != ledger
    missed = f"“{id}-cu” đã công bố nay không còn"
    assert missed in told(tmp_path / "1", gone, "xa-khac")
    assert missed not in told(tmp_path / "2", gone, "xa-mau")


def test_what_was_renamed_is_apart_under_its_new_name(
    ledger: str, tmp_path: Path
) -> None:
    id = "xa-mau/2024/duong-sach/scores/thon-doai"
    old = id.replace("xa-mau", "xa-cu")
    missed = "“xa-cu/2024/duong-sach” đã công bố nay không còn"
    renamed = ledger.replace(f"{id}:", f"{old}:")
    assert missed in told(tmp_path / "1", renamed, "xa-mau")
    moved = re.sub("^moved:.*\n", MOVED, renamed, flags=re.MULTILINE)
    assert missed not in told(tmp_path / "2", moved, "xa-mau")
