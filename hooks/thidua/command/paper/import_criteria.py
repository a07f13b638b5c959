"""`thidua import criteria [FILE]`: the criteria set of a paper → a draft of `scoring.yml` (FORMATS.md)."""

from __future__ import annotations

import difflib
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from thidua.check.file.place import words_file
from thidua.command.paper.saying import repair_words
from thidua.command.project import FAILED, OK, Misuse, existing_file
from thidua.command.workbook.campaign import Desk, add_import, desk_of
from thidua.draft.criteria.drafted import Drafted, drafted
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.head.told import points_missing, points_unread
from thidua.draft.form.finding import LOOK
from thidua.draft.start.skeleton import filled
from thidua.model.body.unit import Unit
from thidua.model.field.number import decimal_text
from thidua.model.letter.repair import Kind
from thidua.model.problem import errors
from thidua.model.score.rule import PeerGroup
from thidua.publish.trial.writing import write_all
from thidua.read.office.document import OfficeText, read_document
from thidua.read.office.word.package import Unreadable as NoPaper
from thidua.read.table.printed_row import PrintedRow, rows_of_grids, rows_of_text
from thidua.read.workbook.cell import Grid
from thidua.read.workbook.package import Unreadable as NoWorkbook
from thidua.read.workbook.workbook import read_workbook

_NONE = "không thấy bộ tiêu chí: máy tìm bảng có cột “Tiêu chí” (hay “Nội dung”) và cột “Điểm tối đa” (hay “Điểm chuẩn”, “Thang điểm”), hoặc từ ba dòng đánh số có điểm, như “1. Tuyên truyền: 20 điểm”"
_BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
UNNAMED = "CƠ_QUAN/NĂM/PHONG_TRÀO"
"""How the name of a campaign is shown that nobody told."""
_FEWEST = 3
"""Criteria of a plan that are worth a word."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "file",
        nargs="?",
        help="tệp .xlsx, .docx, .pdf có lớp chữ, .md hay .txt có bảng tiêu chí, thang điểm; bỏ trống thì lấy bảng trong lời kế hoạch của phong trào",
    )
    add_import(parser, is_asked=False)
    parser.add_argument(
        "--overwrite", action="store_true", help="ghi đè scoring.yml đã có"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Read the set, tell what a person has to look at, write the draft beside the plan."""
    desk = desk_of(options)
    shown = options.file or words_file(desk.key)
    beside: list[Told] = []
    rows = _rows(desk, options.file, beside)
    found = drafted(rows, Path(shown).name, _groups(desk))
    if found is None:
        near = points_missing(rows) or points_unread(rows)
        more = f"; {near.place}: {near.message}" if near else ""
        raise Misuse(f"{shown}: {_NONE}{more}")
    told = [*beside, *found.told]
    told += [] if any(each.is_error for each in told) else _broken(desk, found)
    if options.format == "json":
        read = found.as_json() | {"problems": [each.as_json() for each in told]}
        print(json.dumps(read, ensure_ascii=False, indent=1))
    for each in told:
        print(_line(shown, each), file=sys.stderr)
    if number := sum(each.is_error for each in told):
        print(f"{number} chỗ phải sửa; chưa ghi gì", file=sys.stderr)
        return FAILED
    _write(options, desk, found)
    return OK if all(each.is_note for each in told) else FAILED


def announced(text: str, shown: str, campaign: str) -> str:
    """Say that a document holds a criteria set, and what to type next; "" where it holds none."""
    found = drafted(rows_of_text(text), shown)
    if found is None or len(found.criteria) < _FEWEST:
        return ""
    where = found.rows[0].place()
    typed = f'"{shown}"' if " " in shown else shown
    return f"{shown}: có bộ tiêu chí, {len(found.criteria)} tiêu chí, từ {where}: gõ tiếp thidua import criteria {typed} --campaign {campaign}"


def _rows(desk: Desk, typed: str | None, beside: list[Told]) -> list[PrintedRow]:
    """Read the rows of the file, or of the campaign's own words; what is `beside` them is noted. Raises `Misuse`."""
    path = desk.root / words_file(desk.key)
    if typed:
        path = existing_file(typed)
    elif not path.is_file():
        raise Misuse(
            f"phong trào chưa có tệp lời {words_file(desk.key)}: gõ tên tệp có bảng tiêu chí"
        )
    try:
        if path.suffix.lower() in _BOOKS:
            grids = read_workbook(path)
            beside += _hidden(grids)
            return rows_of_grids(grids)
        read = read_document(path)
        beside += _odd(read)
        return rows_of_text(read.text)
    except (NoPaper, NoWorkbook) as why:
        raise Misuse(f"{typed or words_file(desk.key)}: {why}") from None


def _groups(desk: Desk) -> Sequence[PeerGroup]:
    """Give the groups that are written already, else those of the sheets, else one of all units of that year."""
    scoring, units = desk.files.scoring, desk.units
    if scoring and scoring.record.groups:
        return scoring.record.groups
    found: dict[str, list[str]] = {}
    for sheet in desk.files.sheets:
        found.setdefault(sheet.record.group, []).append(sheet.record.unit)
    own = [id for id, unit in units.items() if _is_of(unit, desk.key.year)]
    found = found or ({"don-vi": own} if own else {})
    return [_group(id, told, len(found)) for id, told in found.items()]


def _group(id: str, units: Sequence[str], number: int) -> PeerGroup:
    name = "Các đơn vị" if number == 1 else f"Nhóm {id}"
    return PeerGroup.model_validate({"id": id, "name": name, "units": list(units)})


def _is_of(unit: Unit, year: int) -> bool:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return (unit.active_from or first) <= last <= (unit.active_to or last)


def _hidden(grids: Iterable[Grid]) -> Iterator[Told]:
    """Tell sheets that are hidden, which are not read, and hidden rows, which are."""
    for grid in grids:
        place = PrintedRow(grid.name, 0, 0, ())
        filled = {row for row, _ in grid.cells}
        if grid.is_hidden and filled:
            yield Told(place, "trang tính ẩn, không đọc: bỏ ẩn nếu có tiêu chí")
        elif rows := sorted(grid.hidden_rows & filled):
            told = ", ".join(str(row + 1) for row in rows[:12])
            yield Told(place, f"hàng ẩn, vẫn đọc: {told}", is_note=True)


def _odd(read: OfficeText) -> Iterator[Told]:
    """Tell what a person should know of a document: pictures, old fonts, letters that may be wrong."""
    yield from (Told(_line_of(0), remark, is_note=True) for remark in read.remarks)
    for mark in read.marks:
        if mark.was is None or mark.kind is Kind.SCANNED:
            yield Told(_line_of(mark.line), repair_words(mark))


def _line_of(number: int) -> PrintedRow:
    return PrintedRow("", number, 0, ())


def _file(desk: Desk) -> str:
    return f"{desk.folder}/scoring.yml"


def _broken(desk: Desk, found: Drafted) -> list[Told]:
    """Tell what the data would break of the rules of `thidua check`."""
    _, problems = desk.trial.with_files({_file(desk): found.text})
    return [
        Told(
            None,
            f"{problem.place}: {problem.message}: {problem.remedy} (mã: {problem.rule})",
            is_error=True,
        )
        for problem in errors(problems)
    ]


def _line(shown: str, each: Told) -> str:
    words = f"{LOOK if each.is_note else ''}{each.message}"
    if each.row is None:  # of the data, which has a place of its own
        return words
    if not each.row.number:
        sheet = f"trang tính {each.row.sheet}: " if each.row.sheet else ""
        return f"{shown}: {sheet}{words}"
    if each.row.sheet:
        return f"{shown}: {each.place}: {words}"
    return f"{shown}:{each.row.number}: {words}"


def _write(options: Namespace, desk: Desk, found: Drafted) -> None:
    """Write the draft; what somebody typed is shown beside it, not overwritten. Raises `Misuse`."""
    name, is_said = _file(desk), options.format == "text"
    old = desk.trial.text(name)
    if old == found.text:
        print(
            "không có gì khác scoring.yml đang có" if is_said else "",
            end="\n" if is_said else "",
        )
        return
    if (
        old is not None
        and old != filled("ket-qua/scoring.yml")
        and not options.overwrite
    ):
        lines = difflib.unified_diff(
            old.splitlines(), found.text.splitlines(), name, name, lineterm="", n=1
        )
        print("\n".join(lines), file=sys.stdout if is_said else sys.stderr)
        raise Misuse(f"{name} đã có và khác: xem lại, rồi thêm --overwrite để ghi đè")
    if not options.dry_run:
        try:
            write_all(desk.root, {name: found.text})
        except OSError as why:
            raise Misuse(f"không ghi được: {why.strerror}; tệp còn như trước") from None
    if is_said:
        print("\n".join(_summary(desk, found, is_dry=options.dry_run)))


def _summary(desk: Desk, found: Drafted, *, is_dry: bool) -> list[str]:
    total = sum((part.counted for part in found.parts), Decimal(0))
    open_ = sum(not each.is_note for each in found.told)
    done = "sẽ ghi" if is_dry else "đã ghi"
    count = f"{len(found.parts)} phần, {len(found.criteria)} tiêu chí, tổng {decimal_text(total)} điểm"
    look = f"{open_} chỗ nói ở trên và " if open_ else ""
    return [
        f"{done} {_file(desk)}: {count}; {found.ruled} tiêu chí tính theo lời, còn lại người chấm cho điểm",
        f"Xem lại {look}các dòng “xem lại”, dòng # trong tệp; rồi thidua check, thidua export scores --campaign {desk.key} --xlsx",
    ]
