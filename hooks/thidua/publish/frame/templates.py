"""Our Jinja environment: it escapes, and stops at names that a view does not have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from thidua.address import page as address
from thidua.publish.frame.template_code import QuickTemplates


def open_templates(overrides: Path, theme: Iterable[str]) -> Environment:
    """Open the templates of `overrides/`; from the theme's folders icons may be taken.

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
    return environment
