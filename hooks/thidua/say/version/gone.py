"""What is said of a place that was published and stands for nothing any more (mục không còn)."""

from __future__ import annotations

from datetime import date

from thidua.say.vietnamese import day_words


def gone_words(id: str, on: date) -> str:
    """Say it on the page where the anchor was published."""
    return f"Mục #{id} từng được đăng ở trang này, nay không còn (ghi sổ ngày {day_words(on)})."
