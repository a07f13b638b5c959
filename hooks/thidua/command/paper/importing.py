"""`thidua import plan FILE`: a plan as Word, PDF or text → its words and data (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from thidua.command.paper import import_criteria
from thidua.command.paper.paper import Named, key_of_paper, place_paper, read_paper
from thidua.command.project import FAILED, OK, Misuse, find_root
from thidua.command.workbook import import_scores, tables
from thidua.model.slug import is_device, slugify


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    plan = kinds.add_parser(
        "plan", help="nhập một kế hoạch từ tệp Word, PDF hay văn bản"
    )
    plan.add_argument("file", help="tệp .docx, .pdf có lớp chữ, .txt hay .md")
    plan.add_argument(
        "--body",
        help="mã cơ quan: xa-ha-trung; bỏ trống thì lấy từ tên cơ quan ban hành",
    )
    plan.add_argument(
        "--year",
        type=int,
        help="năm của phong trào; bỏ trống thì lấy từ tên kế hoạch, ngày ban hành",
    )
    plan.add_argument(
        "--campaign",
        help="mã phong trào: thi-dua-thon; bỏ trống thì lấy từ tên kế hoạch",
    )
    plan.add_argument(
        "--dry-run", action="store_true", help="chỉ cho xem, không ghi tệp nào"
    )
    plan.add_argument("--overwrite", action="store_true", help="ghi đè tệp đã có")
    plan.add_argument("--format", choices=["text", "json"], default="text")
    plan.set_defaults(run=run_plan)
    import_criteria.add(
        kinds.add_parser(
            "criteria",
            help="nhập bộ tiêu chí, thang điểm từ tệp Word, Excel, PDF, văn bản",
        )
    )
    import_scores.add(
        kinds.add_parser("scores", help="nhập điểm của mọi đơn vị từ một tệp Excel")
    )
    tables.add_imports(kinds)


def run_plan(options: Namespace) -> int:
    """Read the file, tell what was recognised and what was not, write its files."""
    names = [name for name in (options.campaign, options.body) if name is not None]
    if any(slugify(name) != name or is_device(name) for name in names):
        raise Misuse("mã viết bằng chữ thường không dấu, số và gạch nối: thi-dua-thon")
    paper = read_paper(options.file)
    if options.format == "json":
        print(json.dumps(paper.as_json(), ensure_ascii=False, indent=1))
    paper.say()
    if options.dry_run and options.format == "text":
        print(paper.summary)
    campaign = import_criteria.UNNAMED
    if not options.dry_run:
        root = find_root(Path.cwd())
        named = Named(options.body, options.year, options.campaign)
        place_paper(root, paper, named, overwrite=options.overwrite)
        campaign = str(key_of_paper(paper.found(root), named))
    if words := import_criteria.announced(paper.read.text, paper.shown, campaign):
        print(words, file=sys.stderr)
    return FAILED if paper.rest else OK
