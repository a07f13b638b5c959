"""Files beside the pages: one stylesheet, fonts, the icon, scripts; named after their content."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from thidua.publish.frame.script import (
    cite_script,
    comparison_script,
    embed_script,
    moved_script,
    page_script,
)
from thidua.publish.frame.style import hashed_name, shrunk, stylesheet

_ICON = "assets/bieu-tuong.svg"
_FONTS = {"font-400": "be-vietnam-pro-400", "font-700": "be-vietnam-pro-700"}
_SCRIPTS = {
    "comparison": ("so-sanh", comparison_script),
    "moved": ("da-chuyen", moved_script),
    "cite": ("trich-dan", cite_script),
    "embed": ("chon-ma", embed_script),
}
"""By the names that pages give: what the file is called, what makes it."""


class Assets(Struct, frozen=True):
    """The files, and how pages name them (tài nguyên)."""

    files: Mapping[str, bytes]
    """By address from the root of the site."""
    stylesheet: str
    icon: str
    embed: str
    """The stylesheet of pages that others frame."""
    script: str
    """The script of the search, which its page names itself."""
    scripts: Mapping[str, str]
    """Scripts of other pages, by the names that pages give."""


def make_assets(root: Path, own: Path) -> Assets:
    """Make the files from `overrides/` and `vendor/` of the house.

    Sheets and the icon that a portal has of its own, in the folder `own`, come first.
    """
    files: dict[str, bytes] = {}

    def keep(name: str, ending: str, content: bytes) -> str:
        address = hashed_name(name, ending, content)
        files[address] = content
        return address

    css, code = stylesheet(own, root / "overrides"), root / "overrides/scripts"
    for slot, name in _FONTS.items():
        font = (root / "vendor/be-vietnam-pro" / f"{name}.woff2").read_bytes()
        named = keep(name, "woff2", font).removeprefix("assets/")
        css = css.replace(f"{{{slot}}}", named)
    icons = (folder / _ICON for folder in (own, root / "overrides"))
    icon = next(path for path in icons if path.is_file()).read_bytes()
    embed = shrunk((root / "overrides/embed/embed.css").read_text("utf-8"))
    return Assets(
        files,
        stylesheet=keep("cong", "css", css.encode()),
        icon=keep("bieu-tuong", "svg", icon),
        embed=keep("nhung", "css", embed.encode()),
        script=keep("tim-kiem", "js", page_script(code)),
        scripts={
            key: keep(name, "js", made(code)) for key, (name, made) in _SCRIPTS.items()
        },
    )
