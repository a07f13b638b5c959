"""Vietnamese words → names for addresses: small letters without accents."""

from __future__ import annotations

import re
import unicodedata

_D = str.maketrans("đĐ", "dd")


def fold(text: str) -> str:
    """Take accents and capitals away; đ becomes d. Letters stay one to one in NFC."""
    parts = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def slugify(text: str) -> str:
    """Make a name of `[a-z0-9-]` from any words: “Đợt thi đua” is `dot-thi-dua`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
