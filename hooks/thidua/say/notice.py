"""What a page says at its head, lest it be overlooked: sample data, a draft, what holds no more, a summary."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.name import BodyName
from thidua.derive.plan.force import Force


class Notice(Enum):
    """What must not be overlooked; on paper it is the mark of every sheet."""

    SAMPLE = "Dữ liệu minh họa: cơ quan, đơn vị và số liệu đều không có thật."
    DRAFT = "Dự thảo: văn bản chưa ban hành, có thể còn thay đổi."
    ENDED = "Nơi này đã kết thúc hoạt động; trang được giữ lại để tra cứu."
    GONE = "Kế hoạch này đã hết hiệu lực; trang được giữ lại để tra cứu."
    SUMMARY = "Bản tóm lược của Cổng, không phải nguyên văn kế hoạch."

    @property
    def kind(self) -> str:
        """What templates and styles call it."""
        return self.name.lower()


def own_notices(body: BodyName) -> tuple[Notice, ...]:
    """The notices of a body's own page, which says itself that it stands no more."""
    return (Notice.SAMPLE,) if body.is_sample else ()


def body_notices(body: BodyName) -> tuple[Notice, ...]:
    """The notices of every other page of a body."""
    return (*own_notices(body), *((Notice.ENDED,) if body.ended_on else ()))


def words_notices(
    body: BodyName, campaigns: Iterable[CampaignSummary]
) -> tuple[Notice, ...]:
    """The notices of a page with words of several plans: some may be ours.

    Of a draft the part itself says so; that words are ours, the whole page does.
    """
    told = (Notice.SUMMARY,) if any(c.text.is_summary for c in campaigns) else ()
    return (*body_notices(body), *told)


def campaign_notices(body: BodyName, *, is_draft: bool) -> tuple[Notice, ...]:
    """The notices of every page of a campaign."""
    return (*body_notices(body), *((Notice.DRAFT,) if is_draft else ()))


def plan_notices(campaign: CampaignSummary) -> tuple[Notice, ...]:
    """The notices of a page that shows the words of a plan."""
    told = campaign_notices(campaign.name.body, is_draft=campaign.is_draft)
    gone = (Notice.GONE,) if campaign.force is Force.ENDED else ()
    return (*told, *gone, *((Notice.SUMMARY,) if campaign.text.is_summary else ()))
