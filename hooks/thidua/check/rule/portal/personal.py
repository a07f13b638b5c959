"""Rules on what belongs to a person: numbers, days of birth, illness beside a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from thidua.check.file.personal import REMEDY, RULE, message_of, personal_values
from thidua.check.record.leaf import leaves, values
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import CAMPAIGN
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

_OFFICE = {"office", "phone", "email", "comment_to"}
"""Fields that are there to tell how to reach an office."""


@rule(
    RULE,
    what="Có lẽ là dữ liệu riêng của một người: giấy tờ, điện thoại, ngày sinh, tài khoản, bệnh tật, nghèo khó cạnh tên",
    why="Điều đã đăng lên mạng thì không lấy lại được; muốn đăng thì người ấy phải đồng ý.",
    remedy=REMEDY,
    example=Example(CAMPAIGN, "who: Ông Mẫu, CCCD 001099012345", "who: Các thôn"),
    grade=Grade.ATTENTION,
)
def values_of_persons_are_told(facts: Facts) -> Iterator[Problem]:
    """Tell personal values in fields; those in words are met when words are read."""
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        texts = {value for value in values(checked.record) if isinstance(value, str)}
        is_told = any(_seen_in(text) for text in texts)
        for path, value in leaves(checked.record, ()) if is_told else ():
            if isinstance(value, str) and not _OFFICE & set(path):
                for what in _seen_in(value):
                    yield checked.problem(path, message_of(what))


@lru_cache(4096)
def _seen_in(text: str) -> tuple[str, ...]:
    """Say what a text seems to hold; sheets repeat their texts by the hundred."""
    return tuple(dict.fromkeys(what for _, what in personal_values(text)))
