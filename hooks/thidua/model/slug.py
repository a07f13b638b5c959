"""Vietnamese words → names for addresses: small letters without accents."""

from __future__ import annotations

import re
import unicodedata

from thidua.model.letter.twin import TWINS

_PLAIN = {"đ": "d", "Đ": "d", "ư": "u", "Ư": "u"}
_D = str.maketrans(
    {"đ": "d", "Đ": "d", **{twin: _PLAIN[was] for twin, was in TWINS.items()}}
)


def fold(text: str) -> str:
    """Take accents and capitals away; đ and its twins become d. Letters stay one to one in NFC."""
    parts = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def slugify(text: str) -> str:
    """Make a name of `[a-z0-9-]` from any words: “Đợt thi đua” is `dot-thi-dua`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
