"""Numbers that Excel cuts short (số bị cắt): behind 1.9 it keeps 1.10 as the number 1.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry
from thidua.draft.criteria.paper.label import Label


def with_tens(entries: Sequence[Entry]) -> Iterator[Told]:
    """Give 1.10 behind 1.9 its nought again, and tell it."""
    before: dict[str, int] = {}
    for entry in entries:
        if not (entry.row.sheet and entry.label.is_whole):
            continue
        above, _, last = entry.label.text.rpartition(".")
        following = before.get(above, 0) + 1
        if following % 10 == 0 and last == str(following).rstrip("0"):
            was, text = entry.label.text, f"{above}.{following}"
            entry.label = Label(text, entry.label.rank)
            message = f"số thứ tự {was} đứng sau {above}.{following - 1}: Excel bỏ số 0 ở cuối, ghi mã {text}"
            yield Told(entry.row, message, is_note=True)
            last = str(following)
        before[above] = int(last)
