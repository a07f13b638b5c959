"""Criteria sets as offices type them → the draft of `scoring.yml`, and all that is told.

A case gives the paper: `text`, `word` (tests/read/office/wordml.py, `table` for rows in cells),
`pdf` (pages, tests/read/office/print.py) or `sheets` (tests/command/workbook.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command.workbook import workbook
from tests.commune import TODAY, commune
from tests.conftest import Case
from tests.read.office.print import pdf_file
from tests.read.office.wordml import word_file
from thidua.draft.criteria.drafted import Drafted, drafted
from thidua.model.problem import Problem, errors
from thidua.model.score.scoring import Scoring
from thidua.publish.trial.trial import Trial
from thidua.read.office.document import read_document
from thidua.read.table.printed_row import PrintedRow, rows_of_grids, rows_of_text
from thidua.read.workbook.workbook import read_workbook
from thidua.read.yaml_tree import parse_yaml

CASES = sorted((Path(__file__).parent / "criteria").glob("*.txt"))
SCORING = "data/bodies/xa-mau/2024/duong-sach/scoring.yml"


def test_criteria(case: Case, tmp_path: Path) -> None:
    case.expect(said(draft_of(case.given, tmp_path)))


@pytest.mark.slow
def test_what_is_drafted_passes_every_rule(tmp_path: Path) -> None:
    root = commune(tmp_path / "root", [])
    for sheet in root.glob("data/bodies/xa-mau/2024/duong-sach/s*"):
        if sheet.is_dir():
            for path in sheet.iterdir():
                path.unlink()
    trial = Trial(root, TODAY)
    for path in CASES:
        found = draft_of(Case(path, update=False).given, tmp_path)
        if found is None or any(each.is_error for each in found.told):
            continue
        _, problems = trial.with_files({SCORING: found.text})
        wrong = [str(p) for p in errors(problems) if p.place.file == SCORING]
        assert (path.stem, wrong) == (path.stem, [])


def draft_of(told: dict[str, Any], folder: Path) -> Drafted | None:
    return drafted(rows_of(told, folder), "tieu-chi")


def rows_of(told: dict[str, Any], folder: Path) -> list[PrintedRow]:
    """Read the paper of a case as the command does."""
    if "text" in told:
        return rows_of_text(told["text"])
    path = folder / "tieu-chi.bin"
    if "sheets" in told:
        path.write_bytes(workbook(told["sheets"]))
        return rows_of_grids(read_workbook(path))
    if "pdf" in told:
        path.write_bytes(pdf_file(told["pdf"]))
    else:
        path.write_bytes(word_file("\n".join(word_lines(told["word"]))))
    return rows_of_text(read_document(path).text)


def word_lines(told: list[Any]) -> Iterator[str]:
    """Give lines of WordprocessingML: words, or a table as a list of rows.

    In a row `>` goes on with the cell before, `^` with the one above.
    """
    for block in told:
        yield block if isinstance(block, str) else _word_table(block)


def _word_table(rows: list[list[str]]) -> str:
    told = "".join(f"<w:tr>{_word_row(rows, at)}</w:tr>" for at in range(len(rows)))
    return f"<w:tbl>{told}</w:tbl>"


def _word_row(rows: list[list[str]], at: int) -> str:
    cells = []
    for column, words in enumerate(rows[at]):
        if words == ">":
            continue
        span = 1
        while rows[at][column + span : column + span + 1] == [">"]:
            span += 1
        below = rows[at + 1][column] if at + 1 < len(rows) else ""
        merge = '<w:vMerge w:val="restart"/>' if below == "^" and words != "^" else ""
        merge = "<w:vMerge/>" if words == "^" else merge
        own = "" if words == "^" else escape(words)
        lines = "".join(
            f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in own.split("\n")
        )
        cells.append(
            f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{lines}</w:tc>'
        )
    return "".join(cells)


def said(found: Drafted | None) -> str:
    """Show a draft as a case holds it: what is drafted, what is told, how many rows."""
    if found is None:
        return "không có bộ tiêu chí"
    lines = [found.text.partition("\n")[2].rstrip()]
    for each in found.told:
        grade = "lỗi " if each.is_error else "lưu ý " if each.is_note else ""
        lines.append(f"{grade}[{each.place}] {each.message}")
    lines.append(f"{len(found.rows)} hàng, ghi {found.written}")
    return "\n".join(lines)


_LABELS = st.sampled_from(
    ["I", "II", "III", "A", "B", "1", "2", "1.1", "1.2", "2.1", "a)", "b)", "-", "", "Mục", "01/02/2026"]
)  # fmt: skip
_NAMES = st.sampled_from(
    ["Tuyên truyền", "ĐIỂM THƯỞNG", "Điểm trừ", "Đạt 100%", "Từ 90% đến dưới 100%", "1.3. Giảm nghèo",
     "Mỗi lỗi trừ 0,5 điểm", "Tổng cộng", "Cộng I", "NỀN NẾP", "", "(1)", "Có: 5 điểm; không có: 0 điểm"]
)  # fmt: skip
_MOST = st.sampled_from(
    ["5", "10", "2,5", "0–5", "3-5", "-2", "nt", "Tối đa 5đ", "", "100", "5 điểm", "x"]
)
_BESIDE = st.sampled_from(
    ["", "Biên bản", "Mỗi lượt cộng 2 điểm, tối đa 10", "Đạt 100%: 5 điểm; dưới 100%: 0 điểm", "7"]
)  # fmt: skip
_ROWS = st.lists(st.tuples(_LABELS, _NAMES, _MOST, _BESIDE, _BESIDE), max_size=12)
_HEADS = st.sampled_from(
    [("TT", "Tiêu chí", "Điểm tối đa", "Cách tính", "Minh chứng"),
     ("STT", "Nội dung", "Điểm chuẩn", "Mức đánh giá", "Điểm"),
     ("TT", "Nhóm tiêu chí", "Thang điểm", "Ghi chú", "Cơ quan thẩm định")]
)  # fmt: skip


@given(head=_HEADS, rows=_ROWS)
def test_every_row_and_word_is_written_or_told(
    head: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    printed = [PrintedRow("B", n, 1, cells) for n, cells in enumerate([head, *rows], 1)]
    found = drafted(printed, "tieu-chi")
    if found is None:
        return
    below = [row for row in printed[1:] if row.words]
    told = {id(each.row) for each in found.told}
    assert [row for row in found.rows if row.words] == below
    assert found.written <= len(found.rows)
    said = _words(f"{found.text} {' '.join(each.message for each in found.told)}")
    for row in below:
        missing = _words(f"{row.cells[1]} {row.cells[3]} {row.cells[4]}") - said
        assert not missing, (row, missing, found.text, told)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text))


@given(head=_HEADS, rows=_ROWS)
def test_any_draft_is_a_sound_criteria_set(
    head: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    printed = [PrintedRow("B", n, 1, cells) for n, cells in enumerate([head, *rows], 1)]
    found = drafted(printed, "tieu-chi")
    if found is None or any(each.is_error for each in found.told):
        return
    problems: list[Problem] = []
    node = parse_yaml(found.text, SCORING, problems)
    assert node is not None
    record = Scoring.model_validate(node.plain())
    codes = [leaf.code for leaf in record.leaves()]
    assert len(set(codes)) == len(codes) == len(found.criteria)
    assert record.total_max == sum(section.max for section in record.sections)
    names = [section.name for section in record.sections]
    assert len(set(map(str.lower, names))) == len(names)
