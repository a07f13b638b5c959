"""The rule on versions (phiên bản): what was published of one never changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua.address.page import version_address
from thidua.check.amendment.revision import campaign_history
from thidua.check.file.place import data_folder, words_file
from thidua.check.rule.plan.amendment import revision_of
from thidua.check.rule.rule import Facts, rule
from thidua.derive.permanence.fingerprint import version_hashes
from thidua.derive.permanence.lead import forwarded
from thidua.model.amendment.amendment import Amendments
from thidua.model.amendment.version import Version
from thidua.model.key import CampaignKey
from thidua.model.ledger import Ledger
from thidua.model.plan.plan import Plan
from thidua.model.problem import Place, Problem


@rule(
    "phien-ban-doi-loi",
    what="Lời của một phiên bản đã công bố bị đổi",
    why="Người ta trích dẫn từng phiên bản; lời của nó không bao giờ đổi.",
    remedy="trả lại lời đã công bố; lời mới, kể cả sửa lỗi chữ, thì thêm một sửa đổi (kind: correct) vào amendments.yml",
)
def versions_keep_their_words(facts: Facts) -> Iterator[Problem]:
    """Hold every recorded version against its words of today, at the place that they come from."""
    ledger = next((c.record for c in facts.book.all(Ledger)), None)
    recorded = _recorded(ledger) if ledger else {}
    for key in facts.book.campaigns() if recorded else ():
        history = campaign_history(facts.book, key, facts.days)
        if history is None or _has_faults(facts, key):
            continue
        told: set[str] = set()
        for version in history.versions:
            kept = recorded.get(version_address(key, version.on), {})
            for clause in _turned(kept, version):
                if clause not in told:
                    told.add(clause)
                    yield _problem(facts, key, version, clause)


def _recorded(ledger: Ledger) -> Mapping[str, Mapping[str, str]]:
    """The hashes of versions by where their pages are now."""
    return {
        forwarded(ledger.moved, page): hashes
        for page, hashes in ledger.versions.items()
    }


def _turned(kept: Mapping[str, str], version: Version) -> Iterator[str]:
    now = version_hashes(version) if kept else {}
    yield from (clause for clause, hash in kept.items() if now.get(clause) != hash)


def _has_faults(facts: Facts, key: CampaignKey) -> bool:
    """Whether its amendments are told to be wrong: then its versions are not yet what they will be."""
    folder = data_folder(key)
    amended = facts.book.get(f"{folder}/amendments.yml", Amendments)
    plan = facts.book.get(f"{folder}/plan.yml", Plan)
    if amended is None or plan is None:
        return False
    revision = revision_of(facts, amended, plan.record)
    return revision is None or bool(revision.faults)


def _problem(facts: Facts, key: CampaignKey, version: Version, clause: str) -> Problem:
    message = f"lời của {clause} ở bản ngày {version.on:%d/%m/%Y} khác lời đã công bố"
    amended = facts.book.get(f"{data_folder(key)}/amendments.yml", Amendments)
    if amended and (path := _path(amended.record, clause, version.on)):
        return amended.problem(path, message)
    found = version.clauses.by_id.get(clause)
    return Problem(Place(words_file(key), found.line if found else 1), message)


def _path(amended: Amendments, clause: str, on: date) -> tuple[str | int, ...] | None:
    """Where the words of a clause on a day were typed; None where the plan itself says them."""
    latest: tuple[date, tuple[str | int, ...]] | None = None
    for index, each in enumerate(amended.amendments):
        for number, change in enumerate(each.changes):
            is_it = clause == change.clause or clause.startswith(f"{change.clause}-")
            day = each.in_force_from
            if is_it and day <= on and (latest is None or day >= latest[0]):
                field = ("words",) if change.words and clause == change.clause else ()
                latest = day, ("amendments", index, "changes", number, *field)
    return latest[1] if latest else None
