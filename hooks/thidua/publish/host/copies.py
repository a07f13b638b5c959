"""Files that are published as they are: pictures and papers of the words (tệp đính kèm)."""

from __future__ import annotations

from collections.abc import Set

from thidua.model.portal import Portal


def copied_files(portal: Portal, photos: Set[str]) -> set[str]:
    """Name the files of `content/` that are published as they are."""
    return {
        name.removeprefix("content/")
        for name in portal.files - photos
        if name.startswith("content/") and not name.endswith(".md")
    }
