"""Pages that have moved (trang đã chuyển): an old link still leads there, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import base_of
from thidua.derive.commons import Commons
from thidua.page.page import Link, Page


@dataclass(frozen=True, slots=True)
class MovedView:
    """All that the template of a page that has moved may know."""

    target: Link


def moved_pages(commons: Commons) -> Iterator[Page]:
    """Give a page for each address that is only kept because it was published."""
    for old, new in commons.moved.items():
        if "#" not in old:
            yield Page(
                address=old,
                title="Trang đã chuyển",
                description="Trang này đã chuyển sang địa chỉ khác.",
                section="",
                template="pages/moved.html",
                view=MovedView(Link("Đến địa chỉ mới", new)),
                updated=commons.settings.updated_on,
                source="data/ledger.yml",
                is_hidden=True,
                moved_to=base_of(old) + new,
            )
