"""What bodies may ask of each other (phần các cơ quan được hỏi nhau), in files of data and words.

Its name and kind, its end, its documents, its units that are bodies themselves; and who
is not to be named, anywhere.
"""

from __future__ import annotations

import re

_HIDING = (b"anonymous", b"withdrawn_on")
"""Fields by which somebody asks not to be named."""
_MEMBERS = (b"body", b"\\")
"""Where a unit names a body, one of these stands in its file: letters may be spelled as escapes."""
_MAY_HIDE = (".md", "nominations.yml", "awards.yml")
"""How the names of files end that may hold such fields."""
_OWN = re.compile(rb"^(?:about|updated_on):.*\n(?:[ ].*\n|\n)*", re.MULTILINE)
"""Fields of `body.yml` that its own pages and the summary of the body tell, and nobody asks for."""
_ODD = (b"*", b"\\", b"\r", "\x85".encode(), "\u2028".encode(), "\u2029".encode())
"""With one of these a field may end elsewhere than its lines do."""

_QUOTES = (b'"', b"'")
_BRACKETS = ((b"[", b"]"), (b"{", b"}"))
"""Within them a line may begin anywhere."""


def may_be_outline(file: str) -> bool:
    """Whether a file of a body may hold such things, by its name alone: most are not read for it."""
    name = file.rpartition("/")[2]
    told = ("body.yml", "legal.yml", "units.yml")
    is_told = name in told and file.startswith("data/")
    return is_told or name.endswith(_MAY_HIDE)


def outline_of(file: str, content: bytes) -> bytes | None:
    """Give what of a file others may ask for; None where that is nothing."""
    if not may_be_outline(file):
        return None
    if file.endswith("/body.yml"):
        return _OWN.sub(b"", content) if _is_plain(content) else content
    asked = _MEMBERS if file.endswith("/units.yml") else _HIDING
    is_told = file.endswith("/legal.yml") or any(word in content for word in asked)
    return content if is_told else None


def _is_plain(content: bytes) -> bool:
    """Whether each field of a file ends where the next line without a space begins."""
    is_closed = all(map(_is_closed, content.split(b"\n")))
    return is_closed and not any(sign in content for sign in _ODD)


def _is_closed(line: bytes) -> bool:
    """Whether quotes and brackets that a line opens end in it, as far as counting tells."""
    if any(line.count(sign) % 2 for sign in _QUOTES):
        return False
    pairs = [(line.count(a), line.count(b)) for a, b in _BRACKETS]
    is_told = not any(sign in line for sign in (*_QUOTES, b"#"))
    return all(a == b and (is_told or not a) for a, b in pairs)
