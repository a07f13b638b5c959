"""Where moved addresses lead in the end (chuyển tiếp): chains are followed, loops are known."""

from __future__ import annotations

from collections.abc import Mapping


def forwarded(moved: Mapping[str, str], address: str) -> str:
    """Give where an address of a page or of a clause leads in the end; itself where it stays.

    A clause goes by its own line, else with its page. A loop ends where it began.
    """
    seen = {address}
    while (following := _step(moved, address)) is not None and following not in seen:
        seen.add(following)
        address = following
    return address


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
