"""Where YAML broke before libyaml saw it: the line that has to be mended (chỗ sai thật)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

QUOTE = 'đặt cả giá trị trong dấu nháy kép: "…"'
_GLUED_DASH = re.compile(r"^(\s*)-(?=[^\s\-:][^:]*:(?:\s|$))")
_GLUED_COLON = re.compile(r"^\s*(?:- +)*[\w-]+(?P<colon>:)(?=[^\s:/])")
_OPEN_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[\w."-]+: +)?(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")  # fmt: skip
_ENTRY = re.compile(r"^(\s*)(?:- +)*[\w-]+: *\S")
_SIGN = re.compile(r"^\s*(?:- +)*[\w-]+: +(?P<sign>[*&!@%`])")
_QUOTED = re.compile(r"""\"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")


class Cause(NamedTuple):
    """A line and a column, counted from 0, what is wrong there, and what to do."""

    line: int
    column: int
    message: str
    remedy: str


def cause_of(wrong: yaml.MarkedYAMLError, lines: list[str]) -> Cause | None:
    """Find what an official has to mend; None where libyaml's own place is the best one."""
    mark = wrong.problem_mark or wrong.context_mark
    at = min(mark.line, len(lines) - 1) if mark else 0
    return next(_causes(wrong, lines, at), None)


def _causes(wrong: yaml.MarkedYAMLError, lines: list[str], at: int) -> Iterator[Cause]:
    problem = wrong.problem or ""
    for n in (at, at - 1):
        if n >= 0 and (found := _GLUED_DASH.match(lines[n])):
            yield Cause(n, len(found[1]), "thiếu dấu cách sau dấu gạch của danh sách", "gõ dấu gạch rồi một dấu cách: “- ”")  # fmt: skip
    for n in range(at + 1):
        if _OPEN_QUOTE.match(lines[n]) and not lines[n].lstrip().startswith("#"):
            column = re.search("[\"']", lines[n])
            yield Cause(n, column.start() if column else 0, "dấu nháy mở ra ở đây không đóng lại", "thêm dấu nháy đóng ở cuối giá trị")  # fmt: skip
    if "expected ':'" in problem and wrong.context_mark:
        yield _colon(lines, min(wrong.context_mark.line, len(lines) - 1))
    if "expected ','" in problem and wrong.context_mark:
        yield from _bracket(lines, wrong.context_mark, at)
    if "mapping values are not allowed" in problem:
        yield from _indent(lines, at)
    if "expected '-' indicator" in problem and not lines[at].lstrip().startswith("-"):
        yield Cause(at, len(lines[at]) - len(lines[at].lstrip()), "dòng này thụt vào không thẳng cột với các mục cùng cấp", "thụt dòng bằng đúng số dấu cách như dòng trên nó")  # fmt: skip
    if found := _SIGN.match(lines[at]):
        yield Cause(at, found.start("sign"), f"giá trị bắt đầu bằng {found['sign']}, dấu ấy có nghĩa riêng trong YAML", QUOTE)  # fmt: skip


def _colon(lines: list[str], at: int) -> Cause:
    if found := _GLUED_COLON.match(lines[at]):
        return Cause(at, found.start("colon"), "thiếu dấu cách sau dấu hai chấm", "viết “khóa: giá trị”, có một dấu cách")  # fmt: skip
    column = len(lines[at]) - len(lines[at].lstrip())
    return Cause(at, column, "thiếu dấu hai chấm sau khóa", "viết “khóa: giá trị”")


def _bracket(lines: list[str], mark: yaml.Mark, at: int) -> Iterator[Cause]:
    """A bracket that is open at the end of its line, where the next line is another entry."""
    words = _QUOTED.sub("", lines[mark.line])
    opened = sum(map(words.count, "{[")) - sum(map(words.count, "}]"))
    if at > mark.line and opened > 0:
        sign = lines[mark.line][mark.column : mark.column + 1]
        yield Cause(mark.line, mark.column, f"ngoặc {sign} mở ra ở đây không đóng lại", "thêm ngoặc đóng ở cuối dòng, ngăn các mục bằng dấu phẩy")  # fmt: skip


def _indent(lines: list[str], at: int) -> Iterator[Cause]:
    """An entry below one that has its value already, and deeper than it."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    here, there = _ENTRY.match(lines[at]), _ENTRY.match(above)
    if here and there and len(here[1]) > len(there[1]) and not lines[at].lstrip().startswith("-"):  # fmt: skip
        yield Cause(at, len(here[1]), "dòng này thụt sâu hơn dòng trên, mà dòng trên đã có giá trị", "thụt dòng thẳng cột với các mục cùng cấp")  # fmt: skip
