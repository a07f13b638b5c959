"""A task in the words of its clause: with its title where the rest only names who is asked."""

from __future__ import annotations

import pytest

from thidua.check.file.narrative import check_narrative
from thidua.derive.plan.duty import Asked, Duty
from thidua.model.plan.task import Task
from thidua.read.source.front_matter import split_front_matter
from thidua.say.task import has_to_be_called_request, help_words, task_words

PLAN = """## I. Tổ chức thực hiện

- Đơn vị chuẩn bị nội dung: Phòng A và Phòng B.

- Phòng A: theo dõi, phối hợp với Công an xã giữ trật tự.

- Đề nghị Mặt trận: Vận động nhân dân.

Trên đây là Kế hoạch của xã, đề nghị các thôn thực hiện./.
"""


def duty(clause: str, *names: str, part: str | None = None) -> Duty:
    told = {"assignees": [{"words": name} for name in names], "clause": clause}
    task = Task.model_validate({**told, **({"partners_for": part} if part else {})})
    words = split_front_matter(PLAN, "x.md", [])
    assert words
    found = check_narrative(words, "x.md", []).by_id[clause]
    asked = tuple(Asked(name, frozenset()) for name in names)
    return Duty(task, found, None, asked, ())


@pytest.mark.parametrize(
    ("clause", "names", "told"),
    [
        ("i-g1", ("Phòng A", "Phòng B"), "Đơn vị chuẩn bị nội dung: Phòng A và Phòng B."),
        ("i-g1", ("Phòng A",), "Phòng A và Phòng B."),
        ("i-g2", ("Phòng A",), "Theo dõi, phối hợp với Công an xã giữ trật tự."),
        ("ket-p1", ("Các thôn",), "Đề nghị các thôn thực hiện./."),
    ],
)  # fmt: skip
def test_a_task_says_what_is_to_be_done(
    clause: str, names: tuple[str, ...], told: str
) -> None:
    assert task_words(duty(clause, *names)) == told


def test_a_row_of_a_table_is_told_in_its_own_words() -> None:
    found = duty("i-g2", "Phòng A")
    row = Duty(
        found.task.model_copy(update={"words": "Treo pa nô"}),
        found.clause,
        None,
        found.assignees,
        (),
    )
    assert (task_words(row), row.title) == ("Treo pa nô", "Treo pa nô")


def test_a_partner_is_told_only_its_part() -> None:
    assert help_words(duty("i-g2", "Phòng A", part="giữ trật tự")) == "Giữ trật tự"
    whole = task_words(duty("i-g2", "Phòng A"))
    assert help_words(duty("i-g2", "Phòng A")) == f"việc của nơi chủ trì: {whole}"


@pytest.mark.parametrize(
    ("clause", "told"), [("i-g2", True), ("i-g3", True), ("ket-p1", False)]
)
def test_a_request_is_called_so_where_its_words_do_not(clause: str, told: bool) -> None:
    """The title “Đề nghị Mặt trận:” is not among the words that are shown."""
    found = duty(clause, "Mặt trận")
    asked = Duty(
        found.task.model_copy(update={"requested": True}),
        found.clause,
        None,
        found.assignees,
        (),
    )
    assert has_to_be_called_request(asked) is told
