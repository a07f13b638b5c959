"""`thidua export scores --xlsx`: what is known of a campaign as a workbook to fill in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from thidua.command.project import OK
from thidua.command.workbook import tables
from thidua.command.workbook.campaign import desk_of
from thidua.export.form.scores import paper_tables
from thidua.export.form.workbook import workbook_bytes


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    told = "bảng chấm điểm của mọi đơn vị, một trang tính; minh chứng, giải trình, nhận xét ở ba trang sau"
    tables.add_export(kinds, "scores", told).set_defaults(run=run_scores)
    tables.add_exports(kinds)


def run_scores(options: Namespace) -> int:
    """Write the workbook of scores."""
    desk = desk_of(options)
    papers = paper_tables(desk.scoring, desk.trees(), desk.units)
    forms = [desk.score_form(), *(table.form for table in papers)]
    tables.write_workbook(
        options.xlsx or f"cham-diem-{desk.key.slug}-{desk.key.year}.xlsx",
        workbook_bytes(forms),
    )
    return OK
