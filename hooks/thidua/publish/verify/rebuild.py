"""The same site, built again from its inputs: what a site is held against."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from thidua.publish.disk import set_for_disk
from thidua.publish.swap.host import host_build
from thidua.publish.verify.manifest import (
    BuildRecord,
    mark_for_disk,
)
from thidua.read.site.folder import from_folder


class Again(Struct, frozen=True):
    """The same site, built again from its inputs (bản dựng lại)."""

    files: Mapping[str, bytes]
    on: date
    """The day that the site speaks of as today."""
    unmade: frozenset[str] = frozenset()
    """Files that this machine cannot make: PDFs where no press is."""


def build_again(
    root: Path, record: BuildRecord, print_plans: Callable[[Path], bool]
) -> Again | None:
    """Build the site of a project as a record tells; None where its inputs do not build.

    `print_plans` adds the PDFs, or says that it cannot.
    """
    told = {
        "THIDUA_AS_OF": record.as_of.isoformat(),
        "THIDUA_SITE_URL": record.site_url,
    }
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        site = Path(folder) / "site"
        if host_build(root, site, has_pdf=record.has_pdf, told=told, is_quiet=True):
            return None
        is_printed = not record.has_pdf or print_plans(site)
        if record.is_for_disk:
            set_for_disk(site)
            mark_for_disk(site)
        files = from_folder(site)
        unmade = frozenset() if is_printed else _plans(site)
        return Again(files, record.as_of, unmade)


def belongs_to(root: Path, names: set[str]) -> bool:
    """Whether a site is that of a project: it has pages of the project's bodies."""
    bodies = (path.name for path in (root / "data/bodies").glob("*") if path.is_dir())
    return any(f"{body}/index.html" in names for body in bodies)


def _plans(site: Path) -> frozenset[str]:
    pages = site.glob("*/ke-hoach/[0-9]*/*/index.html")
    folders = (page.parent for page in pages)
    return frozenset(f"{f.relative_to(site).as_posix()}/{f.name}.pdf" for f in folders)
