"""What the files are called that stand beside pages: these names are published too."""

from __future__ import annotations

from thidua.model.key import CampaignKey

RANKING_CSV = "bang-xep-hang.csv"
COMPARISON_CSV = "bang-so-sanh.csv"
INPUTS = "dau-vao.json"
"""All that a ranking rests on."""
RESULT = "index.json"
"""What follows from it."""
CATALOGUE = "muc-luc.js"
"""The first chunk of the index of the search."""
CALENDAR_FILE = "lich.ics"
"""Dates for the calendar of a telephone."""
FEED = "nguon-tin.xml"
"""News of a page to follow, as Atom."""
CARD = "the-chia-se.png"
"""The picture that stands for a page in messages."""

SITE_MAP = "sitemap.xml"
"""All pages for search engines; where there are many, an index of `sitemap-<n>.xml`."""
ROBOTS = "robots.txt"
PLAIN_TEXTS = "llms.txt"
"""All texts without HTML, for programs that read words."""

MANIFEST = "SHA256SUMS"
"""Every file of the site with its hash."""
SIGNATURE = f"{MANIFEST}.sig"
"""Who published that list, where somebody signed it."""
BUILD_RECORD = "ban-dung.json"
"""On which day, for which address the site was built."""

REDIRECTS = "_redirects"
"""Where pages have moved, as Netlify and Cloudflare Pages read it."""
NGINX_MAP = "chuyen-huong/nginx.map"
IIS_MAP = "chuyen-huong/iis.config"
"""The same as nginx and IIS read it."""
PACKAGE = "datapackage.json"
"""What describes the tables of a data set."""
ARCHIVE = "du-lieu.zip"
"""All files of a data set in one."""

LOG = "so-cong-bo.json"
"""The log of what was published, line by line."""


def file_name(address: str) -> str:
    """The name of the file that an address is answered with, from the root of the site."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def address_of(name: str) -> str:
    """The address that a file of the site answers, by its name: the other way round."""
    return (
        name.removesuffix("index.html") if f"/{name}".endswith("/index.html") else name
    )


def top_of(address: str) -> str:
    """The folder at the top where the file of an address lies, with its stroke; else the file's name."""
    top, slash, _ = address.partition("/")
    return f"{top}/" if slash else file_name(address)


def document_name(campaign: CampaignKey, kind: str) -> str:
    """The name of a plan's text in a format that stands beside its page: docx, md, akn.xml."""
    return f"{campaign.slug}.{kind}"


def pdf_name(campaign: CampaignKey) -> str:
    """The name of a plan's PDF, which stands beside its page."""
    return f"{campaign.slug}.pdf"
