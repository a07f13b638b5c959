"""The twins of pages and the data sets: of a body from its dossier, of the portal from all rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from thidua.address.file import FEED, PACKAGE, PLAIN_TEXTS, SITE_MAP, document_name
from thidua.address.page import DATA, SAMPLE_DATA, SAMPLES, SCHEMAS, plan_address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.portal.download import Download
from thidua.derive.portal.portal import PortalDossier
from thidua.export.content import Content, whole
from thidua.export.dataset.dataset import BodyRows, Dataset
from thidua.export.dataset.files import dataset_files, schema_files
from thidua.export.twin.body import BodyLines
from thidua.export.twin.pages import body_twins
from thidua.export.twin.plan import document_line
from thidua.export.twin.portal import portal_twins
from thidua.export.twin.row.row import SAMPLE
from thidua.export.twin.table import WrittenLine, written_lines
from thidua.export.twin.twin import File, twin_files
from thidua.model.plan.document import TextKind
from thidua.say.paper.plan_text import about_words

Parted = tuple[str, Content]
"""A file by its address; what is large is not held whole."""
_KINDS = {TextKind.FULL: "nguyên văn", TextKind.SUMMARY: "bản tóm lược của Cổng"}


class PortalTwins(Struct):
    """All that is written for machines beside the pages, and what a page may offer of it."""

    portal: PortalDossier
    bodies: Mapping[str, BodyRows]
    """The rows of every body, by its slug, in the order of `portal.yml`."""
    site_url: str
    downloads: list[Download] = field(default_factory=list)
    """The data sets, real ones first; known once all files are given."""

    def files(self) -> Iterator[Parted]:
        """Give the twins of pages across bodies, then the data sets that all rows add up to."""
        real, samples = Dataset(DATA), Dataset(SAMPLE_DATA)
        for slug, rows in self.bodies.items():
            (real if slug in self.portal.bodies else samples).add_body(rows)
        for twin in portal_twins(self.portal, real.kept, samples.kept):
            yield from _parted(twin_files(twin))
        yield from self._dataset(real, self.portal)
        samples_alone = all(b.name.is_sample for b in self.portal.bodies.values())
        yield (
            PLAIN_TEXTS,
            whole(plain_index(self.portal, self.site_url, is_sample=samples_alone)),
        )
        if self.portal.samples:
            told = plain_index(self.portal.samples, self.site_url, is_sample=True)
            yield SAMPLES + PLAIN_TEXTS, whole(told)
            yield from self._dataset(samples, self.portal.samples)
        yield from self._told(schema_files())

    def _dataset(self, dataset: Dataset, part: PortalDossier) -> Iterator[Parted]:
        documents = [document_line(d) for d in part.documents.values()]
        dataset.add("documents", written_lines(documents))
        is_sample = all(body.name.is_sample for body in part.bodies.values())
        settings = part.commons.settings
        found = dataset_files(dataset, settings, self.site_url, is_sample=is_sample)
        yield from self._told(found)

    def _told(self, files: Iterable[tuple[Download, Content]]) -> Iterator[Parted]:
        for offered, content in files:
            self.downloads.append(offered)
            yield offered.address, content


def _parted(files: Iterable[File]) -> Iterator[Parted]:
    return ((address, whole(content)) for address, content in files)


def body_twin_files(
    body: BodyDossier, rows: dict[str, tuple[WrittenLine, ...]]
) -> Iterator[File]:
    """Give the twins of a body's pages; all its rows are added to `rows`, by their table."""
    lines = BodyLines(body)
    for twin in body_twins(lines):
        yield from twin_files(twin)
    rows |= {key: written_lines(found) for key, found in lines.flat.items()}


def plain_index(portal: PortalDossier, site_url: str, *, is_sample: bool) -> bytes:
    """List the texts of one kind of bodies, real ones or samples, and where their data is."""
    settings = portal.commons.settings
    has_summary = any(c.text.is_summary for c in portal.campaigns())
    note = f"{SAMPLE}: mọi điều dưới đây đều không có thật. " if is_sample else ""
    lines = [
        f"# {_plain(settings.name)}",
        f"> {note}{_plain(settings.description)}",
        about_words(TextKind.SUMMARY, is_sample=False) if has_summary else "",
        "## Kế hoạch",
        "\n".join(_plan(campaign, site_url) for campaign in portal.campaigns()),
    ]
    if not is_sample:
        lines += ["## Dữ liệu", "\n".join(_data(site_url))]
    return ("\n\n".join(line for line in lines if line) + "\n").encode()


def _plan(campaign: CampaignSummary, site_url: str) -> str:
    name = campaign.name
    where = f"{site_url}{plan_address(name.key)}{document_name(name.key, 'md')}"
    draft = ", dự thảo" if campaign.is_draft else ""
    return f"- [{_plain(name.title)}]({where}): {_plain(name.body.name)}, năm {name.key.year}, {_KINDS[campaign.text]}{draft}"


def _plain(words: str) -> str:
    """Write words of people so that no Markdown makes a link of them."""
    return words.replace("[", "(").replace("]", ")")


def _data(site_url: str) -> Iterator[str]:
    for title, address, words in (
        ("Các bảng", f"{DATA}{PACKAGE}", "Data Package: mọi bảng CSV, mô tả từng cột"),
        (
            "Lược đồ",
            f"{SCHEMAS}trang.schema.json",
            "JSON Schema của index.json cạnh mọi trang",
        ),
        ("Tin mới", FEED, "Atom"),
        ("Mọi trang", SITE_MAP, "sơ đồ cổng"),
    ):
        yield f"- [{title}]({site_url}{address}): {words}"
