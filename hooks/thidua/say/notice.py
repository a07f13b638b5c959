"""What a page says at its head, lest it be overlooked: sample data, a draft."""

from __future__ import annotations

from thidua.model.body.body import Body
from thidua.model.portal import CampaignEntry

SAMPLE = "Dữ liệu minh họa: cơ quan, đơn vị và số liệu đều không có thật."
DRAFT = "DỰ THẢO: văn bản để trống số và ngày ban hành, có thể còn thay đổi."


def body_notice(body: Body) -> str:
    """The notice of every page of a body."""
    return SAMPLE if body.sample else ""


def campaign_notice(entry: CampaignEntry, body: Body) -> str:
    """The notice of every page of a campaign."""
    notices = (body_notice(body), DRAFT if entry.is_draft else "")
    return " ".join(notice for notice in notices if notice)
