"""Who heads a cluster in a year (nhiệm kỳ), in words."""

from __future__ import annotations

from thidua.derive.dossier.body import TermDossier
from thidua.say.told import Told

UNKNOWN = "chưa rõ"


def term_words(found: TermDossier) -> Told:
    """Tell head and deputy; honest where they are not known."""
    chair = found.chair.name if found.chair else UNKNOWN
    vice = found.vice_chair.name if found.vice_chair else UNKNOWN
    words = f"Cụm trưởng: {chair}. Cụm phó: {vice}."
    return Told(f"Năm {found.term.year}", words, found.clause)
