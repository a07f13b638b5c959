"""`thidua clauses FILE`: the clauses of a plan's text with their ids (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from thidua.command.project import OK, Misuse, existing_file
from thidua.model.problem import Problem
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText
from thidua.read.source.text_file import decode


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument("file", help="tệp Markdown hoặc văn bản thuần của một kế hoạch")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the clauses in document order; warnings go to stderr and change nothing."""
    plan = read_clauses(_read(options.file))
    for warning in plan.warnings:
        print(f"{options.file}:{warning.line}: {warning.message}", file=sys.stderr)
    if options.format == "json":
        told = [_as_json(clause) for clause in plan.clauses]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for clause in plan.clauses:
            print(f"{clause.line}\t{clause.id}\t{clause.heading or clause.text}")
    return OK


def _read(name: str) -> str:
    """Read a text as it comes: out of a PDF, pages begin with form feeds; Word adds a mark."""
    path = existing_file(name)
    problems: list[Problem] = []
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\f", b" ")
    text = decode(raw, name, problems)
    if text is None:
        raise Misuse(str(problems[0]))
    return text


def _as_json(clause: ClauseText) -> dict[str, str | int]:
    return {
        "id": clause.id,
        "level": clause.level,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "line": clause.line,
    }
