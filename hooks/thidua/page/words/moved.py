"""Pages that have moved or are gone (trang đã chuyển, đã rút): an old link is led on, or told."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import date

from msgspec import Struct

from thidua.address.page import base_of
from thidua.derive.commons import Commons
from thidua.derive.permanence.end import withdrawn_pages
from thidua.derive.permanence.lead import forwarded
from thidua.model.ledger import Ledger
from thidua.page.page import GONE, Link, Page
from thidua.say.vietnamese import day_words


class Place(Struct, frozen=True):
    """An anchor that a page had before it moved."""

    id: str
    target: Link


class MovedView(Struct, frozen=True):
    """All that the template of a page that has moved may know."""

    target: Link
    places: tuple[Place, ...]
    """Where each of its anchors is now; a script leads on to it."""


class GoneView(Struct, frozen=True):
    """All that the template of a page that is gone may know."""

    on: str


def end_pages(commons: Commons, stands: Callable[[str], bool]) -> Iterator[Page]:
    """Give a page for each address that is only kept because it was published.

    `stands` says of every other page whether it is there: one that was withdrawn may be back.
    """
    ended = withdrawn_pages(commons.ledger)
    gone = {page: on for page, on in ended.items() if not stands(page)}
    for old in commons.ledger.moved:
        if "#" not in old:
            yield _moved_page(old, commons, gone)
    for page, on in gone.items():
        yield _gone_page(page, on, commons)


def _moved_page(old: str, commons: Commons, gone: Container[str]) -> Page:
    new = forwarded(commons.ledger.moved, old)
    places = tuple(_places(old, commons.ledger, gone))
    return Page(
        address=old,
        title="Trang đã chuyển",
        description="Trang này đã chuyển sang địa chỉ khác.",
        section="",
        template="pages/moved.html",
        view=MovedView(Link("Đến địa chỉ mới", new), places),
        updated=commons.settings.updated_on,
        source="data/ledger.yml",
        is_hidden=True,
        moved_to=base_of(old) + new,
        has_script=bool(places),
        script="moved" if places else "",
    )


def _places(old: str, ledger: Ledger, gone: Container[str]) -> Iterator[Place]:
    published = (*ledger.addresses.get(old, ()), *ledger.anchors.get(old, ()))
    for id in dict.fromkeys(published):
        end = forwarded(ledger.moved, f"{old}#{id}")
        there = end.partition("#")[0]
        yield Place(id, Link(f"#{id}", there if there in gone else end))


def _gone_page(address: str, on: date, commons: Commons) -> Page:
    return Page(
        address=address,
        title="Trang không còn nữa",
        description="Trang này đã được đăng và nay không còn.",
        section="",
        template=GONE,
        view=GoneView(day_words(on)),
        updated=on,
        source="data/ledger.yml",
        is_hidden=True,
    )
