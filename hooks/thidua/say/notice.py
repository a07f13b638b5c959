"""What a page says at its head, lest it be overlooked: sample data, a draft."""

from __future__ import annotations

from thidua.derive.name import BodyName

SAMPLE = "Dữ liệu minh họa: cơ quan, đơn vị và số liệu đều không có thật."
DRAFT = "DỰ THẢO: văn bản để trống số và ngày ban hành, có thể còn thay đổi."


def body_notice(body: BodyName) -> str:
    """The notice of every page of a body."""
    return SAMPLE if body.is_sample else ""


def campaign_notice(body: BodyName, *, is_draft: bool) -> str:
    """The notice of every page of a campaign."""
    notices = (body_notice(body), DRAFT if is_draft else "")
    return " ".join(notice for notice in notices if notice)
