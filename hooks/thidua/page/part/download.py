"""Files to take along, as a page offers them: what each is for, how large, by which hash."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.portal.download import Download
from thidua.page.scope import Scope
from thidua.say.paper.download import kind_words, size_words


class DownloadView(Struct, frozen=True):
    """One file beside the page (tệp tải về)."""

    name: str
    kind: str
    words: str
    """What it is good for."""
    size: str
    sha256: str


def download_views(scope: Scope, address: str) -> tuple[DownloadView, ...]:
    """Give the files that stand beside a page."""
    return tuple(_view(found) for found in scope.downloads.get(address, ()))


def _view(found: Download) -> DownloadView:
    return DownloadView(
        name=found.address.rpartition("/")[2],
        kind=found.kind,
        words=kind_words(found.kind),
        size=size_words(found.size),
        sha256=found.sha256,
    )
