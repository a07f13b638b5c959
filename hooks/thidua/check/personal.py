"""Personal values of a portal (dữ liệu cá nhân): in fields, in words, in files that pages lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from thidua.check.file.book import Book
from thidua.check.record.leaf import leaves
from thidua.model.personal.value import Personal, hidden, personal_values
from thidua.model.problem import Place, Problem

ALLOWANCES = "data/personal.yml"
_OFFICE = {"office", "phone", "email", "comment_to", "contact"}
"""Fields that are there to tell how to reach an office."""
_PROOFS = {"sha256", "signatures", "keys", "hash", "state", "published", "words"}
"""Fields of letters and figures that a machine wrote."""
_MADE = re.compile(r"\b(?=\d*[a-f])[0-9a-f]{16,}\b(?!\s?(?:@|[(\[]|a còng))")
"""Letters and figures of a hash, of which the ledger has thousands: no number, and no name of a mailbox."""
_LONGEST = 20_000
"""Letters of a line that are looked at."""


class Seen(Struct, frozen=True):
    """A personal value and where it stands."""

    file: str
    problem: Problem
    """Told, where nothing allows it."""
    value: str
    is_certain: bool

    @property
    def shown(self) -> str:
        """As people are told it."""
        is_hidden = self.is_certain or "@" in self.value
        return hidden(self.value) if is_hidden else self.value


def personal_found(book: Book) -> list[Seen]:
    """Give every personal value of a portal, looked for once."""
    return book.once("personal", lambda: list(_all(book)))


def _all(book: Book) -> Iterator[Seen]:
    """Give every personal value of fields, of words, of files that pages lead to."""
    for name in sorted(book.records):
        if name != ALLOWANCES:
            yield from _of_record(book, name)
    for name in sorted(book.words):
        lines = book.words[name].split("\n")
        for number, line in enumerate(lines, book.first_lines[name]):
            for found in _seen_in(line[:_LONGEST]):
                place = Place(name, number, found.at + 1)
                yield _seen(name, place, line, found)
    for name in sorted(book.attached):
        for part in book.attached[name]:
            for found in personal_values(part.text):
                yield _seen(name, Place(name), part.text, found, f"{part.name}: ")


def _of_record(book: Book, name: str) -> Iterator[Seen]:
    checked = book.records[name]
    is_told = any(_is_told_by(text) for text in book.held(name).texts)
    for path, value in leaves(checked.record, ()) if is_told else ():
        if not isinstance(value, str) or _OFFICE & set(path) or path[-1] in _PROOFS:
            continue
        for found in _seen_in(value):
            shown = value[found.at : found.end]
            problem = checked.problem(path, _message(found, shown))
            yield Seen(name, problem, shown, found.is_certain)


def _seen(name: str, place: Place, text: str, found: Personal, part: str = "") -> Seen:
    shown = text[found.at : found.end]
    return Seen(name, Problem(place, f"{part}{_message(found, shown)}"), shown, found.is_certain)  # fmt: skip


def _message(found: Personal, shown: str) -> str:
    if found.is_certain:
        return f"{found.what} “{hidden(shown)}”"
    return f"có lẽ là {found.what}: “{shown}”"


@lru_cache(4096)
def _is_told_by(text: str) -> bool:
    """Whether a text holds a personal value, what a machine wrote left out."""
    return bool(_seen_in(_MADE.sub("", text)))


@lru_cache(4096)
def _seen_in(text: str) -> tuple[Personal, ...]:
    """Say what a text holds; sheets repeat their texts by the hundred."""
    return tuple(personal_values(text))
