"""Where a clause stands in its document (vị trí của điều khoản): one step for each label above it."""

from __future__ import annotations

from msgspec import Struct


class ClauseStep(Struct, frozen=True):
    """One label on the way to a clause: `muc IV`, `khoan 1`, `gach 2`."""

    level: str
    """The level of the clause; `mo-dau-p`, `ket-p` for paragraphs outside of all."""
    mark: str
    """Its number or letter, as it is cited."""


ClausePath = tuple[ClauseStep, ...]
"""The labels from the outermost to the clause itself."""
