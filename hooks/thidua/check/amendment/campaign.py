"""The versions of a campaign's plan, out of its files (phiên bản của một kế hoạch)."""

from __future__ import annotations

from thidua.check.amendment.revision import history_of
from thidua.check.file.book import Book
from thidua.check.file.campaign import Days
from thidua.check.file.place import data_folder, words_file
from thidua.model.amendment.amendment import Amendments
from thidua.model.amendment.version import History
from thidua.model.key import CampaignKey
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan


def campaign_history(book: Book, key: CampaignKey, days: Days) -> History | None:
    """Give the versions of a plan; None where its own words are not known, or it was not issued."""
    return book.once(("history", key), lambda: _history(book, key, days))


def _history(book: Book, key: CampaignKey, days: Days) -> History | None:
    folder = data_folder(key)
    plan = book.get(f"{folder}/plan.yml", Plan)
    tree = book.narratives.get(words_file(key))
    if plan is None or tree is None or plan.record.text.is_summary:
        return None
    document = plan.record.document
    if document.status is not PlanStatus.ISSUED or document.issued_on is None:
        return None
    amended = book.get(f"{folder}/amendments.yml", Amendments)
    record = amended.record if amended else None
    return history_of(tree, document.issued_on, record, days.of(key.body))
