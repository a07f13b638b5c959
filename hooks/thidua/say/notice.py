"""What a page says at its head, lest it be overlooked: sample data, a draft, what holds no more, a summary."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.name import BodyName
from thidua.derive.plan.force import Force
from thidua.say.body.kinship import ended_words

_KEPT = "trang được giữ lại để tra cứu"


class Notice(Struct, frozen=True):
    """What must not be overlooked; on paper it is the mark of every sheet."""

    kind: str
    """What templates and styles call it."""
    value: str
    """What it says."""


SAMPLE = Notice(
    "sample", "Dữ liệu minh họa: cơ quan, đơn vị và số liệu đều không có thật."
)
DRAFT = Notice("draft", "Dự thảo: văn bản chưa ban hành, có thể còn thay đổi.")
GONE = Notice("gone", f"Kế hoạch này đã hết hiệu lực; {_KEPT}.")
SUMMARY = Notice("summary", "Bản tóm lược của Cổng, không phải nguyên văn kế hoạch.")


def own_notices(body: BodyName) -> tuple[Notice, ...]:
    """The notices of a body's own page, which says itself that it stands no more."""
    return (SAMPLE,) if body.is_sample else ()


def body_notices(body: BodyName) -> tuple[Notice, ...]:
    """The notices of every other page of a body."""
    return (*own_notices(body), *((ended_notice(body),) if body.ended_on else ()))


def ended_notice(body: BodyName) -> Notice:
    """Say which body stands no more and who follows it: the page may be of a unit that goes on."""
    named = (f"{heir} mới" if heir == body.name else heir for heir in body.heirs)
    heirs = f", nay thuộc {', '.join(named)}" if body.heirs else ""
    return Notice(
        "ended", f"{body.name} {ended_words(body)}{heirs}. {_KEPT.capitalize()}."
    )


def words_notices(
    body: BodyName, campaigns: Iterable[CampaignSummary]
) -> tuple[Notice, ...]:
    """The notices of a page with words of several plans: some may be ours.

    Of a draft the part itself says so; that words are ours, the whole page does.
    """
    told = (SUMMARY,) if any(c.text.is_summary for c in campaigns) else ()
    return (*body_notices(body), *told)


def campaign_notices(body: BodyName, *, is_draft: bool) -> tuple[Notice, ...]:
    """The notices of every page of a campaign."""
    return (*body_notices(body), *((DRAFT,) if is_draft else ()))


def plan_notices(campaign: CampaignSummary) -> tuple[Notice, ...]:
    """The notices of a page that shows the words of a plan."""
    told = campaign_notices(campaign.name.body, is_draft=campaign.is_draft)
    gone = (GONE,) if campaign.force is Force.ENDED else ()
    return (*told, *gone, *((SUMMARY,) if campaign.text.is_summary else ()))
