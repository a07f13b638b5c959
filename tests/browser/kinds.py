"""One page of each kind: the largest that its template makes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.test_site import ROOT
from thidua.publish.portion.opening import open_build
from thidua.publish.site import site_pages

APART = {"": "home", "404.html": "not_found", "tim-kiem/": "search", "du-lieu/": "data"}
"""Pages that no list of data pages has; all others that it lacks are words."""
KINDS = sorted(
    {path.stem for path in (ROOT / "overrides/pages").glob("*.html")}
    - {"moved", "gone"}
)
"""Every template but that of pages which lead on before anybody reads them."""


def kinds(site: Path) -> dict[str, str]:
    """Give the address of a page for each template; a new template brings its own."""
    found: dict[str, str] = {}
    for template, address in _pages(site):
        if template not in found or _size(site, address) > _size(site, found[template]):
            found[template] = address
    assert sorted(set(found) - {"moved", "gone"}) == KINDS, "a template without a page"
    return found


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    build, problems = open_build(ROOT, "", [])
    assert build, problems
    made = {
        page.address: Path(page.template).stem
        for page in site_pages(build.dossiers, build.scope)
    }
    yield from ((template, address) for address, template in made.items())
    for address in addresses(site):
        if address not in made:
            yield APART.get(address, "words"), address


def addresses(site: Path) -> list[str]:
    """Give every page of a site."""
    return [
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in sorted(site.rglob("*.html"))
    ]


def staying(site: Path) -> list[str]:
    """Give every page but those which lead on before anybody reads them."""
    return [
        address
        for address in addresses(site)
        if 'http-equiv="refresh"' not in _file(site, address).read_text("utf-8")
    ]


def _size(site: Path, address: str) -> int:
    return _file(site, address).stat().st_size


def _file(site: Path, address: str) -> Path:
    path = site / address
    return path if path.is_file() else path / "index.html"
