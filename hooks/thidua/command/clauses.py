"""`thidua clauses FILE`: the clauses of a plan's text with their ids (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from thidua.command.project import OK, Misuse, existing_file
from thidua.model.letter.repair import Mark, repaired
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
    text, marks = repaired_text(options.file)
    plan = read_clauses(text)
    told = [(w.line, w.message) for w in plan.warnings] + [
        (m.line, _repair(m)) for m in marks
    ]
    for line, message in sorted(told):
        print(f"{options.file}:{line}: {message}", file=sys.stderr)
    if options.format == "json":
        clauses = [_as_json(clause) for clause in plan.clauses]
        print(json.dumps(clauses, ensure_ascii=False, indent=1))
    else:
        for clause in plan.clauses:
            print(f"{clause.line}\t{clause.id}\t{clause.heading or clause.text}")
    return OK


def repaired_text(name: str) -> tuple[str, list[Mark]]:
    """Read a text as it comes out of Word, a PDF or a page; what was odd in its letters.

    Letters that are surely wrong are set right, pages begin with form feeds. Raises
    `Misuse` where the file holds no text.
    """
    raw = existing_file(name).read_bytes().removeprefix(b"\xef\xbb\xbf")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode()
    try:
        read = repaired(raw.decode("utf-8").replace("\f", " "))
        raw = read.text.encode()
    except UnicodeDecodeError:
        read = repaired("")  # what is no UTF-8 is told below, with its place
    problems: list[Problem] = []
    text = decode(raw, name, problems)
    if text is None:
        raise Misuse(str(problems[0]))
    return text, [*read.mended, *read.doubtful]


def _repair(mark: Mark) -> str:
    if mark.was is None:
        return f"chữ “{mark.found}” có thể sai bảng mã: xem lại với bản gốc"
    if not mark.was.strip():
        return f"đã bỏ ký tự ẩn U+{ord(mark.found[0]):04X}"
    return f"đã sửa chữ “{mark.found}” thành “{mark.was}”"


def _as_json(clause: ClauseText) -> dict[str, object]:
    told = {
        "id": clause.id,
        "level": clause.level,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "line": clause.line,
    }
    return told | {"rows": clause.rows} if clause.rows else told
