"""The index of all texts without HTML (llms.txt): what programs that read words begin with."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address.file import FEED, PACKAGE, SITE_MAP, document_name
from thidua.address.page import DATA, SCHEMAS, plan_address
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.portal.portal import PortalDossier
from thidua.export.twin.row.row import SAMPLE
from thidua.model.plan.document import TextKind
from thidua.say.plan_text import about_words

_KINDS = {TextKind.FULL: "nguyên văn", TextKind.SUMMARY: "bản tóm lược của Cổng"}


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
        ("Lược đồ", f"{SCHEMAS}trang.schema.json", "JSON Schema của index.json cạnh mọi trang"),
        ("Tin mới", FEED, "Atom"),
        ("Mọi trang", SITE_MAP, "sơ đồ cổng"),
    ):  # fmt: skip
        yield f"- [{title}]({site_url}{address}): {words}"
