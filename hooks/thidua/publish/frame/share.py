"""How a page is passed on (chia sẻ): its address, a letter, a code; no script, no third party."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import body_of
from thidua.model.portal import Portal
from thidua.page.page import Page
from thidua.page.part.qr_code import QrCode, qr_code
from thidua.say.letter import feedback_link, mail_link

NO_SITE_URL = "chưa có địa chỉ của cổng (đặt THIDUA_SITE_URL): trang không có mã QR, ảnh chia sẻ, thư góp ý và liên kết đầy đủ"
"""Told once at the end of a build that does not know where its site will stand."""


class Share(Struct, frozen=True):
    """All that the share block of a page shows."""

    address: str
    mail: str
    code: QrCode | None
    """None on pages that nobody hands on as paper."""
    feedback: str
    """A letter to the office of the page's body; "" where no office is known."""


def share_of(page: Page, portal: Portal, site_url: str) -> Share | None:
    """Make the share block; None where the site's own address is not known."""
    if not site_url or page.address.endswith(".html"):
        return None
    address = site_url + page.address
    return Share(
        address=address,
        mail=mail_link("", page.title, f"{page.title}\r\n{address}"),
        code=qr_code(address) if page.has_code else None,
        feedback=feedback_link(_office(page, portal), page.title, address),
    )


def _office(page: Page, portal: Portal) -> str | None:
    body = portal.bodies.get(body_of(page.address, portal.bodies))
    return body.body.office.email if body and body.body.office else None
