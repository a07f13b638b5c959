"""An address as a square that phones read (mã QR): the outline of an SVG, no colours."""

from __future__ import annotations

import re

from msgspec import Struct

QUIET = 4
"""Light modules around the code, as ISO 18004 asks."""
_MASK = 3
"""Weighing all eight masks takes five times as long; every reader reads each of them."""
_DARK = re.compile(b"\x01+")


class QrCode(Struct, frozen=True):
    """A code as a view: its width in modules with the quiet zone, its dark runs."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Draw a text of up to two thousand letters."""
    import segno  # noqa: PLC0415  (slow to load, and `thidua check` draws none)

    code = segno.make(text, error="m", micro=False, mask=_MASK, boost_error=False)
    path = "".join(
        f"M{run.start() + QUIET} {y + QUIET}h{len(run[0])}v1h-{len(run[0])}z"
        for y, row in enumerate(code.matrix)
        for run in _DARK.finditer(row)
    )
    return QrCode(len(code.matrix) + 2 * QUIET, path)
