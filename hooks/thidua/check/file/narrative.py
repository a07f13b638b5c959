"""The words of a plan → its tree of clauses, or what is wrong with the numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

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
