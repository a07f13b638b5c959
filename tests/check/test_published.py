"""What was published and is another now: each turn is told, or told of by a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main
from thidua.check.rule.example import confirmers_example, keyed_example
from thidua.check.turn import renamed_thing
from thidua.model.problem import errors
from thidua.publish.load import load_portal

LEDGER = "data/ledger.yml"


BODY = "data/bodies/xa-mau/body.yml"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The ledger of the tiny commune, its log opened."""
    return opened(commune(tmp_path_factory.mktemp("published"), []))


def opened(root: Path) -> str:
    """Open the log of a commune and give its ledger."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("THIDUA_AS_OF", TODAY.isoformat())
        assert main(["ledger", "--open-log"]) == 0
    return (root / LEDGER).read_text("utf-8")


def test_turn_is_told(case: Case, ledger: str, tmp_path: Path) -> None:
    root = commune(tmp_path, [{"file": LEDGER, "write": ledger}, *case.given])
    _, problems = load_portal(root, TODAY)
    case.expect("\n".join(str(problem) for problem in errors(problems)))


def test_a_renamed_campaign_is_told_once(ledger: str, tmp_path: Path) -> None:
    """Its sheets are those of the log: nobody is asked for another day of publication."""
    root = commune(tmp_path, [{"file": LEDGER, "write": ledger}])
    data = root / "data/bodies/xa-mau/2024"
    (data / "duong-sach").rename(data / "duong-dep")
    for words in (root / "content/xa-mau").glob("ke*/2024/duong-sach.md"):
        words.rename(words.with_name("duong-dep.md"))
    told = [problem.rule for problem in errors(load_portal(root, TODAY)[1])]
    assert told == ["phong-trao-la", "da-cong-bo-bi-rut"]


def test_a_key_that_was_published_stays(tmp_path: Path) -> None:
    """Whoever has to sign is not let off by taking the key out."""
    keys = {"file": BODY, "append": keyed_example("01/01/2026")}
    ledger = opened(commune(tmp_path / "then", [keys]))
    roles = {
        "file": BODY,
        "append": confirmers_example("Chủ tịch Hội đồng", "Tổ trưởng thẩm định"),
    }
    root = commune(tmp_path / "now", [{"file": LEDGER, "write": ledger}, roles])
    told = [problem.message for problem in errors(load_portal(root, TODAY)[1])]
    assert told == ["keys.to-truong-tham-dinh.2026-01-01 đã công bố nay không còn"]


def test_a_renamed_body_is_told_once(ledger: str, tmp_path: Path) -> None:
    """One line of the ledger leads all that it published on."""
    root = commune(tmp_path, [{"file": LEDGER, "write": ledger}])
    for folder in ("data/bodies", "content"):
        (root / folder / "xa-mau").rename(root / folder / "xa-moi")
    settings = root / "data/portal.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("xa-mau", "xa-moi"), "utf-8"
    )
    told = [p for p in errors(load_portal(root, TODAY)[1]) if p.place.file == LEDGER]
    assert [(p.message, p.remedy) for p in told] == [
        (
            "“xa-mau” đã công bố nay không còn",
            "đổi tên thư mục thì ghi ở moved: “xa-mau/: mã mới/”; không thì đặt lại như đã công bố; cơ quan rời cổng thì ghi ở changes: “- {on: 15/06/2025, page: xa-mau/, what: withdrawn}”, rồi `thidua ledger --update`",
        )
    ]
    moved = f"moved:\n  xa-mau/: xa-moi/\n{ledger.replace('moved: {}', '')}"
    (root / LEDGER).write_text(moved, "utf-8")
    told = [p for p in errors(load_portal(root, TODAY)[1]) if p.place.file == LEDGER]
    assert told == []


_BODY = {"xa-a/": "xa-b/"}


@pytest.mark.parametrize(
    ("moved", "name"),
    [
        (_BODY, "xa-b/2024/cu/ballot"),
        (_BODY | {"xa-b/": "xa-c/"}, "xa-c/2024/cu/ballot"),
        (
            {"xa-a/ke-hoach/2024/cu/": "xa-a/ke-hoach/2024/moi/"} | _BODY,
            "xa-b/2024/moi/ballot",
        ),
        (
            _BODY | {"xa-b/ke-hoach/2024/cu/": "xa-b/ke-hoach/2024/moi/"},
            "xa-b/2024/moi/ballot",
        ),
    ],
)
def test_a_part_goes_with_its_campaign_and_its_body(
    moved: dict[str, str], name: str
) -> None:
    """Whichever of the two was renamed first."""
    assert renamed_thing("xa-a/2024/cu/ballot", moved) == name


def test_names_that_lead_to_each_other_end() -> None:
    """A loop is told elsewhere; here it must not hang."""
    loop = _BODY | {"xa-b/": "xa-a/"}
    assert renamed_thing("xa-a/2024/cu/ballot", loop).endswith("/2024/cu/ballot")
