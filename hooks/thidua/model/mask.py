"""Personal values in what a machine tells: only so much that their owner knows them."""

from __future__ import annotations

import re

_LETTER = re.compile(r"\b([\w.+-])[\w.+-]*@(?=[\w-]+\.)")
"""The address of a mailbox, up to its host."""
_NUMBER = re.compile(r"(?<![\w.,/-])(0\d|\+84\d)[\d .]{6,9}(\d{2})(?![\w,/-])")
"""A telephone number, or one of twelve digits that stands for a person."""


def masked(text: str) -> str:
    """Hide mailboxes and numbers of people: `v…@xa.gov.vn`, `09…45`."""
    return _NUMBER.sub(r"\1…\2", _LETTER.sub(r"\1…@", text))
