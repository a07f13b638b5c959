"""The day that all is asked of: what it answers, and on which other days it would answer the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thidua.model.time.today import ALWAYS, Span, Today

DAYS = st.dates(date(2025, 1, 1), date(2025, 3, 1)) | st.sampled_from(
    [date.min, date.max]
)
Question = Callable[[Today], object]
QUESTIONS = st.lists(
    st.one_of(
        st.builds(lambda day, n: lambda t: t.has_come(day, n), DAYS, st.integers(0, 20)),
        st.builds(lambda day: lambda t: t.is_after(day), DAYS),
        st.builds(lambda day: lambda t: t.has_come(day) and t.exactly(), DAYS),
        st.builds(lambda day: lambda t: t.since(day), DAYS),
    ),
    max_size=6,
)  # fmt: skip


def told(day: date, questions: list[Question]) -> tuple[list[object], Span]:
    today = Today(day)
    return [question(today) for question in questions], today.span


@given(DAYS, DAYS, QUESTIONS)
def test_on_all_days_of_a_span_the_answers_are_the_same(
    day: date, other: date, questions: list[Question]
) -> None:
    answers, span = told(day, questions)
    assert day in span
    if other in span:
        assert told(other, questions) == (answers, span)


def test_answers() -> None:
    day = date(2025, 6, 15)
    before, after = day - timedelta(1), day + timedelta(1)
    today = Today(day)
    assert [today.has_come(d) for d in (before, day, after)] == [True, True, False]
    assert [today.is_after(d) for d in (before, day, after)] == [True, False, False]
    assert today.span == Span(day, day)
    assert Today(day).has_come(day + timedelta(14), 14)
    assert not Today(day).has_come(day + timedelta(15), 14)
    assert Today(day).span == ALWAYS


def test_since_when_all_is_as_it_is() -> None:
    """Since the last change, or since an answer turned; where neither is behind, today."""
    changed, turned, day = date(2025, 6, 1), date(2025, 6, 10), date(2025, 6, 15)
    today = Today(day)
    assert (today.since(changed), today.span) == (changed, Span(first=changed))
    assert today.has_come(turned)
    assert (today.since(changed), today.span) == (turned, Span(first=turned))
    later = Today(day)
    assert (later.since(day + timedelta(1)), later.span) == (day, Span(day, day))
