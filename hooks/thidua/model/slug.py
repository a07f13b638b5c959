"""Vietnamese words → names for addresses: small letters without accents."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from thidua.model.letter.single import TWINS

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What a name in an address looks like."""
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


LONGEST = 80
"""Letters of a name in an address: a name of 255 bytes is no file any more, anywhere."""

_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])")


def is_device(name: str) -> bool:
    """Whether Windows keeps a name, with or without an ending, for itself: con, aux.yml."""
    return bool(_DEVICES.fullmatch(name.partition(".")[0].lower()))


def folder_name(words: str) -> str:
    """Make a name that every machine can have as a folder; the same words give the same."""
    name = slugify(words) or "khac"
    if is_device(name):
        return f"{name}-1"
    if len(name) <= LONGEST:
        return name
    rest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - 9].rstrip('-')}-{rest}"
