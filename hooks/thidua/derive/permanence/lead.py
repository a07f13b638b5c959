"""Where old addresses lead (địa chỉ cũ dẫn tới đâu): lines followed to their end."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping


def forwarded(moved: Mapping[str, str], address: str) -> str:
    """Give where an address of a page or of a clause leads in the end; itself where it stays.

    A clause goes by its own line, else with its page. A loop ends where it began.
    """
    seen = {address}
    while (following := _step(moved, address)) is not None and following not in seen:
        seen.add(following)
        address = following
    return address


def led_places(
    moved: Mapping[str, str], pages: Container[str] | None = None
) -> Iterator[tuple[str, str, str]]:
    """Give old addresses of places, those of some pages alone, each with the page and id where it leads.

    Places of that page itself come last: pages call places alike, and each stands for its own.
    """
    places = [old for old in moved if "#" in old]
    if pages is not None:
        places = [old for old in places if old.partition("#")[0] in pages]
    ends = {old: forwarded(moved, old).partition("#") for old in places}
    for old in sorted(ends, key=lambda old: old.startswith(f"{ends[old][0]}#")):
        there, _, now = ends[old]
        yield old, there, now


def led_to(moved: Mapping[str, str], page: str) -> set[str]:
    """Give all addresses that lead to a page as a whole, the page itself among them."""
    found = {page}
    while more := {old for old, new in moved.items() if new in found} - found:
        found |= more
    return found


def looping(moved: Mapping[str, str]) -> list[str]:
    """Give the old addresses that lead back to themselves, or into a loop."""
    return [old for old in moved if _loops(moved, old)]


def flattened(moved: Mapping[str, str]) -> dict[str, str]:
    """Lead every old address to its end in one step; what runs in a circle is left as it is."""
    circles = set(looping(moved))
    return {
        old: new if old in circles else forwarded(moved, old)
        for old, new in moved.items()
    }


def _step(moved: Mapping[str, str], address: str) -> str | None:
    if address in moved:
        return moved[address]
    page, _, id = address.partition("#")
    if not id or page not in moved:
        return None
    there = moved[page]
    return there if "#" in there else f"{there}#{id}"


def _loops(moved: Mapping[str, str], address: str) -> bool:
    seen = {address}
    while (following := _step(moved, address)) is not None:
        if following in seen:
            return True
        seen.add(following)
        address = following
    return False
