"""Heads and feet of pages (đầu trang, chân trang): lines that say more than the page's number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml import parse_xml

_PAGE = frozenset({"trang", "trên", "page", "of", "số", "tổng"})
_WORD = re.compile(r"[^\W\d_]+")


def edge_lines(
    document: Any, blocks: Callable[[Any], Iterator[str]], text: str
) -> tuple[str, ...]:
    """Give each line once; what `text`, the document itself, says too is none."""
    parts = (rel.target_part for rel in document.rels.values() if not rel.is_external and rel.reltype.endswith(("/header", "/footer")))  # fmt: skip
    roots = (part.element if hasattr(part, "element") else parse_xml(part.blob) for part in parts)  # fmt: skip
    lines = (" ".join(line.strip("*").split()) for root in roots for line in blocks(root))  # fmt: skip
    known = _folded(text)
    return tuple(dict.fromkeys(line for line in lines if _says(line) and _folded(line) not in known))  # fmt: skip


def _says(line: str) -> bool:
    """Whether a line says more than the number of a page."""
    return not {word.lower() for word in _WORD.findall(line)} <= _PAGE


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
