"""All that fields may name: documents, events, awards, bodies, units, groups, clauses."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.check.file.book import Book
from thidua.check.file.place import (
    body_folder,
    body_of,
    campaign_of,
    data_folder,
    words_file,
)
from thidua.check.record.record import Checked
from thidua.model.amendment.amendment import AmendmentKind, Amendments
from thidua.model.award.form import Catalogue
from thidua.model.body.unit import Units
from thidua.model.field.record import Record
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalDocument, LegalRegister
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan

KIND_NAMES = {
    "document": "văn bản", "event": "sự kiện", "award": "danh hiệu, hình thức",
    "body": "cơ quan", "unit": "đơn vị", "group": "nhóm đối tượng", "clause": "điều khoản",
}  # fmt: skip
WHERE = {
    "document": "khai văn bản ở legal.yml", "event": "khai ở data/events.yml", "award": "khai ở data/catalogue.yml",
    "body": "gõ thidua new xa", "unit": "khai ở units.yml của cơ quan", "group": "khai ở subject_groups",
    "clause": "xem các mã: thidua clauses, rồi tên tệp lời kế hoạch",
}  # fmt: skip


Asker = str | CampaignKey | None
"""Whose names a field may use: those of a body, of a campaign, of the whole portal."""


class Registry(Struct):
    """Names by kind; a kind whose file is broken is not known, and not complained of."""

    book: Book
    documents: dict[str, Checked[LegalRegister]] = field(default_factory=dict)
    """Each document's id and the register that holds it."""
    known: dict[tuple[str, Asker], set[str] | None] = field(default_factory=dict)
    """What has been looked up, by kind and by the body or campaign that asks."""

    def document(self, name: str) -> LegalDocument | None:
        """Give a document of any register."""
        register = self.documents.get(name)
        return register.record.documents[name] if register else None

    def names(self, kind: str, file: str) -> set[str] | None:
        """The names of a kind that a file may use; None where they cannot be known."""
        asker: Asker = None
        if kind == "unit":
            asker = body_of(file)
        elif kind in ("group", "clause"):
            asker = campaign_of(file)
        if (kind, asker) not in self.known:
            self.known[kind, asker] = self._look_up(kind, asker)
        return self.known[kind, asker]

    def all_names(self, kind: str) -> set[str]:
        """The names of a kind in the whole portal, of all bodies together."""
        bodies = [*self.book.bodies()] if kind == "unit" else [""]
        files = [f"{body_folder(body)}/units.yml" for body in bodies]
        return {name for file in files for name in self.names(kind, file) or ()}

    def _look_up(self, kind: str, asker: Asker) -> set[str] | None:
        match kind:
            case "document":
                folders = ["data", *map(body_folder, self.book.body_folders())]
                broken = any(f"{f}/legal.yml" in self.book.broken for f in folders)
                return None if broken else set(self.documents)
            case "event":
                return self._in("data/events.yml", Events, "events")
            case "award":
                return self._in("data/catalogue.yml", Catalogue, "awards")
            case "body":
                return self.book.body_folders()
            case "unit" if asker not in self.book.body_folders():
                return None  # told at its folder, or where the portal names it
            case "unit":
                return self._in(f"{body_folder(str(asker))}/units.yml", Units, "units")
            case _ if not isinstance(asker, CampaignKey):
                return None  # terms and exemplars name their plan themselves
            case "group":
                plan = self.book.get(f"{data_folder(asker)}/plan.yml", Plan)
                return set(plan.record.subject_groups) if plan else None
            case _:
                return self._clauses(asker)

    def _clauses(self, campaign: CampaignKey) -> set[str] | None:
        tree = self.book.narratives.get(words_file(campaign))
        return {*tree.by_id, *self._added(campaign)} if tree and tree.by_id else None

    def _added(self, campaign: CampaignKey) -> set[str]:
        """The clauses that amendments add to a plan."""
        amended = self.book.get(f"{data_folder(campaign)}/amendments.yml", Amendments)
        listed = amended.record.amendments if amended else ()
        changes = [change for each in listed for change in each.changes]
        return {c.clause for c in changes if c.kind is AmendmentKind.ADD}

    def _in(self, name: str, kind: type[Record], field: str) -> set[str] | None:
        """The keys of the one mapping of a file; None where it is broken."""
        if found := self.book.get(name, kind):
            return set(getattr(found.record, field))
        return None if name in self.book.broken else set()


def may_be_there(campaign: str, body: str, book: Book) -> bool:
    """Whether a campaign that is not there may stand in a folder that is told."""
    folder = body_folder(body)
    years = {f"{folder}/", f"{folder}/{campaign.partition('/')[0]}/"}
    return bool(years & book.broken) or body not in book.body_folders()


def registry_of(book: Book) -> Registry:
    """Gather the names of all files."""
    registry = Registry(book)
    for register in book.all(LegalRegister):
        for name in register.record.documents:
            registry.documents.setdefault(name, register)
    return registry
