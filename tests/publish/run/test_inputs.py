"""What a body is made from: its own files, what all share, what bodies may ask of each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import commune, configuration
from thidua.publish.run.inputs import Keys, input_keys

OTHER = [
    {"file": "data/portal.yml", "replace": ["bodies: [xa-mau]", "bodies: [xa-mau, xa-khac]"]},
    {"file": "data/bodies/xa-khac/body.yml", "write": "name: Ủy ban nhân dân xã Khác\nshort_name: Xã Khác\nkind: commune\nprovince: tỉnh Mẫu\nabout: Một xã bịa ra nữa.\nupdated_on: 01/6/2025\n"},
]  # fmt: skip


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two communes, with a small house and package of their own."""
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    for name in ("HOUSE", "_PACKAGE"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(f"thidua.publish.run.inputs.{name}", tmp_path / name)
    root = commune(tmp_path / "root", OTHER)
    configuration(root)
    return root


def keys_of(root: Path) -> Keys:
    keys = input_keys(root, root / "site")
    assert keys
    return keys


@pytest.mark.parametrize(
    ("file", "old", "new", "touched"),
    [
        ("data/bodies/xa-mau/body.yml", "about: ", "about: Nay ", {"xa-mau"}),
        ("data/bodies/xa-mau/body.yml", "updated_on: 01", "updated_on: 02", {"xa-mau"}),
        ("data/bodies/xa-mau/body.yml", "name: ", "name: Nay ", {"xa-mau", "xa-khac"}),
        ("data/bodies/xa-mau/units.yml", "name: ", "name: Nay ", {"xa-mau"}),
        ("data/bodies/xa-mau/2025/duong-sach/awards.yml", "", "# anonymous\n", {"xa-mau", "xa-khac"}),
        ("data/bodies/xa-mau/2025/duong-sach/campaign.yml", "", "# anonymous\n", {"xa-mau"}),
        ("content/xa-mau/index.md", "", "Nay. ", {"xa-mau"}),
        ("content/gioi-thieu.md", "# ", "# Nay ", {""}),
        ("data/events.yml", "", "# nay\n", {"xa-mau", "xa-khac"}),
    ],
)  # fmt: skip
def test_whom_a_change_touches(
    file: str, old: str, new: str, touched: set[str], root: Path
) -> None:
    (root / file).touch()
    before = keys_of(root)
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace(old, new, 1) if old else new + text, "utf-8")
    after = keys_of(root)
    found = {slug for slug, key in after.bodies.items() if key != before.bodies[slug]}
    assert found | ({""} if after.host != before.host else set()) == touched
    assert after.whole != before.whole


def test_a_day_touches_the_host_where_it_has_hooks_of_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows what they ask for."""
    settings = root / "mkdocs.yml"
    touched = []
    for hooks in ("hooks/portal.py", "hooks/portal.py, hooks/rieng.py"):
        settings.write_text(f"hooks: [{hooks}]\n", "utf-8")
        monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
        before = keys_of(root)
        monkeypatch.setenv("THIDUA_AS_OF", "2025-06-16")
        after = keys_of(root)
        assert (before.whole != after.whole, before.day < after.day) == (True, True)
        touched.append((before.host != after.host, before.bodies != after.bodies))
    assert touched == [(False, False), (True, True)]


def test_a_day_that_is_none_is_told_by_a_build_of_all(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("rac", "2025-02-30", "0001-01-01"):
        monkeypatch.setenv("THIDUA_AS_OF", day)
        assert input_keys(root, root / "site") is None
