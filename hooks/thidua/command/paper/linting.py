"""`thidua lint FILE…`: look a draft over before it is issued (soát dự thảo; FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from msgspec import Struct

from thidua.check.file.book import Book
from thidua.command.line.cards import print_rules
from thidua.command.paper.paper import Paper, read_paper
from thidua.command.project import FAILED, OK, WRONG_USE, Misuse, find_root, has_root
from thidua.model.law.document import LegalDocument, LegalRegister
from thidua.model.portal_settings import Abbreviations
from thidua.model.problem import Grade
from thidua.publish.load import load_facts
from thidua.review.draft import Draft
from thidua.review.registry import draft_guide, findings_of
from thidua.review.rule import WORDS, Finding


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="TỆP",
        help="dự thảo: tệp .docx, .pdf có lớp chữ, .txt hay .md",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument(
        "--rules", action="store_true", help="in mọi quy tắc: vì sao, cách sửa, ví dụ"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Tell what to look at in each file; exit 1 where one has a fault, 2 where one cannot be read."""
    if options.rules:
        print_rules([draft_guide()], options.format, WORDS)
        return OK
    if not options.files:
        raise Misuse("cần ít nhất một tệp dự thảo: thidua lint du-thao.docx")
    papers, unread = _read(options.files)
    registers = _registers(Path.cwd())
    drafts = map(registers.draft, papers)
    found = [each for draft in drafts for each in findings_of(draft)]
    if papers or options.format == "json":
        _tell(found, options.format)
    for why in unread:
        print(f"thidua: {why}", file=sys.stderr)
    if unread:
        return WRONG_USE
    return FAILED if any(each.grade is Grade.ERROR for each in found) else OK


def _read(names: Iterable[str]) -> tuple[list[Paper], list[str]]:
    """Read files; say of those that cannot be why. What of a file is not looked at is told."""
    papers: list[Paper] = []
    unread: list[str] = []
    for name in names:
        try:
            paper = read_paper(name)
        except Misuse as why:
            unread.append(str(why))
            continue
        papers.append(paper)
        for remark in paper.read.remarks:
            print(f"{name}: {remark}", file=sys.stderr)
    return papers, unread


class _Registers(Struct, frozen=True):
    """What the portal around knows of documents and short forms."""

    documents: tuple[LegalDocument, ...] = ()
    abbreviations: frozenset[str] = frozenset()

    def draft(self, paper: Paper) -> Draft:
        """Set a paper on the desk, beside them."""
        return Draft(
            paper.shown,
            paper.read,
            paper.plan,
            paper.facts,
            self.documents,
            self.abbreviations,
        )


def _registers(here: Path) -> _Registers:
    """Read those of the portal that a place lies in; none where it lies in no portal."""
    if not has_root(here):
        return _Registers()
    book = load_facts(find_root(here)).book
    return _Registers(tuple(_documents(book)), frozenset(_abbreviations(book)))


def _documents(book: Book) -> Iterable[LegalDocument]:
    registers = (told.record.documents.values() for told in book.all(LegalRegister))
    return chain.from_iterable(registers)


def _abbreviations(book: Book) -> Iterable[str]:
    told = (each.record.abbreviations for each in book.all(Abbreviations))
    return chain.from_iterable(told)


def _tell(found: list[Finding], form: str) -> None:
    if form == "json":
        told = [each.as_json() for each in found]
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for each in found:
        print(each)
    counts = Counter(each.grade for each in found)
    said = ", ".join(f"{counts[g]} {words}" for g, words in WORDS.items() if counts[g])
    print(said or "Không thấy gì phải xem lại.", file=sys.stderr)
