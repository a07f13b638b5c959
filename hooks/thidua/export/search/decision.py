"""A decision on awards → what can be found of it."""

from __future__ import annotations

from thidua.address import page as address
from thidua.address.anchor import decision_anchor
from thidua.derive.dossier.award_book import DecisionDossier
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search.place import Place, sentences
from thidua.say.award import award_words
from thidua.say.vietnamese import day_words


def decision_entry(found: DecisionDossier) -> Entry:
    """Give a decision on awards: it stands among those of all bodies."""
    record, campaign = found.decision, found.campaign
    title = f"Quyết định số {record.number} ngày {day_words(record.on)}"
    awards = "; ".join(award_words(award) for award in found.awards)
    place = Place(address.AWARDS, campaign.body, record.on.year)
    return place.entry(
        kind.AWARD, title, sentences(record.title, awards),
        f"{record.signatory.name}, {record.signatory.position}",
        anchor=decision_anchor(campaign.key.body, found.id), place=campaign.title,
    )  # fmt: skip
