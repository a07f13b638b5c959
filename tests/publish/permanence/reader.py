"""What a reader of an old link meets (người mở liên kết cũ): the words it stood for, or the truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thidua.derive.permanence.end import recorded_ends
from thidua.derive.permanence.fingerprint import Fingerprint, fingerprint, says_the_same
from thidua.derive.permanence.lead import forwarded
from thidua.derive.permanence.past import past_of
from thidua.model.ledger import Ledger
from thidua.publish.permanence.alias import old_anchors
from thidua.publish.permanence.loss import moved_files
from thidua.publish.permanence.redirect import moved_pages_of
from thidua.publish.permanence.standing import Standing

Promises = Mapping[str, Iterable[Fingerprint | None]]
"""Every link that somebody may have made, with what it stood for; None where that is no clause."""


def misled(promises: Promises, ledger: Ledger, site: Standing) -> list[str]:
    """Give the links that lead to nothing, or to something else untold."""
    return [
        f"{link} as {there}#{id}"
        for link, told in promises.items()
        for words in told
        for there, id in _arrivals(link, ledger, site)
        if not _is_honest(there, {id, link.partition("#")[2]}, id, words, ledger, site)
    ] + [file for file in promises if not _has_file(file, ledger, site)]


def _arrivals(link: str, ledger: Ledger, site: Standing) -> Iterator[tuple[str, str]]:
    """Where a link to a page leads: by the page that is there, and by a server that leads on."""
    page, _, id = link.partition("#")
    if not page.endswith("/"):
        return
    if page in site.pages or page not in ledger.moved:
        yield page, id
        return
    there, _, place = forwarded(ledger.moved, link).partition("#")
    yield there, place
    if server := moved_pages_of(ledger).get(page):
        yield server, id


def _is_honest(
    page: str,
    asked: set[str],
    id: str,
    words: Fingerprint | None,
    ledger: Ledger,
    site: Standing,
) -> bool:
    if page not in site.pages:
        return page in recorded_ends(ledger)
    if not id:
        return True
    return id in site.pages[page] and (
        words is None or _tells(page, asked, id, words, ledger, site)
    )


def _tells(
    page: str,
    asked: set[str],
    id: str,
    words: Fingerprint,
    ledger: Ledger,
    site: Standing,
) -> bool:
    """Whether a page has those words under an id, or says that it stood for them."""
    live = {
        k.partition("#")[2]: w
        for k, w in site.words.items()
        if k.startswith(f"{page}#")
    }
    past = past_of(ledger, page, live)
    told = [
        f for fs in (*past.earlier.values(), past.gone) for f in fs if f.id in asked
    ]
    if any(
        not f.beginning or says_the_same(fingerprint(f.beginning), words) for f in told
    ):
        return True
    lines = old_anchors(ledger)[page].lines if page in old_anchors(ledger) else []
    now = id if id in live else dict(lines).get(id)
    return says_the_same(live[now], words) if now in live else now is None


def _has_file(file: str, ledger: Ledger, site: Standing) -> bool:
    if file.endswith("/") or "#" in file:
        return True
    kept = moved_files(ledger, site.files)
    return file in site.files or file in kept or file in recorded_ends(ledger)
