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
    """A code as a view: its width in modules with the quiet zone, strokes along its dark runs."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Draw a text of up to two thousand letters."""
    import segno  # noqa: PLC0415  (slow to load, and `thidua check` draws none)

    code = segno.make(text, error="m", micro=False, mask=_MASK, boost_error=False)
    rows = (_strokes(row, y + QUIET) for y, row in enumerate(code.matrix))
    return QrCode(len(code.matrix) + 2 * QUIET, "".join(rows))


def _strokes(row: bytes | bytearray, y: int) -> str:
    """Draw the dark runs of a row through the middle of its modules, each from the end of the one before."""
    strokes, end = "", 0
    for run in _DARK.finditer(row):
        gap = run.start() - end
        strokes += f"m{gap} 0" if strokes else f"M{gap + QUIET} {y}.5"
        strokes += f"h{len(run[0])}"
        end = run.end()
    return strokes
