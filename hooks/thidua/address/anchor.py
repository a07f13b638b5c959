"""Places on pages of words: a heading never takes the name of a part of the frame."""

from __future__ import annotations

from thidua.model.slug import slugify

FRAME = frozenset({"noi-dung-trang", "chia-se", "muc-luc-trang"})
"""What every page has of its own: its main part, its buttons to share, its contents."""


def heading_anchor(text: str) -> str:
    """Name the place of a heading: “Chia sẻ” is `muc-chia-se`, for the frame has `chia-se`."""
    slug = slugify(text)
    return f"muc-{slug}" if slug in FRAME else slug
