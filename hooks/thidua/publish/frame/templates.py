"""Our Jinja environment: it escapes, and stops at names that a view does not have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from thidua.address import page as address
from thidua.house import HOUSE
from thidua.page.part.bound import bound, parted
from thidua.publish.frame.template_code import QuickTemplates


def open_templates(overrides: Path, theme: Iterable[str | Path]) -> Environment:
    """Open the templates of `overrides/`, then those of the house and of the theme.

    Under `at` they find the addresses of the portal's own pages: none is written in them.
    """
    environment = QuickTemplates(
        loader=FileSystemLoader([overrides, *theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["at"] = address
    environment.filters |= {"bound": bound, "parted": parted}
    return environment


def with_house(theme: Iterable[str], *, has_own: bool) -> list[str]:
    """Set the house's templates among the host's folders: behind the portal's own, if any."""
    folders, house = list(theme), HOUSE / "overrides"
    if any(Path(folder).resolve() == house.resolve() for folder in folders):
        return folders
    folders.insert(1 if has_own else 0, str(house))
    return folders
