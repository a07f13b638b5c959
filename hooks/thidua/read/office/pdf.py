"""The text layer of a PDF → its lines as they are printed, two columns kept apart."""

from __future__ import annotations

from io import BytesIO

import pdfplumber

MOST_PAGES = 300
_LEAST = 20
"""Letters a page below which a scan has no text layer."""


class NoText(Exception):
    """The pages are pictures: nobody has read them yet."""


def pdf_lines(content: bytes) -> list[str]:
    """Give the printed lines of all pages; raises `NoText` for scans without a text layer."""
    with pdfplumber.open(BytesIO(content)) as pdf:
        pages = pdf.pages[:MOST_PAGES]
        if sum(len(page.chars) for page in pages) < _LEAST * len(pages):
            raise NoText
        texts = [
            page.extract_text(layout=True, x_density=4.5, y_density=14)
            for page in pages
        ]
    return [line.rstrip() for text in texts for line in _trimmed(text.split("\n"))]


def _trimmed(lines: list[str]) -> list[str]:
    """Take the margin away: blanks before all lines, blank lines above and below."""
    told = [line for line in lines if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in told), default=0)
    return [line[margin:] for line in told]
