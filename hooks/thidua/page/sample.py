"""What the portal shows of sample data (dữ liệu minh họa), apart from all real bodies."""

from __future__ import annotations

from thidua.address.page import SAMPLES
from thidua.derive.portal.portal import PortalDossier
from thidua.page.home import home_part
from thidua.page.page import Page
from thidua.page.scope import Scope
from thidua.say.notice import Notice


def sample_page(samples: PortalDossier, scope: Scope) -> Page:
    """Make the page that leads to all sample bodies."""
    return Page(
        address=SAMPLES,
        title="Xem thử với dữ liệu minh họa",
        description="Dữ liệu minh họa: cổng trình bày bảng điểm, xếp hạng, khen thưởng và điển hình ra sao khi có số liệu.",
        section="",
        template="pages/sample.html",
        view=home_part(samples, scope),
        updated=samples.updated_on,
        is_dated=True,
        is_hidden=True,
        notices=(Notice.SAMPLE,),
    )
