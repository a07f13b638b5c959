"""Everything together: the portal as read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date

from msgspec import Struct, field

from thidua.model.amendment.version import History
from thidua.model.award.exemplar import Exemplar
from thidua.model.award.form import AuthorityCaveat, CatalogueAward
from thidua.model.body.body import Body, Term
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.law.document import LegalDocument
from thidua.model.ledger import Ledger
from thidua.model.page_facts import PageFacts
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.clause import ClausePath, ClauseTree
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.event import Event
from thidua.model.plan.plan import Plan
from thidua.model.portal_settings import PortalSettings
from thidua.model.reference.reference import FoundReference
from thidua.model.result.results import Results
from thidua.model.time.today import Today


class Note(Struct, frozen=True):
    """What the plan itself says wrongly or leaves open (ghi chú); told on its page."""

    text: str
    clause: str | None
    """The clause it is about; None for the head of the document."""


class CampaignEntry(Struct, frozen=True):
    """A campaign with its plan and the plan's text (một phong trào)."""

    key: CampaignKey
    campaign: Campaign
    plan: Plan
    clauses: ClauseTree
    data_folder: str
    """Where its data lies: `data/bodies/xa-ha-trung/2025/dai-hoi-xa`."""
    narrative: str
    """The file of its words."""
    results: Results
    notes: tuple[Note, ...] = ()
    history: History | None = None
    """Its versions; None where its full text is not known or it was not issued."""
    paths: Mapping[str, ClausePath] = field(default_factory=dict)
    """Where each clause stands, by its id."""
    references: tuple[FoundReference, ...] = ()
    """What its words refer to, in order."""

    @property
    def body(self) -> str:
        return self.key.body

    @property
    def year(self) -> int:
        return self.key.year

    @property
    def is_draft(self) -> bool:
        return self.plan.document.status is PlanStatus.DRAFT

    @property
    def references_in_force(self) -> Iterator[FoundReference]:
        """Give what the words in force refer to, not those that were amended since."""
        for found in self.references:
            clause = self.clauses.by_id.get(found.clause)
            if clause and found.stands_in(clause.text):
                yield found

    @property
    def first_clauses(self) -> ClauseTree:
        """The words that each id stood for first: what was promised with its address."""
        return self.history.first if self.history else self.clauses


class ExemplarEntry(Struct, frozen=True):
    """An exemplary model with its story (một điển hình)."""

    key: ExemplarKey
    exemplar: Exemplar
    story: str
    """The words of its page, as Markdown."""
    file: str

    @property
    def campaign(self) -> CampaignKey | None:
        """The campaign that it names."""
        named = self.exemplar.campaign
        return CampaignKey.within(self.body, named) if named else None

    def beside(self, name: str) -> str:
        """Name a file that stands beside its page."""
        return f"{self.file.rpartition('/')[0]}/{name}"

    @property
    def body(self) -> str:
        return self.key.body

    @property
    def year(self) -> int:
        return self.key.year


class BodyEntry(Struct, frozen=True):
    """An issuing body with all that belongs to it (một cơ quan)."""

    slug: str
    body: Body
    units: Mapping[str, Unit]
    terms: tuple[Term, ...]
    campaigns: tuple[CampaignEntry, ...]
    """Newest year first, then by slug."""
    exemplars: tuple[ExemplarEntry, ...]
    """Newest year first, then by slug."""
    about: str
    """Words on the body, as Markdown; "" where there are none."""
    documents: frozenset[str]
    """The legal documents of its own register, by id."""
    today: Today
    """The day it speaks of, with all that was asked of it."""


class Neighbour(Struct, frozen=True):
    """A body as others may ask of it (cơ quan bạn), also where it is not in the build."""

    body: Body
    members: Mapping[str, Unit]
    """Its units that are bodies of the portal themselves, by id."""


class Portal(Struct, frozen=True):
    """All records of a build."""

    settings: PortalSettings
    events: Mapping[str, Event]
    documents: Mapping[str, LegalDocument]
    awards: Mapping[str, CatalogueAward]
    caveat: AuthorityCaveat | None
    """What may have changed who decides on them."""
    abbreviations: Mapping[str, str]
    ledger: Ledger
    """What has been published before."""
    bodies: Mapping[str, BodyEntry]
    pages: Mapping[str, PageFacts]
    """The facts of every Markdown file, by its name."""
    files: frozenset[str]
    """Names of all files of data and words."""
    as_of: date
    """The day the portal speaks of as today."""
    neighbours: Mapping[str, Neighbour] = field(default_factory=dict)
    """Every body of the portal by slug, in the order of `portal.yml`."""
    erased: frozenset[str] = frozenset()
    """Addresses of stories whose people asked not to be told of: nobody else may know them."""

    def is_sample(self, document: str) -> bool:
        """Whether a document was made up with a sample body."""
        return any(
            entry.body.sample and document in entry.documents
            for entry in self.bodies.values()
        )

    def copied(self, photos: Set[str]) -> set[str]:
        """Name the files of `content/` that are published as they are: pictures and papers of the words."""
        return {
            name.removeprefix("content/")
            for name in self.files - photos
            if name.startswith("content/") and not name.endswith(".md")
        }

    def campaigns(self) -> Iterator[CampaignEntry]:
        """Give every campaign, body by body."""
        for entry in self.bodies.values():
            yield from entry.campaigns

    def exemplars(self) -> Iterator[ExemplarEntry]:
        """Give every exemplary model, body by body."""
        for entry in self.bodies.values():
            yield from entry.exemplars
