"""`thidua export`; `thidua import registrations|reports|ballot|nominations|awards`: tables beside the scores."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from thidua.check.file.layout import kind_of
from thidua.check.schema import schema_name
from thidua.command.project import FAILED, OK, Misuse
from thidua.command.workbook.campaign import (
    Desk,
    add_campaign,
    add_import,
    desk_of,
    opened,
)
from thidua.command.workbook.import_told import refused, tell, write_files
from thidua.command.workbook.layout import rows_of
from thidua.command.workbook.papers import placed_in_table
from thidua.draft.form.finding import Finding
from thidua.draft.form.year import of_year
from thidua.draft.splice.yaml_file import Unchangeable, table_file
from thidua.draft.table.change import TableDraft
from thidua.draft.table.head import unasked_votes
from thidua.export.form.head import Choices, award_names, names_by_id
from thidua.export.form.scores import paper_tables
from thidua.export.form.table.tables import KINDS
from thidua.export.form.workbook import workbook_bytes
from thidua.model.award.form import Catalogue
from thidua.model.form.table import Table


def add_exports(kinds: Any) -> None:
    """Tell the words of the commands that export tables."""
    for name, kind in KINDS.items():
        add_export(kinds, name, kind.told).set_defaults(run=run_export, table=name)


def add_export(kinds: Any, name: str, told: str) -> Any:
    """Tell the words of a command that writes a workbook."""
    parser = kinds.add_parser(name, help=told, description=told)
    add_campaign(parser)
    parser.add_argument(
        "--xlsx",
        metavar="TỆP",
        nargs="?",
        const="",
        required=True,
        help="tệp Excel sẽ ghi; bỏ trống thì đặt tên theo phong trào",
    )
    return parser


def add_imports(kinds: Any) -> None:
    """Tell the words of the commands that import tables."""
    for name, kind in KINDS.items():
        parser: ArgumentParser = kinds.add_parser(
            name, help=f"nhập {kind.told} từ một tệp Excel"
        )
        parser.add_argument(
            "file", help="tệp .xlsx: biểu mẫu đã xuất, hoặc bảng có đầu cột như thế"
        )
        add_import(parser)
        if name == "reports":
            parser.add_argument(
                "--on",
                metavar="NGÀY",
                help="số thực hiện tính đến ngày nào, khi biểu mẫu không có cột ấy: 30/9/2026",
            )
            parser.add_argument(
                "--source",
                metavar="NGUỒN",
                help="số thực hiện lấy từ báo cáo nào, khi biểu mẫu không có cột ấy",
            )
        parser.set_defaults(run=run_import, table=name)


def run_export(options: Namespace) -> int:
    """Write the workbook of a table."""
    desk = desk_of(options)
    forms = [table.form for table in _tables(desk, options.table)]
    write_workbook(
        options.xlsx or f"{options.table}-{desk.key.slug}-{desk.key.year}.xlsx",
        workbook_bytes(forms),
    )
    return OK


def write_workbook(name: str, content: bytes) -> None:
    """Write a workbook where the caller wants it. Raises `Misuse` where that cannot be."""
    path = Path(name)
    if path.suffix.lower() != ".xlsx":
        raise Misuse(f"“{name}” phải kết thúc bằng .xlsx")
    if not path.parent.is_dir():
        raise Misuse(f"không có thư mục “{path.parent}”")
    try:
        path.write_bytes(content)
    except OSError as why:
        raise Misuse(f"không ghi được “{name}”: {why.strerror}") from None
    print(f"đã ghi {name}")


def run_import(options: Namespace) -> int:
    """Read a workbook of tables, hold it against every rule, write the file or nothing."""
    desk, grids = opened(options)
    findings: list[Finding] = []
    grids = of_year(grids, desk.years, findings)
    of_others = len(findings)
    draft = TableDraft(_tree(desk, options.table), findings)
    found, tables = False, _tables(desk, options.table)
    if options.table == "ballot":
        findings += unasked_votes(grids, tables)
    for table in tables:
        rows = rows_of(options, desk, grids, table, findings)
        found |= rows is not None
        draft.take(table, rows or [])
    if not found and len(findings) == of_others:
        heads = ", ".join(column.heads[-1] for column in table.form.columns)
        message = f"không thấy bảng nào có đầu cột như biểu mẫu ({heads}): sửa đầu cột, hoặc xuất biểu mẫu bằng `thidua export` rồi điền"
        findings.append(Finding("", "", message))
    files = {} if refused(findings) else _files(desk, options.table, draft)
    if files:
        _, problems = desk.trial.with_files(files)
        findings += [placed_in_table(problem, draft) for problem in problems]
    tell(options, {"values": len(draft.changes)}, findings)
    if refused(findings):
        return FAILED
    write_files(options, desk.root, files, len(draft.changes))
    return OK


def _file(desk: Desk, name: str) -> str:
    return f"{desk.folder}/{KINDS[name].file}.yml"


def _tree(desk: Desk, name: str) -> Any:
    """The data file as it is written; nothing where there is none. Raises `Misuse` where it is broken."""
    found = desk.trial.facts.book.records.get(_file(desk, name))
    if found is None and (desk.root / _file(desk, name)).exists():
        raise Misuse(f"{_file(desk, name)} có lỗi: chạy `thidua check` trước")
    return found.node.plain() if found else {}


def _tables(desk: Desk, name: str) -> list[Table]:
    return KINDS[name].make(_choices(desk), _tree(desk, name))


def _choices(desk: Desk) -> Choices:
    files = desk.files
    reports = files.reports.record if files.reports else None
    nominations = files.nominations.record.nominations if files.nominations else {}
    catalogues = desk.trial.facts.book.all(Catalogue)
    awards = {k: v for c in catalogues for k, v in c.record.awards.items()}
    scoring = files.scoring.record if files.scoring else None
    ballot = files.ballot.record if files.ballot else None
    indicators = reports.indicators.items() if reports else ()
    candidates = {id: each.candidate for id, each in nominations.items()}
    is_asked = scoring and scoring.council_vote
    return Choices(
        units=names_by_id(desk.units),
        awards=award_names(awards),
        indicators={id: each.name for id, each in indicators},
        reports={due.id: due.title for due in reports.due} if reports else {},
        nominations=names_by_id(candidates),
        has_council=bool(is_asked or (ballot and ballot.council_votes)),
    )


def _files(desk: Desk, name: str, draft: TableDraft) -> dict[str, str]:
    file = _file(desk, name)
    kind = kind_of(file)
    assert kind
    if not draft.changes:
        return {}
    try:
        return {
            file: table_file(desk.trial.text(file), schema_name(kind), draft.changes)
        }
    except Unchangeable as where:
        raise Misuse(
            f"{file}: mục {where} viết theo cách máy không sửa được, sửa tay mục ấy rồi nhập lại"
        ) from None


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    told = "bảng chấm điểm của mọi đơn vị, một trang tính; minh chứng, giải trình, nhận xét ở ba trang sau"
    add_export(kinds, "scores", told).set_defaults(run=run_scores)
    add_exports(kinds)


def run_scores(options: Namespace) -> int:
    """Write the workbook of scores."""
    desk = desk_of(options)
    papers = paper_tables(desk.scoring, desk.trees(), desk.units)
    forms = [desk.score_form(), *(table.form for table in papers)]
    write_workbook(
        options.xlsx or f"cham-diem-{desk.key.slug}-{desk.key.year}.xlsx",
        workbook_bytes(forms),
    )
    return OK
