"""Facets (bộ lọc): lists parted by a value, each value a static page with its count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.page import facet_address
from thidua.model.slug import folder_name
from thidua.page.page import Link
from thidua.page.part.long_list import (
    MANY,
    Facet,
    FacetLink,
    FacetLinks,
    facet_links,
)

T = TypeVar("T")
SAMPLES = ("du-lieu", "minh-hoa")
"""The folder and the key of the facet of sample data."""
SAMPLE_TITLE = "Dữ liệu minh họa"


class Value(Struct, frozen=True):
    """A value that a list is parted by; its key lasts, its text may be renamed."""

    key: str
    text: str


class FacetRule(Struct, Generic[T], frozen=True):
    """A facet: its title, the folder of its pages, the value that an item has, if any."""

    title: str
    folder: str
    value: Callable[[T], Value | None]
    always: tuple[Value, ...] = ()
    """Values that keep their page where no item has them: a page must not come and go."""
    called: Callable[[str], str] | None = None
    """How a page is called by its value: Kế hoạch đã ban hành; else by the title."""
    is_whole: bool = False
    """Its pages hold every item they are of, however many: those of one body."""


def named(text: str) -> Value:
    """A value that is only words: words that differ in accents alone are one value."""
    return Value(folder_name(text), text)


class Choice(Struct, Generic[T], frozen=True):
    """One page of a list: all items, or those with one value of one facet."""

    title: str
    address: str
    items: tuple[T, ...]
    is_filtered: bool
    facets: tuple[Facet, ...]
    is_sample: bool = False
    """A page of sample data, which no list of real items leads to but by the facet of its own."""
    is_whole: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether the page shows the newest of its items, for there are too many."""
        return len(self.items) > MANY and not self.is_whole

    def shown(self, day: Callable[[T], date]) -> tuple[T, ...]:
        """Give the items that the page shows: all, or the newest by their days."""
        return self.items if self.is_whole else newest(self.items, day)


def newest(items: Sequence[T], day: Callable[[T], date]) -> tuple[T, ...]:
    """Give all items in their order, or the newest by their days where a page cannot hold all."""
    if len(items) <= MANY:
        return tuple(items)
    return tuple(sorted(items, key=day, reverse=True)[:MANY])


def choices(
    title: str,
    address: str,
    items: Sequence[T],
    rules: Sequence[FacetRule[T]],
    samples: Sequence[T] = (),
) -> Iterator[Choice[T]]:
    """Give the whole list, then a choice for each value of each facet; then samples apart."""
    apart = facet_address(address, *SAMPLES) if samples else ""
    more = (_samples_facet(apart, len(samples)),) if samples else ()
    given = set()
    for choice in _all(title, address, address, items, rules):
        given.add(choice.address)
        yield replace(choice, facets=(*choice.facets, *more))
    if samples:
        name = f"{title} ({SAMPLE_TITLE.lower()})"
        for choice in _all(name, apart, address, samples, rules):
            if choice.address == apart or (
                choice.items and choice.address not in given
            ):
                yield replace(choice, is_sample=True)


def _all(
    title: str,
    here: str,
    address: str,
    items: Sequence[T],
    rules: Sequence[FacetRule[T]],
) -> Iterator[Choice[T]]:
    """Give a whole list, which stands here, and a choice for each value of each facet."""
    parts = [(rule, _parts(items, rule)) for rule in rules]
    rows = [facet_links(rule.title, _links(address, rule, v)) for rule, v in parts]
    yield Choice(title, here, tuple(items), here != address, _facets(rows, None))
    for rule, values in parts:
        for value, chosen in values:
            place = facet_address(address, rule.folder, value.key)
            name = (
                rule.called(value.text)
                if rule.called
                else f"{title}, {rule.title.lower()}: {value.text}"
            )
            yield Choice(
                name,
                place,
                tuple(chosen),
                True,
                _facets(rows, place),
                is_whole=rule.is_whole,
            )


def _samples_facet(address: str, count: int) -> Facet:
    return Facet("Dữ liệu", (FacetLink(Link(SAMPLE_TITLE, address), count, False),))


def _parts(items: Sequence[T], rule: FacetRule[T]) -> list[tuple[Value, list[T]]]:
    """Part items by their value; each value is called as the first item calls it."""
    texts = {value.key: value for value in rule.always}
    found: dict[str, list[T]] = {key: [] for key in texts}
    for item in items:
        if value := rule.value(item):
            texts.setdefault(value.key, value)
            found.setdefault(value.key, []).append(item)
    return [(texts[key], chosen) for key, chosen in found.items()]


def _facets(rows: Iterable[FacetLinks], current: str | None) -> tuple[Facet, ...]:
    return tuple(facet for row in rows for facet in row.facets(current))


def _links(
    address: str, rule: FacetRule[T], values: Iterable[tuple[Value, Sequence[T]]]
) -> Iterator[FacetLink]:
    for value, chosen in values:
        link = Link(value.text, facet_address(address, rule.folder, value.key))
        yield FacetLink(link, len(chosen), is_current=False)
