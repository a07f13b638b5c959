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
    css = stylesheet(own, root / "overrides")
    for slot, name in _FONTS.items():
        font = (root / "vendor/be-vietnam-pro" / f"{name}.woff2").read_bytes()
        address = hashed_name(name, "woff2", font)
        files[address] = font
        css = css.replace(f"{{{slot}}}", address.removeprefix("assets/"))
    style = css.encode()
    icons = (folder / _ICON for folder in (own, root / "overrides"))
    icon = next(path for path in icons if path.is_file()).read_bytes()
    style_address = hashed_name("cong", "css", style)
    icon_address = hashed_name("bieu-tuong", "svg", icon)
    script = page_script(root / "overrides/scripts")
    script_address = hashed_name("tim-kiem", "js", script)
    files |= {style_address: style, icon_address: icon, script_address: script}
    compare = comparison_script(root / "overrides/scripts")
    compare_address = hashed_name("so-sanh", "js", compare)
    files[compare_address] = compare
    moved = moved_script(root / "overrides/scripts")
    moved_address = hashed_name("da-chuyen", "js", moved)
    files[moved_address] = moved
    embed = shrunk((root / "overrides/embed/embed.css").read_text("utf-8")).encode()
    embed_name = hashed_name("nhung", "css", embed)
    files[embed_name] = embed
    cite = cite_script(root / "overrides/scripts")
    cite_address = hashed_name("trich-dan", "js", cite)
    files[cite_address] = cite
    choose = embed_script(root / "overrides/scripts")
    choose_address = hashed_name("chon-ma", "js", choose)
    files[choose_address] = choose
    scripts = {
        "comparison": compare_address,
        "moved": moved_address,
        "cite": cite_address,
        "embed": choose_address,
    }
    return Assets(
        files, style_address, icon_address, embed_name, script_address, scripts
    )
