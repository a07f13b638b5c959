"""Words that would exhaust the converter: what takes it the square of their number, or its stack.

Each limit is far above what words have, and so low that a page takes less than a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from thidua.model.problem import Place, Problem
from thidua.read.source.front_matter import Words

Count = Callable[[str], int]
DEEPEST = 8
"""Levels of quotation, of lists: more than any plan has."""

_QUOTES = re.compile(r"(?:[ \t]*(?:>|[-+*:](?=[ \t])|\d{1,9}\.(?=[ \t])))+")
_MARK = re.compile(r">|[-+*:]|\d+\.")
_RULE = re.compile(r"[ \t]*(?:[-*][ \t]*)+")
_INDENT = re.compile(r"(?: {4}|\t)+(?=[-+*\d])")


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
