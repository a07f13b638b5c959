"""`thidua import scores` of tables as offices keep them: right, or told where and what to do.

A campaign of five units and four criteria, whose points are given by hand; a case with
`fresh` has no criteria yet. Its answer is what was said, and the points that the data have now.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.command.workbook import workbook
from tests.commune import TODAY, commune
from tests.conftest import Case
from thidua.__main__ import main
from thidua.read.yaml_tree import parse_yaml

pytestmark = pytest.mark.slow

FOLDER = "data/bodies/xa-mau/2024/ngo-dep"
KEY = ["--campaign", "xa-mau/2024/ngo-dep"]
UNITS = """
  thon-1: {name: Thôn 1, kind: hamlet}
  thon-2: {name: Thôn 2, kind: hamlet}
  to-dan-pho-so-3: {name: Tổ dân phố số 3, kind: hamlet}
  truong-tieu-hoc-kim-dong: {name: Trường Tiểu học Kim Đồng, kind: school}
  cong-an-xa: {name: Công an xã, kind: council_office}
"""
SCORING = """\
total_max: 100
sections:
  - id: i
    name: Kinh tế
    max: 40
    criteria:
      - {code: "1", name: Thu nhập bình quân, max: 25, type: manual}
      - {code: "2", name: Giảm nghèo, max: 15, type: manual}
  - id: ii
    name: Văn hóa - xã hội
    max: 60
    criteria:
      - {code: "3", name: "Gia đình văn hóa, làng văn hóa", max: 40, type: manual}
      - {code: "4", name: Vệ sinh môi trường, max: 20, type: manual}
groups:
  - {id: chung, name: Các đơn vị, units: [thon-1, thon-2, to-dan-pho-so-3, truong-tieu-hoc-kim-dong, cong-an-xa]}
source: {words: Bộ tiêu chí bịa ra để kiểm thử, confirmed: false}
"""
CAMPAIGN = "title: Ngõ đẹp\nkind: thematic\nwhat: Quét\nwho: Các thôn\nupdated_on: 01/12/2024\n"


def test_tables_that_offices_keep(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = case.given
    changes: list[dict[str, str]] = [
        {"file": f"{FOLDER}/campaign.yml", "write": CAMPAIGN}
    ]
    if "fresh" not in given:
        changes.append({"file": f"{FOLDER}/scoring.yml", "write": _scoring(given)})
    root = commune(tmp_path / "root", changes)
    units = root / "data/bodies/xa-mau/units.yml"
    units.write_text(units.read_text("utf-8").rstrip() + UNITS, "utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    content = workbook(
        _unfolded(given["sheets"]) if given.get("decomposed") else given["sheets"]
    )
    Path("diem.xlsx").write_bytes(content)
    code = main(["import", "scores", "diem.xlsx", *KEY])
    told = capsys.readouterr()
    case.expect(
        "\n".join([f"exit {code}", told.err, *_criteria(root, given), *_points(root)])
    )


def _scoring(given: dict[str, Any]) -> str:
    """The criteria, with one more, and with what is otherwise, where a case has it."""
    more = f"      - {given['more']}\ngroups:" if "more" in given else "groups:"
    told = SCORING.replace("groups:", more)
    for old, new in given.get("scoring", ()):
        assert old in told
        told = told.replace(old, new)
    return told


def _criteria(root: Path, given: dict[str, Any]) -> list[str]:
    path = root / FOLDER / "scoring.yml"
    is_new = "fresh" in given and path.exists()
    return path.read_text("utf-8").splitlines()[3:-1] if is_new else []


def _points(root: Path) -> list[str]:
    """The points that the data have, a unit a line."""
    return [
        f"{path.stem}: {_lines(path)}"
        for path in sorted((root / FOLDER / "scores").glob("*.yml"))
    ]


def _lines(path: Path) -> str:
    tree: Any = parse_yaml(path.read_text("utf-8"), "", [])
    return " ".join(
        f"{code}={'/'.join(f'{k}:{v}' for k, v in line.items())}"
        for code, line in tree.plain()["lines"].items()
    )


def _unfolded(sheets: Any) -> Any:
    """The same words with every sign of a letter for itself, as some systems write them."""
    if isinstance(sheets, dict):
        return {key: _unfolded(inside) for key, inside in sheets.items()}
    if isinstance(sheets, list):
        return [_unfolded(inside) for inside in sheets]
    return unicodedata.normalize("NFD", sheets)
