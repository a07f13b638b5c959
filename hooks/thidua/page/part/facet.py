"""Facets (bộ lọc): lists parted by a value, each value a static page with its count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from thidua.model.slug import slugify
from thidua.page.page import Link

T = TypeVar("T")


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
class FacetRule(Generic[T]):
    """A facet: its title, the folder of its pages, the value that an item has; "" for none."""

    title: str
    folder: str
    value: Callable[[T], str]
    always: tuple[str, ...] = ()
    """Values that keep their page where no item has them: a page must not come and go."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One page of a list: all items, or those with one value of one facet."""

    title: str
    address: str
    items: tuple[T, ...]
    is_filtered: bool
    facets: tuple[Facet, ...]


def choices(
    title: str, address: str, items: Sequence[T], rules: Sequence[FacetRule[T]]
) -> Iterator[Choice[T]]:
    """Give the whole list, then a choice for each value of each facet."""
    yield Choice(
        title, address, tuple(items), False, _facets(address, items, rules, None)
    )
    for rule in rules:
        values: dict[str, list[T]] = {value: [] for value in rule.always}
        for item in items:
            values.setdefault(rule.value(item), []).append(item)
        for value, chosen in values.items():
            if value:
                here = _address(address, rule, value)
                facets = _facets(address, items, rules, here)
                yield Choice(
                    f"{rule.title}: {value}", here, tuple(chosen), True, facets
                )


def _address(address: str, rule: FacetRule[T], value: str) -> str:
    return f"{address}{rule.folder}/{slugify(value)}/"


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
    counts: dict[str, int] = dict.fromkeys(rule.always, 0)
    for item in items:
        value = rule.value(item)
        counts[value] = counts.get(value, 0) + 1
    for value, count in counts.items():
        here = _address(address, rule, value)
        if value and (count or here == current):
            yield FacetLink(Link(value, here), count, here == current)
