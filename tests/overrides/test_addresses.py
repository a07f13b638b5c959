"""Templates are given links; no address of the portal is written in them."""

from __future__ import annotations

import re

from tests.commune import ROOT

_WRITTEN = re.compile(r'(?:href|src|action)="(?:\{\{ base \}\})?[a-z][^"{]*"')
_OURS = re.compile(r'="(?:https?:|mailto:)')


def test_no_template_writes_an_address() -> None:
    written = {
        f"{path.name}: {found[0]}"
        for path in sorted((ROOT / "overrides").rglob("*.html"))
        for found in _WRITTEN.finditer(path.read_text("utf-8"))
        if not _OURS.search(found[0])
    }
    assert written == set()
