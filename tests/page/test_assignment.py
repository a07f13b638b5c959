"""Sheets of tasks hold one page: what is too long is cut, and says so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.invented import body, scope
from thidua.page.assignment.page import AssignmentView, unit_assignment_pages
from thidua.page.assignment.sheet import LONGEST, room_of, shortened

TEXT = st.text("aăâ .;,", min_size=1, max_size=200)


@given(TEXT, st.integers(10, 100))
def test_a_text_that_is_cut_fits_begins_the_same_and_says_so(
    text: str, room: int
) -> None:
    cut = shortened(text, room)
    if len(text) <= room:
        assert cut == text
    else:
        assert cut.endswith(" …") and len(cut) <= room + 2
        assert text.startswith(cut.removesuffix(" …"))


def test_a_text_is_cut_behind_a_sentence_where_one_ends_late() -> None:
    text = "Thôn gửi báo cáo về xã. Báo cáo nói rõ việc đã làm."
    assert shortened(text, 40) == "Thôn gửi báo cáo về xã. …"
    assert shortened(text, 10) == "Thôn gửi …"


def test_more_tasks_have_less_room_each() -> None:
    assert [room_of(count) for count in (1, 5, 10, 20, 40)] == [
        LONGEST,
        240,
        80,
        80,
        80,
    ]


def test_days_that_went_by_stand_where_nothing_else_does() -> None:
    """A sheet of tasks is not lengthened by plans that ask nothing any more; its address stays."""
    gone, ahead = (
        {
            "plan": {
                "period": {"end": {"day": "31/12/2025"}},
                "milestones": [{"id": "m", "title": title, "kind": "event", "clause": "ii", "when": {"day": day}, "owner": {"unit": "thon-1"}}],
            }
        }
        for title, day in (("Sơ kết", "02/6/2025"), ("Tổng kết", "02/12/2025"))
    )  # fmt: skip
    found = {}
    for name, campaigns in (
        ("one", {"2025/con": gone}),
        ("two", {"2025/con": gone, "2025/moi": ahead}),
    ):
        told = {"as_of": "2025-07-01", "campaigns": campaigns}
        (page,) = unit_assignment_pages(body(told), scope(told))
        assert isinstance(page.view, AssignmentView)
        found[name] = [len(part.rows) for part in page.view.sheets[0].parts]
    assert found == {"one": [1], "two": [1]}
