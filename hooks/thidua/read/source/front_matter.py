"""A file of words → its front matter as a node, and its Markdown with the line it starts at."""

from __future__ import annotations

import re

from msgspec import Struct

from thidua.model.problem import Place, Problem
from thidua.read.node import Node
from thidua.read.yaml_tree import parse_yaml

_RULE = re.compile(r"^---\s*$", re.MULTILINE)


class Words(Struct, frozen=True):
    """A Markdown file in its two parts."""

    facts: Node
    """The front matter; an empty mapping where there is none."""
    markdown: str
    first_line: int
    """The line of the file at which the Markdown begins."""


def split_front_matter(text: str, file: str, problems: list[Problem]) -> Words | None:
    """Part the facts of a file from its words; None where the facts are no YAML."""
    if not text.startswith("---"):
        return Words(Node({}, 1, 1), text, 1)
    rules = list(_RULE.finditer(text))
    is_open = bool(rules) and rules[0].start() == 0
    if not is_open or len(rules) < 2:
        problems.append(_unclosed(file, is_open=is_open))
        return None
    inside, end = text[rules[0].end() + 1 : rules[1].start()], rules[1].end()
    facts = parse_yaml(inside or "{}", file, problems, first_line=2)
    if facts is None:
        return None
    if not isinstance(facts.value, dict):
        message = "phần đầu trang không phải là các mục"
        remedy = "viết mỗi dòng một mục “khóa: giá trị”"
        place, rule = Place(file, 2), "dau-trang-khong-khoa"
        problems.append(Problem(place, message, remedy, rule=rule))
        return None
    return Words(facts, text[end + 1 :], text.count("\n", 0, end) + 2)


def _unclosed(file: str, *, is_open: bool) -> Problem:
    """Tell front matter that does not end, or does not even begin as it should."""
    remedy = (
        "thêm một dòng --- sau mục cuối của phần đầu trang"
        if is_open
        else "dòng đầu và dòng cuối của phần ấy là đúng ba dấu gạch: ---"
    )
    message, rule = "phần đầu trang không được đóng", "dau-trang-khong-dong"
    return Problem(Place(file), message, remedy, rule=rule)
