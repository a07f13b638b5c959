"""`thidua import scores FILE.xlsx`: points out of a workbook into the sheets of a campaign."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.check.file.place import is_score_table
from thidua.command.project import FAILED, OK, Misuse
from thidua.command.workbook.campaign import Desk, add_import, opened
from thidua.command.workbook.import_told import finding_of, refused, tell, write_files
from thidua.command.workbook.papers import Papers, placed_in, read_papers
from thidua.draft.form.finding import Filled, FilledRow, Finding, Reading
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.form.year import of_year
from thidua.draft.score.beginning.beginning import (
    beginning_of,
    sheets_of_units,
    tables_in,
)
from thidua.draft.score.book import read_scores, scores_as_json
from thidua.draft.score.change import changes_of, sheet_text, table_text
from thidua.draft.splice.change import Change
from thidua.draft.splice.yaml_file import Unchangeable
from thidua.model.problem import Problem, errors
from thidua.read.table.score_table import rows_of
from thidua.read.workbook.cell import Grid

Asked = Mapping[str, Sequence[tuple[Filled, Change]]]
"""By unit: the changes of its sheet, each with the cell that asks for it."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "file", help="tệp .xlsx: biểu mẫu đã xuất, hoặc bảng điểm như cơ quan đang giữ"
    )
    add_import(parser, is_asked=False)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Read the workbook, hold what it says against every rule, write all files or none."""
    desk, grids = opened(options)
    told: list[Finding] = []
    grids = of_year(grids, desk.years, told)
    begun = _begun(desk, grids, options)
    if begun is None:
        return FAILED
    known, desk = set(desk.units), desk.with_files(begun)
    names = {id: unit.name for id, unit in desk.units.items()}
    papers = read_papers(desk, grids, told)
    rest = [grid for grid in grids if grid.name not in papers.sheets]
    reading = Reading([], [])
    if not papers.sheets or any(grid.cells and not grid.is_hidden for grid in rest):
        reading = read_scores(rest, desk.score_form(), desk.scoring, names)
    reading.findings += told
    files, number = _draft(desk, reading, papers)
    tell(options, scores_as_json(reading), reading.findings)
    if refused(reading.findings):
        return FAILED
    write_files(options, desk.root, {**begun, **files}, number)
    told_of = _begun_words(desk, begun, known, is_dry=options.dry_run)
    for line in told_of if options.format == "text" else ():
        print(line)
    return OK


def _begun(
    desk: Desk, grids: Sequence[Grid], options: Namespace
) -> Mapping[str, str] | None:
    """Give the criteria and units that the table itself names, where the campaign has none yet."""
    if not desk.is_blank:
        return {}
    findings: list[Finding] = []
    tables = tables_in(grids)
    known = UnitNames({id: unit.name for id, unit in desk.units.items()})
    units = desk.trial.text(desk.units_file) or "units:\n"
    made = (
        beginning_of(tables, sheets_of_units(grids), units, known, desk.units, findings)
        if tables
        else None
    )
    scoring, fresh = made or ("", "")
    told = {desk.units_file: fresh, f"{desk.folder}/scoring.yml": scoring}
    files = {name: text for name, text in told.items() if text}
    problems = errors(desk.trial.with_files(files)[1]) if files else []
    findings += (finding_of(problem, None, is_there=False) for problem in problems)
    if not tables:
        findings.append(Finding("", "", "không trang tính nào ghi gì"))
    if not files or refused(findings):
        tell(options, {"scores": {}}, findings)
        return None
    return files


def _begun_words(
    desk: Desk, begun: Mapping[str, str], known: Collection[str], *, is_dry: bool
) -> Iterator[str]:
    """Say what the table itself began; `known` are units that were there."""
    if begun:
        yield "Bộ tiêu chí lấy từ đầu bảng: đối chiếu với quy chế trước khi công bố."
    if known and begun.get(desk.units_file):
        fresh = [unit.name for id, unit in desk.units.items() if id not in known]
        done = "sẽ" if is_dry else "đã"
        yield f"Đơn vị chưa có, {done} thêm vào units.yml: {', '.join(fresh)}. Gõ nhầm tên thì sửa bảng, xóa ở đó."


def _draft(
    desk: Desk, reading: Reading, papers: Papers
) -> tuple[Mapping[str, str], int]:
    """Work out the new files, and how many values change; what they would break is told at the cell that asks for it."""
    trees, findings = desk.trees(), reading.findings
    asked: dict[str, list[tuple[Filled, Change]]] = {}
    for row in reading.rows:
        tree, computed = trees.get(row.key, {}), desk.computed(row.key)
        if found := list(changes_of(row, tree, computed, findings)):
            asked.setdefault(row.key, []).extend(found)
    for unit, own in papers.changes.items():
        asked.setdefault(unit, []).extend(own)
    if refused(findings):
        return {}, 0
    files = _files(desk, asked, findings)
    if files and not refused(findings):
        _, problems = desk.trial.with_files(files)
        findings += (
            _placed(problem, desk, files, reading.rows, papers) for problem in problems
        )
    return files, sum(len(own) for own in asked.values())


def _files(desk: Desk, asked: Asked, findings: list[Finding]) -> dict[str, str]:
    groups = {unit: group.id for group in desk.scoring.groups for unit in group.units}
    table, broken = f"{desk.folder}/scores.csv", desk.trial.facts.book.broken
    faulty = {problem.place.file for problem in errors(desk.trial.problems)}
    if not desk.files.sheets and table in faulty:
        raise Misuse(f"{table} có lỗi: chạy `thidua check`, sửa trước")
    if (old := desk.trial.text(table)) is not None:
        changes = {unit: [change for _, change in own] for unit, own in asked.items()}
        return {table: table_text(old, changes, groups)} if changes else {}
    files: dict[str, str] = {}
    codes = [leaf.code for leaf in desk.scoring.leaves()]
    for unit, own in asked.items():
        name = f"{desk.folder}/scores/{unit}.yml"
        if name in broken:
            raise Misuse(f"{name} có lỗi: chạy `thidua check`, sửa trước")
        old, group = desk.trial.text(name), groups.get(unit, "chung")
        try:
            files[name] = sheet_text(old, unit, group, _in_order(own, codes))
        except Unchangeable as where:
            message = f"{name}: mục {where} viết theo cách máy không sửa được, sửa tay mục ấy rồi nhập lại"
            findings.append(own[0][0].finding(message))
    return files


def _in_order(own: Sequence[tuple[Filled, Change]], codes: list[str]) -> list[Change]:
    """Set values before others are taken away, a new line behind those of earlier criteria."""
    placed = (
        replace(change, before=tuple(codes[: codes.index(str(change.path[1]))]))
        for _, change in own
    )
    return sorted(placed, key=lambda change: change.new is None)


def _placed(
    problem: Problem,
    desk: Desk,
    files: Mapping[str, str],
    rows: Sequence[FilledRow],
    papers: Papers,
) -> Finding:
    """Tell a broken rule at the cell that breaks it, else at the unit's first cell, else in its file."""
    unit = _unit_of(problem, files)
    own = [cell for row in rows if row.key == unit for cell in row.cells]
    by_key = {".".join(map(str, cell.column.path)): cell for cell in own}
    if cell := by_key.get(problem.key) or placed_in(papers, unit, problem.key):
        return finding_of(problem, cell)
    same = [c for c in own if problem.key.startswith(f"lines.{c.column.code}")]
    return finding_of(problem, next(iter([*same, *own]), None), is_there=False)


def _unit_of(problem: Problem, files: Mapping[str, str]) -> str:
    file = problem.place.file
    if not is_score_table(file):
        return file.rpartition("/")[2].removesuffix(".yml")
    rows = rows_of(files.get(file, ""))
    heads = [cell.text for cell in rows[0]] if rows else []
    place = heads.index("unit") if "unit" in heads else 0
    told = (row[place].text for row in rows[1:] if row[0].line == problem.place.line)
    return next(told, "")
