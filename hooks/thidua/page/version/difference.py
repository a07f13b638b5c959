"""What parts two versions of a plan (trang so sánh hai bản): words that went, words that came."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import difference_address, plan_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.version.redline import ClauseDifference, Piece, Sign, redline
from thidua.model.amendment.version import History, Version
from thidua.page.amendment.box import EditView, VersionView, edit_view, version_views
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link, plan_link
from thidua.say.notice import plan_notices
from thidua.say.plan import citation_words
from thidua.say.version.version import plan_citation, version_name
from thidua.say.vietnamese import capital

_CLOSING = ".,;:!?)”…"
"""Signs before which no space stands."""


class PieceView(Struct, frozen=True):
    """A run of words: kept, added or gone."""

    before: str
    """A space where one parts it from the run before it."""
    sign: str
    words: str


class ChangedView(Struct, frozen=True):
    """A clause that says something else."""

    id: str
    title: str
    pieces: tuple[PieceView, ...]
    edits: tuple[EditView, ...]
    link: Link
    """The clause in the newer version."""


class DifferenceView(Struct, frozen=True):
    """All that the template of a comparison of versions may know."""

    title: str
    document: str
    older: Link
    newer: Link
    changed: tuple[ChangedView, ...]
    kept: str
    versions: tuple[VersionView, ...]


def difference_page(
    plan: PlanDossier, history: History, older: Version, newer: Version
) -> Page:
    """Make the page that holds a version against an older one."""
    campaign = plan.summary
    key = campaign.name.key
    pair = f"{version_name(newer)} so với {version_name(older).lower()}"
    return Page(
        address=difference_address(key, newer.on, older.on),
        title=f"{campaign.name.title}: {pair.lower()}",
        description=f"{pair}: điều khoản nào đổi, đổi từ lời gì thành lời gì.",
        section="plans",
        template="pages/difference.html",
        view=_view(plan, history, older, newer),
        updated=campaign.updated_on,
        trail=(body_link(campaign.name.body), plan_link(campaign.name)),
        source=plan.narrative,
        is_dated=True,
        is_hidden=True,
        canonical=plan_address(key),
        notices=plan_notices(campaign),
    )


def _view(
    plan: PlanDossier, history: History, older: Version, newer: Version
) -> DifferenceView:
    key = plan.summary.name.key
    line = redline(history.versions, older, newer)
    names = [Link(version_name(v), version_address(key, v.on)) for v in (older, newer)]
    return DifferenceView(
        title=plan.summary.document.title,
        document=plan_citation(plan.summary),
        older=names[0],
        newer=names[1],
        changed=tuple(_changed(plan, newer, each) for each in line.changed),
        kept=f"{line.kept} điều khoản khác giữ nguyên.",
        versions=version_views(plan),
    )


def _changed(
    plan: PlanDossier, newer: Version, difference: ClauseDifference
) -> ChangedView:
    id = difference.clause.id
    there = version_address(plan.summary.name.key, newer.on)
    place = citation_words(plan.paths[id])
    return ChangedView(
        id=id,
        title=capital(place),
        pieces=tuple(piece_views(difference.pieces)),
        edits=tuple(edit_view(plan, e, newer.on) for e in difference.edits),
        link=Link(f"Xem {place}", f"{there}#{id}"),
    )


def piece_views(pieces: tuple[Piece, ...]) -> Iterator[PieceView]:
    """Set runs beside each other: what is marked stands apart, but for a sign of words that stay."""
    is_marked = False
    for number, piece in enumerate(pieces):
        words = piece.words.strip()
        is_kept = piece.sign is Sign.KEPT
        is_sign = is_kept and words[0] in _CLOSING
        is_apart = number and (not is_kept or (is_marked and not is_sign))
        yield PieceView(" " if is_apart else "", piece.sign.value, words)
        is_marked = not is_kept
