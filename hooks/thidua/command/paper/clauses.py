"""`thidua clauses FILE`: the clauses of a plan's text with their ids (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from thidua.command.paper.saying import repair_words
from thidua.command.project import OK, Misuse, existing_file
from thidua.draft.told import clause_as_json
from thidua.read.office.document import read_document
from thidua.read.office.word.package import Unreadable
from thidua.read.plan.clauses import read_clauses


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "file", help="tệp .docx, .pdf có lớp chữ, .txt hay .md của một kế hoạch"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the clauses in document order; warnings go to stderr and change nothing."""
    try:
        read = read_document(existing_file(options.file))
    except Unreadable as why:
        raise Misuse(f"{options.file}: {why}") from None
    plan = read_clauses(read.text)
    told = [(w.line, w.message) for w in plan.warnings] + [
        (m.line, repair_words(m)) for m in read.marks
    ]
    for line, message in sorted(told):
        print(f"{options.file}:{line}: {message}", file=sys.stderr)
    if options.format == "json":
        clauses = [clause_as_json(clause) for clause in plan.clauses]
        print(json.dumps(clauses, ensure_ascii=False, indent=1))
    else:
        for clause in plan.clauses:
            print(f"{clause.line}\t{clause.id}\t{clause.heading or clause.text}")
    return OK
