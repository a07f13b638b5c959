"""What a body is to others, in words: that it stands no more, whom it follows, where it is a member."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thidua.derive.kinship import Kinship
from thidua.derive.name import BodyName
from thidua.model.law.name import document_name
from thidua.say.told import Told
from thidua.say.vietnamese import day_words

_DAY = timedelta(days=1)


def end_facts(kinship: Kinship) -> Iterator[Told]:
    """Tell that a body stands no more, by which decision, and who follows it."""
    end = kinship.end
    if end is None:
        return
    yield Told("Kết thúc hoạt động", f"Từ ngày {day_words(end.record.on)}")
    if end.decision:
        yield Told(
            "Theo văn bản", document_name(end.decision), document=end.record.decision
        )
    for heir in end.heirs:
        yield Told("Nơi kế tục", heir.name, note=ended_words(heir), body=heir)
    for name in end.record.elsewhere:
        yield Told("Nơi kế tục", name)


def kinship_facts(kinship: Kinship) -> Iterator[Told]:
    """Tell whom a body follows, and in which clusters it is a unit."""
    for forebear in kinship.forebears:
        until = day_words(forebear.ended_on - _DAY)
        words = f"{forebear.name.name} (đến hết ngày {until})"
        yield Told("Kế tục", words, body=forebear.name)
    for member in kinship.memberships:
        until = f" (đến hết ngày {day_words(member.until)})" if member.until else ""
        words = f"{member.of.name}{until}"
        yield Told(
            "Thành viên của", words, note=ended_words(member.of), unit=member.unit
        )


def ended_words(body: BodyName) -> str:
    """Say that a body stands no more; "" of one that does."""
    if body.ended_on is None:
        return ""
    return f"kết thúc hoạt động từ ngày {day_words(body.ended_on)}"


def listed_name(body: BodyName) -> str:
    """Call a body where many are listed: whoever follows it may have its name."""
    return f"{body.name} (đã kết thúc)" if body.ended_on else body.name
