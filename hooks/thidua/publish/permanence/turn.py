"""Published clauses whose words are not those that were published (điều khoản đổi nghĩa)."""

from __future__ import annotations

from thidua.address.page import plan_address
from thidua.derive.permanence.charge import origins_of
from thidua.derive.permanence.end import recorded_ends
from thidua.derive.permanence.fingerprint import Fingerprint, read_fingerprint
from thidua.derive.permanence.lead import forwarded
from thidua.derive.permanence.trace import Trace, trace
from thidua.model.ledger import Ledger
from thidua.model.portal import Portal
from thidua.model.problem import Place, Problem
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.text import FILE
from thidua.publish.publication import Publication


def turns_of(ledger: Ledger, standing: Standing) -> list[Trace]:
    """Give every published clause whose words are not those that were published.

    Clauses of a page that is lost are not told one by one.
    """
    traces = traces_of(ledger, standing)
    return [t for t in traces if t.fate and standing.has_page(t.home.partition("#")[0])]


def traces_of(ledger: Ledger, standing: Standing) -> list[Trace]:
    """Follow the words of every clause of the ledger, but for pages that are known to be gone."""
    homes = {page: forwarded(ledger.moved, page) for page in ledger.words}
    ends = recorded_ends(ledger)
    gone = {
        page
        for page, home in homes.items()
        if home in ends and not standing.has_page(home)
    }
    words = {
        k: w for k, w in ledger_words(ledger).items() if k.partition("#")[0] not in gone
    }
    return trace(words, standing.words, homes, origins_of(ledger.changes))


def ledger_words(ledger: Ledger) -> dict[str, Fingerprint]:
    """Give what every clause said when it was recorded, by its whole address."""
    return {
        f"{page}#{id}": read_fingerprint(text)
        for page, ids in ledger.words.items()
        for id, text in ids.items()
    }


def turned(
    turn: Trace, portal: Portal, publication: Publication, standing: Standing
) -> Problem:
    """Tell a change of meaning where the words stand today, else where they were recorded."""
    now = standing.words.get(turn.home)
    recorded = publication.origins.of_key(FILE, turn.key)
    place = (_place_of(turn.home, portal) if now else None) or recorded
    remedy = "trả lại lời cũ; hoặc xem `thidua ledger`, đúng ý thì `thidua ledger --update` ghi vào sổ"
    return Problem(
        place,
        turn_words(turn, now),
        remedy,
        found=turn.key,
        rule="dieu-khoan-doi-nghia",
    )


def turn_words(turn: Trace, now: Fingerprint | None) -> str:
    """Say what an id stood for and what it stands for now."""
    old = f"điều khoản đã công bố /{turn.key}: trước là “{turn.old.beginning}”"
    new = f"nay là “{now.beginning}”" if now else "nay không còn"
    where = f"; lời cũ nay ở /{turn.to}" if turn.to and turn.to != turn.home else ""
    return f"{old}, {new}{where}"


def _place_of(key: str, portal: Portal) -> Place | None:
    from_page, _, id = key.partition("#")
    for entry in portal.campaigns():
        if plan_address(entry.key) == from_page and id in entry.first_clauses.by_id:
            return Place(entry.narrative, entry.first_clauses.by_id[id].line)
    return None
