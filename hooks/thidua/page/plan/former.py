"""What ids of a plan stood for before, in words: who follows an old link is told the truth."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.page import plan_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.permanence.past import Former
from thidua.page.page import Link
from thidua.say.citation import citation_short
from thidua.say.vietnamese import day_words


class FormerView(Struct, frozen=True):
    """An id that stood for something else (mã cũ)."""

    id: str
    """Its anchor; "" where that stands already."""
    words: str
    now: Link | None
    """Where the words stand now; None where they are gone."""
    is_here: bool = False
    """Whether that is on the page of the plan."""


def earlier_views(plan: PlanDossier) -> Mapping[str, tuple[FormerView, ...]]:
    """Give what ids of today stood for before, by id."""
    return {
        id: tuple(_view(plan, former) for former in told)
        for id, told in plan.past.earlier.items()
    }


def gone_views(plan: PlanDossier) -> tuple[FormerView, ...]:
    """Give the ids that no clause has any more; each has its anchor once."""
    views, seen = [], set()
    for former in plan.past.gone:
        anchor = "" if former.id in seen else former.id
        views.append(replace(_view(plan, former), id=anchor))
        seen.add(former.id)
    return tuple(views)


def _view(plan: PlanDossier, former: Former) -> FormerView:
    until = f"Trước ngày {day_words(former.until)}, mã #{former.id} chỉ"
    if not former.beginning:
        return FormerView(former.id, f"{until} một điều khoản nay không còn.", None)
    end = "" if former.to else " Lời ấy nay không còn trong kế hoạch."
    words = f"{until}: “{former.beginning}”.{end}"
    page, _, id = (former.to or "").partition("#")
    if page == plan_address(plan.summary.name.key) and id in plan.paths:
        place = f"Lời ấy nay ở {citation_short(plan.paths[id])}"
        return FormerView(former.id, words, Link(place, f"#{id}"), is_here=True)
    now = Link("Lời ấy nay ở một kế hoạch khác", former.to) if former.to else None
    return FormerView(former.id, words, now)
