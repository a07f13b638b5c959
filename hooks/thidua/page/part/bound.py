"""Words as they are set into lines (xếp chữ): what stands together, where a line may end."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

_HELD = re.compile(r"\S+(?: [-–] \S+){1,2}|(?i:\bnhân dân\b)")
"""Words at both sides of a dash; “nhân dân”, with which names of many titles end."""
_STROKE = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
"""A stroke between letters, as in đồng/người/năm; none in numbers of documents, dates."""


def bound(title: str) -> Markup:
    """Keep a title's dashes with the words at both sides: no line begins with “- an ninh”.

    The words stay as they are, for whoever copies or seeks them.
    """
    return _bound(escape(title))


def parted(text: str) -> Markup:
    """Let a line end after a stroke between words, so that none has to end within a word."""
    if isinstance(text, Markup):
        return text
    return _parted(text)


@lru_cache(1024)
def _bound(title: Markup) -> Markup:
    return Markup(_HELD.sub(r'<span class="held">\g<0></span>', str(title)))


@lru_cache(4096)
def _parted(text: str) -> Markup:
    """Cells of sheets say the same again and again."""
    return Markup(_STROKE.sub("/<wbr>", str(escape(text))))
