"""A finished site, made to be read from a disk, a USB stick or a shared folder (bản từ đĩa)."""

from __future__ import annotations

from pathlib import Path

from thidua.publish.disk.page import page_from_disk


def set_for_disk(site: Path) -> None:
    """Rewrite the links of every page of a site; its list of files has to follow."""
    for page in site.rglob("*.html"):
        page.write_bytes(page_from_disk(page.read_text("utf-8")).encode())
