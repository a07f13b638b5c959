"""YAML text → nodes that remember where they were written.

Every scalar stays the text that was typed: only the field it is for knows whether
`0123`, `no`, `9,5` or `01/10/2025` is a number, a date or words. So nothing silently
becomes something else. Duplicate keys, aliases, tags and second documents are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

import yaml
from yaml import CLoader, events

from thidua.model.letter.repair import is_sound
from thidua.model.problem import Place, Problem, errors
from thidua.read.node import Node
from thidua.read.source.text_file import UNPRINTABLE, unprintable_problem
from thidua.read.yaml_error import explain
from thidua.read.yaml_sign import (
    AFTER_HASH,
    CURLY_KEY,
    curly_quotes,
    has_curly,
    is_code,
    is_curly,
    is_cut,
    odd_blanks,
    sure_slips,
)

MAX_DEPTH = 40
"""Levels of nesting; no record has ten."""

_NULLS = ("", "~", "null")
_UNUSED, _SYNTAX, _CURLY = "yaml-ky-hieu-la", "yaml-cu-phap", "yaml-nhay-cong"
_PAIR = "viết “khóa: giá trị”"
_NO_BLANK = ("thiếu dấu cách sau dấu hai chấm", f"{_PAIR}, có một dấu cách")


class _Refused(Exception):
    """Valid YAML that data files do not use."""

    def __init__(
        self, event: events.Event, rule: str, message: str, remedy: str
    ) -> None:
        super().__init__(message)
        self.event, self.rule = event, rule
        self.message, self.remedy = message, remedy


def parse_yaml(
    text: str, file: str, problems: list[Problem], *, first_line: int = 1
) -> Node | None:
    """Parse the one document of a file; None, with a problem noted, where it is none.

    `first_line` is the line of the file at which `text` begins (front matter).
    """
    if not is_sound(text) and (blanks := list(odd_blanks(text, file, first_line - 1))):
        problems.extend(blanks)
        return None
    builder = _Builder(text, file, problems, first_line - 1)
    try:
        root = builder.document()
        return None if builder.is_cut else root
    except _Refused as refused:
        place, rule = builder.place(refused.event), refused.rule
        problems.append(Problem(place, refused.message, refused.remedy, rule=rule))
    except yaml.MarkedYAMLError as wrong:
        told = explain(wrong, text, file, first_line - 1)
        lines = {p.place.line for p in errors(problems) if p.place.file == file}
        if told.place.line not in lines:  # a quote that cut a value breaks what follows
            problems.append(told)
        lines.add(told.place.line)
        for line, column, words in sure_slips(text):
            if line + first_line - 1 not in lines:
                place = Place(file, line + first_line - 1, column)
                problems.append(Problem(place, *words, rule=_SYNTAX))
    return None


class _Builder:
    """Builds nodes from libyaml's events; aliases are events here, and refused."""

    def __init__(
        self, text: str, file: str, problems: list[Problem], shift: int
    ) -> None:
        self.read = cast(Callable[[], events.Event], CLoader(text).get_event)
        self.file, self.problems, self.shift = file, problems, shift
        self.lines = re.split("\r\n|\r|\n", text)
        self.last: events.ScalarEvent | None = None
        self.is_odd = "\\" in text or (
            not is_sound(text) and bool(UNPRINTABLE.search(text))
        )
        """Only such a text can hold a letter that cannot be seen."""
        self.has_remarks = "#" in text
        self.has_curly = has_curly(text)
        self.is_cut = False
        """A value between curly quotes was cut at a comma: what follows means nothing."""

    def place(self, event: events.Event) -> Place:
        line, column = _start(event)
        return Place(self.file, line + self.shift, column)

    def document(self) -> Node:
        self.read()
        start = self.read()
        if isinstance(start, events.StreamEndEvent):
            remedy = "điền nội dung hoặc xóa tệp"
            raise _Refused(start, "tep-trong", "tệp không có dữ liệu", remedy)
        root = self.node(self.read(), 0)
        self.read()
        extra = self.read()
        if not isinstance(extra, events.StreamEndEvent):
            message, remedy = "tệp có hai tài liệu YAML", "bỏ dòng --- ở giữa tệp"
            raise _Refused(extra, "yaml-hai-tai-lieu", message, remedy)
        return root

    def node(self, event: events.Event, depth: int) -> Node:
        line, column = _start(event)
        node = Node(None, line + self.shift, column)
        if isinstance(event, events.ScalarEvent):
            value = self.scalar(event, depth)
            if self.has_remarks:
                self.note_cut(event)
            node.value = None if value in _NULLS and not event.style else value
            return node
        _refuse_unused(event, depth)
        if isinstance(event, events.SequenceStartEvent):
            node.value = self.sequence(depth + 1)
        else:
            node.value = self.mapping(node, depth + 1)
        return node

    def scalar(self, event: events.ScalarEvent, depth: int) -> str:
        """Take a word or number, and tell what it may hide."""
        if event.anchor is not None or event.tag is not None or depth > MAX_DEPTH:
            _refuse_unused(event, depth)
        last, self.last = self.last, event
        if last and event.value.isdigit() and last.value.isdigit():
            self.note_split_number(last, event)
        if self.is_odd:
            self.note_unprintable(event)
        if self.has_curly:
            self.note_curly(event)
        return event.value

    def sequence(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while not isinstance(item := self.read(), events.SequenceEndEvent):
            items.append(self.node(item, depth))
        return items

    def mapping(self, node: Node, depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(key := self.read(), events.MappingEndEvent):
            if not isinstance(key, events.ScalarEvent):
                raise _Refused(key, _SYNTAX, "khóa phải là một từ", _PAIR)
            name = self.scalar(key, depth)
            if self.has_curly and not key.style and is_curly(name):
                self.note_curly_key(key)
            if name in entries:
                self.note_repeated(key, node.keys[name][0])
            line, column = _start(key)
            value = self.node(self.read(), depth)
            colon = name.find(":", 1, -1)
            if colon > 0 and value.value is None and not key.style:
                self.tell(key, _SYNTAX, name, *_NO_BLANK)
                name, value.value = name[:colon], name[colon + 1 :]
            node.keys.setdefault(name, (line + self.shift, column))
            entries.setdefault(name, value)
        return entries

    def note_split_number(
        self, last: events.ScalarEvent, event: events.ScalarEvent
    ) -> None:
        """Tell `9,5` in brackets, which YAML takes apart at the comma without a word."""
        end, start = last.end_mark, event.start_mark
        if last.style or event.style or not end or not start:
            return
        if end.index + 1 == start.index:
            number = f"{last.value},{event.value}"
            message = f"trong ngoặc, “{number}” bị tách thành hai số"
            remedy = (
                f'một số thì viết "{number}" trong dấu nháy; hai số thì thêm dấu cách'
            )
            self.tell(last, "so-bi-tach", number, message, remedy)

    def note_unprintable(self, event: events.ScalarEvent) -> None:
        """Tell a letter that cannot be seen, written as an escape: "\\u202e"."""
        if odd := UNPRINTABLE.search(event.value):
            self.problems.append(unprintable_problem(self.place(event), odd[0]))

    def note_cut(self, event: events.ScalarEvent) -> None:
        """Tell words that go on behind ` #`, where YAML begins a remark."""
        end = event.end_mark
        if event.style or not end or is_code(event.value):
            return
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip(" \t").startswith("#"):
            message = f"giá trị dừng ở “{event.value[-40:]}”: phần sau dấu # bị bỏ"
            self.tell(event, "yaml-bi-cat", rest.strip(), message, AFTER_HASH)

    def note_curly(self, event: events.ScalarEvent) -> None:
        """Tell a value between curly quotes: they would be shown, and read as its letters."""
        if not event.style and (told := curly_quotes(event.value)):
            self.is_cut |= is_cut(event.value)
            self.tell(event, _CURLY, event.value, *told)

    def note_curly_key(self, key: events.ScalarEvent) -> None:
        """Tell a key that begins with a curly quote, unless it was told as a value is."""
        self.is_cut = True
        if not curly_quotes(key.value):
            self.tell(key, _CURLY, key.value, *CURLY_KEY)

    def note_repeated(self, key: events.ScalarEvent, first: int) -> None:
        """Tell a key that stands twice in its mapping."""
        message, name = f"khóa lặp lại; lần đầu ở dòng {first}", key.value
        place, remedy = self.place(key), "gộp hai mục hoặc xóa một"
        told = Problem(place, message, remedy, name, found=name, rule="yaml-khoa-lap")
        self.problems.append(told)

    def tell(
        self, event: events.Event, rule: str, found: str, message: str, remedy: str
    ) -> None:
        """Note what is wrong with a value or a key."""
        place = self.place(event)
        self.problems.append(Problem(place, message, remedy, found=found, rule=rule))


def _start(event: events.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark  # libyaml marks every event
    return mark.line + 1, mark.column + 1


def _refuse_unused(event: events.Event, depth: int) -> None:
    """Refuse what YAML has and data files do not use."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    quote = "hoặc đặt cả giá trị trong dấu nháy kép"
    told: tuple[str, str] | None = None
    if isinstance(event, events.AliasEvent):
        told = "không dùng bí danh (*)", f"viết lại giá trị, {quote}"
    elif anchor is not None:
        told = "không dùng neo (&)", f"bỏ neo, {quote}"
    elif tag not in (None, "!"):
        told = "không dùng nhãn kiểu (!)", f"bỏ dấu ! và nhãn, {quote}"
    if told:
        raise _Refused(event, _UNUSED, *told)
    if depth > MAX_DEPTH:
        message = f"lồng nhau quá {MAX_DEPTH} cấp"
        raise _Refused(event, "yaml-long-qua-sau", message, "bỏ bớt ngoặc")
