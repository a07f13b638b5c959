"""Pages of plans → PDF files, by WeasyPrint: tagged, dated by their data, the same bytes again.

The one module that imports WeasyPrint, which needs libraries of the system (pango):
nothing else of the portal may import this module but by `thidua pdf`.
"""

from __future__ import annotations

import hashlib
import re
from html import unescape
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from thidua.house import HOUSE

VARIANT = "pdf/ua-1"
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
_KINDS = {".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
"""All that a plan's page is made of; anything else is refused."""

_STYLES = ("400-normal", "700-normal", "400-italic", "700-italic")


_NOWHERE = "https://cong.invalid/"
"""Stands for the site where its address is not known; no link of a PDF leads there."""
_NO_LINKS = 'a:not([href^="#"]) { -weasy-link: none }'


class _SiteFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Gives files of the site by their addresses, and nothing else."""

    def __init__(self, site: Path, site_url: str) -> None:
        super().__init__(allowed_protocols=())
        self.site, self.site_url = site.resolve(), site_url

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        path = (self.site / url.removeprefix(self.site_url)).resolve()
        is_ours = url.startswith(self.site_url) and path.is_relative_to(self.site)
        if not is_ours or path.suffix not in _KINDS:
            raise FatalURLFetchingError(f"{url}: không phải tệp của cổng")
        kind = _KINDS[path.suffix]
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})


def page_to_pdf(site: Path, address: str) -> bytes:
    """Set one page of a built site; where it does not tell its address, no link leads out."""
    html = (site / address / "index.html").read_text("utf-8")
    found = _CANONICAL.search(html)
    url = unescape(found[1]) if found else _NOWHERE + address
    fetcher = _SiteFetcher(site, url.removesuffix(address))
    document = HTML(string=html, base_url=url, url_fetcher=fetcher)
    fonts = FontConfiguration()
    pdf: bytes = document.write_pdf(
        stylesheets=[_faces(fonts), *([] if found else [CSS(string=_NO_LINKS)])],
        font_config=fonts,
        pdf_variant=VARIANT,
        finisher=_name_heads,
        pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
    )
    return pdf


def _name_heads(_document: object, pdf: Any) -> None:
    """Number the heads of tables: WeasyPrint names them by where they lie in memory."""
    elements = [each for each in pdf.objects if isinstance(each, dict)]
    heads = [each["ID"] for each in elements if each.get("S") == "/TH"]
    names = {head.string: f"th-{at}" for at, head in enumerate(heads)}
    tables = [each["A"] for each in elements if isinstance(each.get("A"), dict)]
    named = [head for table in tables for head in table.get("Headers", ())]
    for string in (*heads, *named):  # a head may be the same string in many cells
        string.string = names.get(string.string, string.string)


def _faces(fonts: FontConfiguration) -> CSS:
    """Set Tinos where pages ask for Times New Roman, whatever the machine has."""
    rules = [
        f'@font-face {{ font-family: "Times New Roman"; font-weight: {weight};'
        f' font-style: {slant}; src: url("{_font_file(style).as_uri()}"); }}'
        for style in _STYLES
        for weight, slant in [style.split("-")]
    ]
    files = URLFetcher(allowed_protocols=("file",))
    return CSS(string="\n".join(rules), font_config=fonts, url_fetcher=files)


def _font_file(style: str) -> Path:
    return HOUSE / f"vendor/tinos/tinos-{style}.woff2"
