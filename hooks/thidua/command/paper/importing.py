"""`thidua import plan FILE`: a plan as Word, PDF or text → its words and data (FORMATS.md)."""

from __future__ import annotations

import difflib
import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path

from thidua.command.paper.plan_files import SETTINGS, Import
from thidua.command.paper.saying import said
from thidua.command.project import FAILED, OK, Misuse, existing_file, find_root
from thidua.command.workbook import import_scores, tables
from thidua.draft.left_over import left_over
from thidua.draft.told import import_as_json
from thidua.model.slug import is_device, slugify
from thidua.publish.load import find_as_of, load_facts
from thidua.read.office.document import OfficeText, read_document
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.unreadable import Unreadable
from thidua.read.plan.clauses import read_clauses


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    plan = kinds.add_parser(
        "plan", help="nhập một kế hoạch từ tệp Word, PDF hay văn bản"
    )
    plan.add_argument("file", help="tệp .docx, .pdf có lớp chữ, .txt hay .md")
    plan.add_argument("--body", help="mã cơ quan: xa-ha-trung; bỏ trống thì lấy từ tên cơ quan ban hành")  # fmt: skip
    plan.add_argument("--year", type=int, help="năm của phong trào; bỏ trống thì lấy từ ngày ban hành")  # fmt: skip
    plan.add_argument("--campaign", help="mã phong trào: thi-dua-thon; bỏ trống thì lấy từ tên kế hoạch")  # fmt: skip
    plan.add_argument(
        "--dry-run", action="store_true", help="chỉ cho xem, không ghi tệp nào"
    )
    plan.add_argument("--overwrite", action="store_true", help="ghi đè tệp đã có")
    plan.add_argument("--format", choices=["text", "json"], default="text")
    plan.set_defaults(run=run_plan)
    import_scores.add(
        kinds.add_parser("scores", help="nhập điểm của mọi đơn vị từ một tệp Excel")
    )
    tables.add_imports(kinds)


def run_plan(options: Namespace) -> int:
    """Read the file, tell what was recognised and what was not, write three files."""
    names = [name for name in (options.campaign, options.body) if name is not None]
    if any(slugify(name) != name or is_device(name) for name in names):
        raise Misuse("mã viết bằng chữ thường không dấu, số và gạch nối: thi-dua-thon")
    path = existing_file(options.file)
    try:
        read = read_document(path)
    except Unreadable as why:
        raise Misuse(f"{options.file}: {why}") from None
    plan = read_clauses(read.text)
    facts = facts_of(read.text, plan)
    rest = left_over(plan, facts, read.beside)
    if options.format == "json":
        print(
            json.dumps(
                import_as_json(_whole(read), plan, facts, rest),
                ensure_ascii=False,
                indent=1,
            )
        )
    for line in said(plan, read, rest):
        print(f"{options.file}{line}", file=sys.stderr)
    if not options.dry_run:
        _import(Import(plan, facts, path.name, date.min), options)
    return FAILED if rest else OK


def _whole(read: OfficeText) -> str:
    """All words of a file, those beside its text, too."""
    return "\n".join([read.text, *(each.text for each in read.beside)])


def _import(found: Import, options: Namespace) -> None:
    """Write the files of the campaign, and of its body where the portal has none such yet."""
    root = find_root(Path.cwd())
    found = replace(found, day=find_as_of(root, []))
    key = found.key(options.body, options.year, options.campaign)
    if key is None:
        raise Misuse("văn bản không nói tên cơ quan, tên kế hoạch: gõ thêm --body, --campaign")  # fmt: skip
    book = load_facts(root).book
    legal = f"data/bodies/{key.body}/legal.yml"
    texts = {name: (root / name).read_text("utf-8") for name in (legal, SETTINGS) if (root / name).is_file()}  # fmt: skip
    grown = {name for name in texts if name != legal or texts[name].rstrip()}
    _write(root, found.files(key, book, texts), grown, overwrite=options.overwrite)
    if not (options.body and options.campaign):
        print(f"Phong trào: {key}")


def _write(
    root: Path, files: dict[str, str], grown: set[str], *, overwrite: bool
) -> None:
    """Write all files or none: those that somebody edited are shown, not overwritten.

    `grown` are files that only get more lines.
    """
    there = {
        name: (root / name).read_text("utf-8")
        for name in files
        if (root / name).exists()
    }
    changed = [name for name, text in there.items() if text != files[name] and name not in grown]  # fmt: skip
    if changed and not overwrite:
        for name in changed:
            old, new = there[name].splitlines(), files[name].splitlines()
            print(
                "\n".join(difflib.unified_diff(old, new, name, name, lineterm="", n=1))
            )
        raise Misuse(
            "các tệp trên đã có và khác: xem lại, rồi thêm --overwrite để ghi đè"
        )
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        print(f"đã ghi {name}")
