"""A body's dossier → its pages and files, written, and the portion that tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.portal.summary import BodySummary
from thidua.derive.proof.proof import ListingRow
from thidua.derive.search.entry import Entry
from thidua.export.data_files import body_files
from thidua.export.search.body import body_entries
from thidua.model.portal import BodyEntry
from thidua.model.problem import Problem
from thidua.page.scope import Scope
from thidua.publish.picture.gallery import photo_names
from thidua.publish.portion.portion import Portion, Told, mark, portion_of
from thidua.publish.press import Press, listed
from thidua.publish.site import body_pages


@dataclass(frozen=True, slots=True)
class Subject:
    """A body that is to be made: as read, as worked out, as others know it."""

    entry: BodyEntry
    dossier: BodyDossier
    summary: BodySummary
    attention: tuple[Problem, ...]
    """What a person must look at in its files."""


def made(subject: Subject, scope: Scope, press: Press) -> Portion:
    """Write all pages and files of a body."""
    publication, since = press.publication, mark(press.publication)
    found: list[Entry] = []
    for page in body_pages(subject.dossier, scope):
        press.publish(page)
        found += listed(page)
    rankings: list[ListingRow] = []
    files = body_files(subject.dossier, scope.site_url, rankings)
    for address, content in files:
        publication.write(address, content)
    told = Told(
        summary=subject.summary,
        attention=subject.attention,
        entries=tuple(body_entries(subject.dossier)),
        listed=tuple(found),
        rankings=tuple(rankings),
        photos=tuple(photo_names([subject.entry], scope.commons.as_of)),
    )
    return portion_of(subject.entry, told, publication, since)
