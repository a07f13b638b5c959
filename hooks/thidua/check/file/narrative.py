"""The words of a plan → its tree of clauses, or what is wrong with the numbering; words that are too much for the converter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec import Struct

from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.problem import Grade, Place, Problem
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText, NumberingWarning, Odd
from thidua.read.source.front_matter import Words

LETTERS = "chu-cai-sai-thu-tu"
"""A gap between letters may be the plan's own: its page tells of it too."""
_AS_PRINTED = "đối chiếu với bản gốc; bản gốc viết thế thì để nguyên"
_RENUMBER = (
    "đúng là điều khoản thì đánh số cho liền mạch; không phải thì nối vào câu trên"
)
_ODD = {
    Odd.LETTER: (LETTERS, _AS_PRINTED),
    Odd.NUMBER: ("danh-so-sai", _AS_PRINTED),
    Odd.UNTAKEN: ("dong-giong-dieu-khoan", _RENUMBER),
}
_PICTURE = re.compile(r"(?<!\\)!\[[^\[\]]*\]\(")
Count = Callable[[str], int]
DEEPEST = 8
"""Levels of quotation, of lists: more than any plan has."""

_QUOTES = re.compile(r"(?:[ \t]*(?:>|[-+*:](?=[ \t])|\d{1,9}\.(?=[ \t])))+")
_MARK = re.compile(r">|[-+*:]|\d+\.")
_RULE = re.compile(r"[ \t]*(?:[-*][ \t]*)+")
_INDENT = re.compile(r"(?: {4}|\t)+(?=[-+*\d])")


def check_narrative(words: Words, file: str, problems: list[Problem]) -> ClauseTree:
    """Parse a narrative; oddities of its numbering are told, a person must look.

    A call (lời phát động) has no numbers: it is whole where it ends with “./.”.
    """
    problems.extend(_pictures(words, file))
    text = read_clauses(words.markdown)
    shift = words.first_line - 1
    for warning in text.warnings:
        place = Place(file, warning.line + shift)
        problems.append(_odd_number(place, warning))
    has_end = any(clause.text.endswith("./.") for clause in text.clauses)
    is_call = has_end and len(text.clauses) > 1
    if not is_call and not any(item.label for item in text.clauses):
        message, rule = "không có điều khoản nào", "khong-dieu-khoan"
        remedy = "viết các mục của kế hoạch: “## I. Mục đích” rồi “### 1. …”, “- …”"
        problems.append(Problem(Place(file), message, remedy, rule=rule))
        return ClauseTree((), {})
    shared = {b.line for a, b in pairwise(text.clauses) if a.line == b.line}
    for item in text.clauses:
        if not item.text and item.line not in shared:
            message = f"điều khoản “{item.label}” không có lời"
            place, rule = Place(file, item.line + shift), "dieu-khoan-khong-loi"
            problems.append(Problem(place, message, "viết một câu", rule=rule))
    return _tree(text.clauses, shift)


def _pictures(words: Words, file: str) -> Iterator[Problem]:
    """Tell where a picture stands: of it the page shows the words alone."""
    for number, line in enumerate(words.markdown.split("\n"), words.first_line):
        if found := _PICTURE.search(line):
            place = Place(file, number, found.start() + 1)
            remedy = "xóa ảnh; văn bản có hình thì đặt tệp PDF làm bản gốc (document.original)"
            yield Problem(
                place,
                "ảnh trong lời kế hoạch không hiện",
                remedy,
                rule="anh-trong-ke-hoach",
                grade=Grade.ATTENTION,
            )


def _odd_number(place: Place, warning: NumberingWarning) -> Problem:
    """Oddities may be the plan's own: a person must look, nothing is held back."""
    rule, remedy = _ODD[warning.odd]
    return Problem(place, warning.message, remedy, rule=rule, grade=Grade.ATTENTION)


def _tree(items: list[ClauseText], shift: int) -> ClauseTree:
    """Build the tree from the last item upwards: records are frozen."""
    below: dict[str | None, list[Clause]] = {}
    by_id: dict[str, Clause] = {}
    for item in reversed(items):
        children = tuple(reversed(below.pop(item.id, [])))
        clause = Clause.model_construct(
            id=item.id,
            level=item.level,
            label=item.label,
            heading=item.heading,
            text=item.text,
            source=item.source,
            rows=item.rows,
            line=item.line + shift,
            children=children,
        )
        by_id[item.id] = clause
        below.setdefault(item.parent, []).append(clause)
    roots = tuple(reversed(below.get(None, [])))
    return ClauseTree(roots, dict(reversed(by_id.items())))


class Limit(Struct, frozen=True):
    """What is counted, and how many there may be."""

    what: str
    count: Count
    in_block: int
    """Between two blank lines."""
    in_page: int


def _of(pattern: str) -> Count:
    compiled = re.compile(pattern, re.MULTILINE)
    return lambda block: len(compiled.findall(block))


def _cells(block: str) -> int:
    """Count the cells of a table: rows that are cut short are filled."""
    rows = [row.count("|") for row in block.split("\n") if "|" in row]
    return max(rows, default=0) * len(rows)


LIMITS = (
    Limit("dấu “[”", _of(r"\["), 400, 4_000),
    Limit("dấu “<”", _of("<"), 300, 1_500),
    Limit("dấu “*” và “_”", _of(r"[*_]"), 2_000, 20_000),
    Limit("dấu nháy ngược “`”", _of("`"), 2_000, 20_000),
    Limit("dấu “&” và “\\”", _of(r"[&\\]"), 5_000, 20_000),
    Limit("ô của bảng", _cells, 6_000, 20_000),
    Limit("định nghĩa liền nhau", _of(r"^ {0,3}:[ \t]"), 100, 1_000),
    Limit("dòng gạch dưới đầu đề", _of(r"^(?:=+|-+)[ \t]*$"), 100, 1_000),
    Limit("chú thích cuối trang", _of(r"\[\^"), 200, 500),
)
WIDEST = 60
"""Columns of a table."""


def too_heavy(words: Words, file: str) -> Iterator[Problem]:
    """Tell the first block that holds too much of a sign, or that a page does, for each sign."""
    blocks = list(_blocks(words))
    for limit in LIMITS:
        counts = [(limit.count(block), line) for line, block in blocks]
        worst = next(((n, line) for n, line in counts if n > limit.in_block), None)
        total = sum(n for n, _ in counts)
        if worst:
            yield _heavy(
                file, worst[1], limit.what, worst[0], "một đoạn", limit.in_block
            )
        elif total > limit.in_page:
            yield _heavy(
                file, words.first_line, limit.what, total, "một trang", limit.in_page
            )
    for number, line in enumerate(words.markdown.split("\n"), words.first_line):
        if (cells := line.count("|")) > WIDEST:
            yield _heavy(file, number, "cột của bảng", cells, "một dòng", WIDEST)
            return


def _blocks(words: Words) -> Iterator[tuple[int, str]]:
    """Give what stands between blank lines, with the line that it begins at."""
    start, block = words.first_line, list[str]()
    for number, line in enumerate([*words.markdown.split("\n"), ""], words.first_line):
        if line.strip():
            start = start if block else number
            block.append(line)
        elif block:
            yield start, "\n".join(block)
            block = []


def _heavy(
    file: str, line: int, what: str, count: int, where: str, most: int
) -> Problem:
    message = f"có {count} {what} trong {where}, quá {most}"
    remedy = "chia thành nhiều đoạn, nhiều trang; dấu gõ nhầm thì xóa"
    return Problem(Place(file, line), message, remedy, rule="loi-qua-nang")


def words_burden(words: Words, file: str) -> list[Problem]:
    """Tell what no converter of Markdown can bear of a page of words: lists too deep, signs too many in one place."""
    return [*nested_too_deep(words, file), *too_heavy(words, file)]


def nested_too_deep(words: Words, file: str) -> Iterator[Problem]:
    """Tell every line that quotes, or lists, more than eight levels deep."""
    for number, line in enumerate(words.markdown.split("\n"), words.first_line):
        quotes, indent = _QUOTES.match(line), _INDENT.match(line)
        depth = len(_MARK.findall(quotes[0])) if quotes else 0
        if depth > DEEPEST and _RULE.fullmatch(line):
            continue
        if indent:
            depth = max(depth, len(indent[0].replace("    ", "\t")))
        if depth > DEEPEST:
            message = f"lồng {depth} cấp trích dẫn hoặc danh sách"
            remedy = f"lồng nhiều nhất {DEEPEST} cấp"
            yield Problem(Place(file, number), message, remedy, rule="long-qua-sau")
