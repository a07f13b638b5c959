"""Signs that look like those of YAML and are others: curly quotes, blanks that do not break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Place, Problem

_BLANK = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENT = re.compile(f"^[ \t]*(?:- *)*[{_BLANK}]", re.MULTILINE)
_AFTER_KEY = re.compile(f"^[ \t]*(?:- +)*[\\w-]+:[{_BLANK}]", re.MULTILINE)
_OPEN, _CLOSE = "“‘„«", "”’»″"
_OPENING, _CLOSING = tuple(_OPEN), tuple(_CLOSE)
_VALUE = re.compile(f"(?:[:\\[{{,-] *|^ *)(?=[{_OPEN}])")


def odd_blanks(text: str, file: str, shift: int) -> Iterator[Problem]:
    """Tell the first line that is indented, or parted from its key, by an odd blank."""
    marks = sorted(
        [*_INDENT.finditer(text), *_AFTER_KEY.finditer(text)],
        key=lambda mark: mark.end(),
    )
    for mark in marks[:1]:
        line = text.count("\n", 0, mark.start()) + 1 + shift
        lines = len({text.count("\n", 0, mark.start()) for mark in marks[:1000]})
        message = f"có dấu cách không ngắt (U+{ord(text[mark.end() - 1]):04X}) ở chỗ YAML cần dấu cách thường; {lines} dòng như thế"
        remedy = "xóa khoảng trống ấy rồi gõ lại bằng phím cách; thường do dán từ Word hay trang web"
        column = mark.end() - mark.start()
        yield Problem(Place(file, line, column), message, remedy, rule="yaml-dau-cach")


def curly_quotes(value: str) -> tuple[str, str] | None:
    """Say what is wrong with a value between curly quotes, which YAML takes for letters."""
    if not is_curly(value):
        return None
    if is_cut(value):
        message = (
            "nháy cong mở ra ở đây không giữ được dấu phẩy, dấu hai chấm bên trong"
        )
        return message, 'gõ nháy thẳng ở hai đầu giá trị: "…"'
    if not value.endswith(_CLOSING) or set(value[1:-1]) & set(_CLOSE):
        return None
    message = f"giá trị đặt trong nháy cong {value[0]}…{value[-1]}, YAML coi là chữ"
    remedy = f'gõ nháy thẳng: "…"; nháy cong là chữ của văn bản thì bọc cả trong nháy thẳng: "{value[0]}…{value[-1]}"'
    return message, remedy


def has_curly(text: str) -> bool:
    """Whether any value of a text can begin with a curly quote."""
    return any(quote in text for quote in _OPEN)


def is_curly(value: str) -> bool:
    """Whether a value begins with a curly quote."""
    return value.startswith(_OPENING)


def is_cut(value: str) -> bool:
    """Whether a curly quote opens a value and none closes it: YAML has cut it off."""
    return is_curly(value) and not set(value) & set(_CLOSE)


CURLY_KEY = (
    "khóa bắt đầu bằng nháy cong, YAML coi là chữ",
    'gõ khóa không có nháy, hoặc nháy thẳng: "…"',
)
NO_DASH = (
    "dòng này ở trong danh sách mà không bắt đầu bằng dấu gạch",
    "gõ “- ” ở đầu mục; viết tiếp mục trên thì thụt vào sâu hơn",
)
ASTRAY = (
    "dòng này thụt vào không thẳng cột với các mục cùng cấp",
    "thụt dòng bằng đúng số dấu cách như dòng trên nó",
)
AFTER_HASH = 'dấu # là chữ của giá trị thì đặt cả giá trị trong nháy kép: "…"; là ghi chú thì viết ở dòng riêng'
_TAB = re.compile(r" *\t\s*\S")
_SECOND = re.compile(
    r"""\s*(?:- +)*[\w.-]+: +(?!["'\[{|>&*!#%@`])[^#]*?(:)(?: \S|\s*$)"""
)
_BLOCK = re.compile(r"(?:: |- |^)[|>][-+\d]*(?:\s+#.*)?\s*$")
OPEN_QUOTE = re.compile(r"""(?:^ *|- +|[\w."-]: +|[{\[,] *)(["'])""")
QUOTED = re.compile(r"""\"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
TAB = ("dòng thụt vào bằng phím Tab", "thụt dòng bằng dấu cách, không dùng phím Tab")
COLON = (
    "dấu hai chấm đứng giữa giá trị không có dấu nháy",
    'đặt cả giá trị trong dấu nháy kép: "…"',
)


def sure_slips(text: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Give the line and column of what YAML refuses anywhere; of tabs the first."""
    block, left, has_tab = -1, ("", 0), False
    for number, line in enumerate(text.splitlines(), 1):
        depth = len(line) - len(line.lstrip())
        if not line.strip() or line[depth] == "#" or 0 <= block < depth:
            continue
        was_open, left = any(left), _left_open(line, *left)
        block = -1 if any(left) or not _BLOCK.search(line) else depth
        if was_open:
            continue
        if _TAB.match(line):
            if not has_tab:
                yield number, line.index("\t") + 1, TAB
            has_tab = True
        elif found := _SECOND.match(line):
            yield number, found.start(1) + 1, COLON


def _left_open(line: str, quote: str, brackets: int) -> tuple[str, int]:
    """Give the quote and how many brackets are open behind a line, by those before it."""
    if quote and quote not in line:
        return quote, brackets
    line = line.partition(quote)[2] if quote else line
    words = QUOTED.sub("", line).partition(" #")[0]
    found = OPEN_QUOTE.search(words)
    more = sum(map(words.count, "[{")) - sum(map(words.count, "]}"))
    return found[1] if found else "", max(brackets + more, 0)


_CODE = re.compile(r"[a-z0-9_.,:/%+-]*")
_HASH = re.compile(r"[^\s\"'#][^\"'#]* #[^\"']*$")


def is_code(value: str) -> bool:
    """Whether a value is a number, a day or an id, behind which a remark is a remark."""
    return bool(_CODE.fullmatch(value))


def has_hash(line: str) -> bool:
    """Whether a part of a line goes off as a remark, and with it a bracket."""
    return bool(_HASH.search(line))


def has_curled(line: str) -> bool:
    """Whether a value of a line begins with a curly quote."""
    return bool(_VALUE.search(line))
