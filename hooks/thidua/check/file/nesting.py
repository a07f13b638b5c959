"""Words that are nested too deep: a converter would stop somewhere, and not always at one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Place, Problem
from thidua.read.source.front_matter import Words

DEEPEST = 8
"""Levels of quotation, of lists: more than any plan has."""

_QUOTES = re.compile(r"(?:[ \t]*(?:>|[-+*:](?=[ \t])|\d{1,9}\.(?=[ \t])))+")
_MARK = re.compile(r">|[-+*:]|\d+\.")
_RULE = re.compile(r"[ \t]*(?:[-*][ \t]*)+")
_INDENT = re.compile(r"(?: {4}|\t)+(?=[-+*\d])")


def nested_too_deep(words: Words, file: str) -> Iterator[Problem]:
    """Tell every line that quotes, or lists, more than eight levels deep."""
    for number, line in enumerate(words.markdown.split("\n"), words.first_line):
        quotes, indent = _QUOTES.match(line), _INDENT.match(line)
        depth = len(_MARK.findall(quotes[0])) if quotes else 0
        if depth > DEEPEST and _RULE.fullmatch(line):
            continue
        if indent:
            depth = max(depth, len(indent[0].replace("    ", "\t")))
        if depth > DEEPEST:
            message = f"lồng {depth} cấp trích dẫn hoặc danh sách"
            remedy = f"lồng nhiều nhất {DEEPEST} cấp"
            yield Problem(Place(file, number), message, remedy, rule="long-qua-sau")
