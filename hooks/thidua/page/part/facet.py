"""Facets (bộ lọc): lists parted by a value, each value a static page with its count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from thidua.address.page import facet_address
from thidua.model.slug import folder_name
from thidua.page.page import Link

T = TypeVar("T")
SAMPLES = ("du-lieu", "minh-hoa")
"""The folder and the key of the facet of sample data."""
SAMPLE_TITLE = "Dữ liệu minh họa"


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value of a facet, how many have it, and its page."""

    link: Link
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to part a list."""

    title: str
    links: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a list is parted by; its key lasts, its text may be renamed."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class FacetRule(Generic[T]):
    """A facet: its title, the folder of its pages, the value that an item has, if any."""

    title: str
    folder: str
    value: Callable[[T], Value | None]
    always: tuple[Value, ...] = ()
    """Values that keep their page where no item has them: a page must not come and go."""
    called: Callable[[str], str] | None = None
    """How a page is called by its value: Kế hoạch đã ban hành; else by the title."""


def named(text: str) -> Value:
    """A value that is only words: words that differ in accents alone are one value."""
    return Value(folder_name(text), text)


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One page of a list: all items, or those with one value of one facet."""

    title: str
    address: str
    items: tuple[T, ...]
    is_filtered: bool
    facets: tuple[Facet, ...]
    is_sample: bool = False
    """A page of sample data, which no list of real items leads to but by the facet of its own."""


def choices(
    title: str,
    address: str,
    items: Sequence[T],
    rules: Sequence[FacetRule[T]],
    samples: Sequence[T] = (),
) -> Iterator[Choice[T]]:
    """Give the whole list, then a choice for each value of each facet; then samples apart."""
    apart = facet_address(address, *SAMPLES) if samples else ""
    given = set()
    for choice in (
        Choice(
            title, address, tuple(items), False, _facets(address, items, rules, None)
        ),
        *_chosen(address, items, rules),
    ):
        given.add(choice.address)
        more = (_samples_facet(apart, len(samples)),) if samples else ()
        yield replace(choice, facets=(*choice.facets, *more))
    if samples:
        facets = _facets(address, samples, rules, None)
        yield Choice(SAMPLE_TITLE, apart, tuple(samples), True, facets, is_sample=True)
        for choice in _chosen(address, samples, rules):
            if choice.items and choice.address not in given:
                yield replace(choice, is_sample=True)


def _samples_facet(address: str, count: int) -> Facet:
    return Facet("Dữ liệu", (FacetLink(Link(SAMPLE_TITLE, address), count, False),))


def _chosen(
    address: str, items: Sequence[T], rules: Sequence[FacetRule[T]]
) -> Iterator[Choice[T]]:
    for rule in rules:
        for value, chosen in _parts(items, rule):
            here = facet_address(address, rule.folder, value.key)
            facets = _facets(address, items, rules, here)
            name = rule.called(value.text) if rule.called else f"{rule.title}: {value.text}"  # fmt: skip
            yield Choice(name, here, tuple(chosen), True, facets)


def _parts(items: Sequence[T], rule: FacetRule[T]) -> list[tuple[Value, list[T]]]:
    """Part items by their value; each value is called as the first item calls it."""
    texts = {value.key: value for value in rule.always}
    found: dict[str, list[T]] = {key: [] for key in texts}
    for item in items:
        if value := rule.value(item):
            texts.setdefault(value.key, value)
            found.setdefault(value.key, []).append(item)
    return [(texts[key], chosen) for key, chosen in found.items()]


def _facets(
    address: str, items: Sequence[T], rules: Sequence[FacetRule[T]], current: str | None
) -> tuple[Facet, ...]:
    return tuple(
        Facet(rule.title, tuple(_links(address, items, rule, current)))
        for rule in rules
    )


def _links(
    address: str, items: Sequence[T], rule: FacetRule[T], current: str | None
) -> Iterator[FacetLink]:
    for value, chosen in _parts(items, rule):
        here = facet_address(address, rule.folder, value.key)
        if chosen or here == current:
            yield FacetLink(Link(value.text, here), len(chosen), here == current)
