"""Rules on what somebody began and has still to write (chỗ đang soạn)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.record.leaf import leaves
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import CAMPAIGN
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

_BEGUN = re.compile(r"(?:Đang soạn|Xem lại)(?:[.:…]|$)")
"""How `thidua new` and `thidua import` begin what a person is to write or look over."""


@rule(
    "cho-dang-soan",
    what="Chỗ còn ghi “Đang soạn”, “Xem lại” của tệp khung",
    why="Cổng dựng được thì lời ấy lên trang như mọi lời khác.",
    remedy="viết nội dung thật, hoặc bỏ mục ấy, trước khi đăng",
    example=Example(CAMPAIGN, 'who: "Đang soạn: ai tham gia"', "who: Các thôn"),
    grade=Grade.ATTENTION,
)
def words_are_finished(facts: Facts) -> Iterator[Problem]:
    """Tell the fields, and the files of words, that still hold what they began with."""
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        is_begun = any(map(_is_begun, facts.book.held(file).texts))
        for path, value in leaves(checked.record, ()) if is_begun else ():
            if _is_begun(value):
                yield checked.problem(path, f"còn ghi “{value[:40]}”")
    for file, words in sorted(facts.book.words.items()):
        if begun := sum(bool(_BEGUN.match(line)) for line in words.splitlines()):
            yield Problem(Place(file), f"còn {begun} đoạn ghi “Đang soạn”")


def _is_begun(value: object) -> bool:
    return isinstance(value, str) and bool(_BEGUN.match(value))
