"""A file of words → its front matter as a node, and its Markdown with the line it starts at."""

from __future__ import annotations

import re

from msgspec import Struct

from thidua.model.problem import Place, Problem
from thidua.read.yaml_tree import Node, parse_yaml

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
    if not rules or rules[0].start() != 0 or len(rules) < 2:
        is_open = rules and rules[0].start() == 0
        remedy = (
            "thêm một dòng --- sau mục cuối của phần đầu trang"
            if is_open
            else "dòng đầu và dòng cuối của phần ấy là đúng ba dấu gạch: ---"
        )
        problems.append(
            Problem(
                Place(file),
                "phần đầu trang không được đóng",
                remedy,
                rule="dau-trang-khong-dong",
            )
        )
        return None
    facts = parse_yaml(
        text[rules[0].end() + 1 : rules[1].start()] or "{}",
        file,
        problems,
        first_line=2,
    )
    if facts is None:
        return None
    if not isinstance(facts.value, dict):
        remedy = "viết mỗi dòng một mục “khóa: giá trị”"
        problems.append(
            Problem(
                Place(file, 2),
                "phần đầu trang không phải là các mục",
                remedy,
                rule="dau-trang-khong-khoa",
            )
        )
        return None
    first_line = text.count("\n", 0, rules[1].end()) + 2
    return Words(facts, text[rules[1].end() + 1 :], first_line)
