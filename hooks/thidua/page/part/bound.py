"""Words as they are set into lines (xếp chữ): what stands together, where a line may end."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_HELD = re.compile(r"\S+(?: [-–] \S+){1,2}|(?i:\bnhân dân\b)")
"""Words at both sides of a dash; “nhân dân”, with which names of many titles end."""
_STROKE = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
"""A stroke between letters, as in đồng/người/năm; none in numbers of documents, dates."""


def bound(title: str) -> Markup:
    """Keep a title's dashes with the words at both sides: no line begins with “- an ninh”.

    The words stay as they are, for whoever copies or seeks them.
    """
    return Markup(_HELD.sub(r'<span class="held">\g<0></span>', str(escape(title))))


def parted(text: str) -> Markup:
    """Let a line end after a stroke between words, so that none has to end within a word."""
    if isinstance(text, Markup):
        return text
    return Markup(_STROKE.sub("/<wbr>", str(escape(text))))
