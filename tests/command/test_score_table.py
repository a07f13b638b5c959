"""One table for all units gives what a file for each unit gives, to the byte."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.commune import TODAY, commune
from thidua.__main__ import main
from thidua.check.file.layout import check_scores
from thidua.derive.proof.seal import seal_of
from thidua.model.problem import Problem, errors
from thidua.publish.load import load_portal

SCORING = """\
total_max: 30
decimals: 1
sections:
  - id: i
    name: Một
    max: 30
    criteria:
      - {code: "1.1", name: Cho điểm, max: 10}
      - {code: "1.2", name: Số buổi, max: 10, type: count, points: 2}
      - {code: "2", name: Nề nếp, max: 10, type: deduct, minus: "0,5"}
"""
TABLE = """\
unit;group;1.1;1.1 self;1.1 reason;1.2 actual;2 minus
thon-1;thon;8,5;9;"Thiếu sổ; đã nhắc";4;3
thon-2;thon;không chấm;;;5;0

thon-3;thon;7;;;1;
"""
SHEETS = {
    "thon-1": 'unit: thon-1\ngroup: thon\nlines: {"1.1": {final: "8,5", self: 9, reason: Thiếu sổ; đã nhắc}, "1.2": {actual: 4}, "2": {minus: 3}}\n',
    "thon-2": 'unit: thon-2\ngroup: thon\nlines: {"1.1": {assigned: false}, "1.2": {actual: 5}, "2": {minus: 0}}\n',
    "thon-3": 'unit: thon-3\ngroup: thon\nlines: {"1.1": {final: 7}, "1.2": {actual: 1}}\n',
}  # fmt: skip


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """The same points twice: in one table, and in a file for each unit."""
    (tmp_path / "scoring.yml").write_text(SCORING, "utf-8")
    (tmp_path / "scores.csv").write_text(TABLE, "utf-8")
    (tmp_path / "scores").mkdir()
    for unit, text in SHEETS.items():
        (tmp_path / f"scores/{unit}.yml").write_text(text, "utf-8")
    return tmp_path


def ranked(files: Path, scores: str) -> int:
    return main(
        [
            "rank",
            "--criteria",
            str(files / "scoring.yml"),
            "--scores",
            str(files / scores),
        ]
    )


def test_the_table_ranks_as_the_files_do(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ranked(files, "scores.csv") == 0
    told = capsys.readouterr().out
    assert ranked(files, "scores") == 0
    assert told == capsys.readouterr().out
    assert told == (
        "1\tthon-2\tthon\t30.0\tranked\n1\tthon-1\tthon\t25.0\tranked\n".replace(
            "1\tthon-1", "2\tthon-1"
        )
        + "-\tthon-3\tthon\t\tunscored\n"
    )


def test_the_table_is_sealed_as_the_files_are(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", str(files / "scores.csv")]) == 0
    told = dict(line.split("\t") for line in capsys.readouterr().out.splitlines())
    for unit in SHEETS:
        assert main(["seal", str(files / f"scores/{unit}.yml")]) == 0
        assert told[unit] == capsys.readouterr().out.strip()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("unit;", "don_vi;"), "scores.csv:1:1: bảng không có cột unit"),
        ((";1.2 actual;", ";1.1;"), "scores.csv:1:36: cột “1.1” ghi hai lần"),
        (("thon-2;thon", "thon-1;thon"), "scores.csv:3:1: đơn vị “thon-1” có hai hàng"),
        (("\nthon-2;", "\n;"), "scores.csv:3:1: hàng không ghi đơn vị"),
        (("8,5;9", "8,5,1;9"), "scores.csv:2:13: Điểm cuối (lines.1.1.final): “8,5,1” không phải là số"),
        (("1.2 actual", "1.9 actual"), "không có tiêu chí “1.9”"),
        (("5;0\n", "5;0;7\n"), "“7” nằm ở cột không có tên"),
        (("2 minus", "2 munis"), "có phải là “minus”?"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(
    change: tuple[str, str],
    told: str,
    files: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (files / "scores.csv").write_text(TABLE.replace(*change), "utf-8")
    assert ranked(files, "scores.csv") == 2
    assert told in capsys.readouterr().err


def test_a_fault_of_a_column_is_told_once() -> None:
    problems: list[Problem] = []
    list(check_scores(TABLE.replace("2 minus", "2 munis"), "scores.csv", problems))
    assert len(problems) == 1


def test_lists_are_counted_or_parted() -> None:
    table = (
        "unit,1 marks,log.1.on,log.1.by,log.1.to,published.on,published.sha256,published.confirmed_by\n"
        "thon-1,8 | 9,10/12/2025,Trưởng thôn,self_submitted,20/12/2025,00,Tổ trưởng | Chủ tịch\n"
    )
    problems: list[Problem] = []
    (sheet,) = check_scores(table, "scores.csv", problems)
    assert problems == []
    record = sheet.record
    assert record.published and record.published.confirmed_by == (
        "Tổ trưởng",
        "Chủ tịch",
    )
    assert [entry.by for entry in record.log] == ["Trưởng thôn"]
    assert len(record.lines["1"].marks) == 2


FOLDER = "data/bodies/xa-mau/2024/duong-sach"


def tiny_table(root: Path) -> str:
    """The published sheets of the tiny commune as one table, with the same hashes."""
    portal, problems = load_portal(commune(root, []), TODAY)
    assert portal, problems
    rows = []
    for sheet in portal.bodies["xa-mau"].campaigns[-1].results.sheets.values():
        told = sheet.model_dump(exclude_defaults=True, exclude={"log", "corrections"})
        row = {}
        for code, line in told.pop("lines").items():
            row |= {f"{code} {path}": text for path, text in flat(line)}
        rows.append(dict(flat(told)) | row)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [columns, *([row.get(name, "") for name in columns] for row in rows)]
    return "".join(";".join(line) + "\n" for line in lines)


def flat(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each value of a record by its path: published.on."""
    for name, value in told.items():
        match value:
            case dict():
                yield from ((f"{name}.{path}", text) for path, text in flat(value))
            case tuple():
                yield name, " | ".join(map(str, value))
            case bool():
                yield name, str(value).lower()
            case _:
                yield name, str(value)


def test_both_present_is_refused(tmp_path: Path) -> None:
    table = tiny_table(tmp_path / "one")
    root = commune(tmp_path / "two", [])
    (root / FOLDER / "scores.csv").write_text(table, "utf-8")
    _, problems = load_portal(root, TODAY)
    assert "bang-diem-hai-noi" in {problem.rule for problem in errors(problems)}


def test_the_portal_is_the_same_with_a_table(tmp_path: Path) -> None:
    """Records, seals and totals; no page knows where points were typed."""
    root = commune(tmp_path / "two", [])
    table = tiny_table(tmp_path / "one")
    before, _ = load_portal(root, TODAY)
    shutil.rmtree(root / FOLDER / "scores")
    (root / FOLDER / "scores.csv").write_text(table, "utf-8")
    after, problems = load_portal(root, TODAY)
    assert before and after, problems
    one, other = (p.bodies["xa-mau"].campaigns[-1].results for p in (before, after))
    assert {u: seal_of(s) for u, s in one.sheets.items()} == {
        u: seal_of(s) for u, s in other.sheets.items()
    }
    assert {u: t.total for u, t in one.totals.items()} == {
        u: t.total for u, t in other.totals.items()
    }
    assert set(other.sheet_files.values()) == {f"{FOLDER}/scores.csv"}


def test_a_changed_cell_breaks_its_seal(tmp_path: Path) -> None:
    table = tiny_table(tmp_path / "one")
    root = commune(tmp_path / "two", [])
    shutil.rmtree(root / FOLDER / "scores")
    (root / FOLDER / "scores.csv").write_text(
        table.replace(";50;50;", ";50;49;"), "utf-8"
    )
    _, problems = load_portal(root, TODAY)
    (problem,) = errors(problems)
    assert (problem.rule, problem.place.line) == ("bang-da-cong-bo-bi-sua", 2)


def test_a_stray_table_is_refused(tmp_path: Path) -> None:
    root = commune(tmp_path, [])
    (root / "data/bodies/xa-mau/units.csv").write_text("unit\nthon-1\n", "utf-8")
    _, problems = load_portal(root, TODAY)
    assert {problem.rule for problem in errors(problems)} == {"tep-khong-dung-cho"}
