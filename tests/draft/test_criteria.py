"""Criteria sets as offices type them → the draft of `scoring.yml`, and all that is told.

A case gives the paper: `text`, `word` (tests/read/office/wordml.py, `table` for rows in cells),
`pdf` (pages, tests/read/office/print.py) or `sheets` (tests/command/workbook.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests.command.workbook import workbook
from tests.commune import TODAY, commune
from tests.conftest import Case
from tests.read.office.print import pdf_file
from tests.read.office.wordml import word_file
from thidua.draft.criteria.drafted import Drafted, drafted
from thidua.model.problem import errors
from thidua.publish.trial.trial import Trial
from thidua.read.office.document import read_document
from thidua.read.table.printed_row import PrintedRow, rows_of_grids, rows_of_text
from thidua.read.workbook.workbook import read_workbook

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


def draft_of(given: dict[str, Any], folder: Path) -> Drafted | None:
    return drafted(rows_of(given, folder), "tieu-chi")


def rows_of(given: dict[str, Any], folder: Path) -> list[PrintedRow]:
    """Read the paper of a case as the command does."""
    if "text" in given:
        return rows_of_text(given["text"])
    path = folder / "tieu-chi.bin"
    if "sheets" in given:
        path.write_bytes(workbook(given["sheets"]))
        return rows_of_grids(read_workbook(path))
    if "pdf" in given:
        path.write_bytes(pdf_file(given["pdf"]))
    else:
        path.write_bytes(word_file("\n".join(word_lines(given["word"]))))
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
