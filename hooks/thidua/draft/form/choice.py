"""Words of a cell → one of the choices of its column (giá trị chọn sẵn), or why not."""

from __future__ import annotations

import re

from thidua.model.form.form import Column
from thidua.model.slug import slugify

_NEW = {
    "unit": "units.yml", "award": "data/catalogue.yml", "titles": "data/catalogue.yml",
    "report": "due của reports.yml", "indicator": "indicators của reports.yml",
}  # fmt: skip
_LETTERED = ("award", "titles")
"""Columns whose choices are often called by letters: GK, LĐTT, CSTĐCS."""


class Odd(Exception):
    """Why a cell gives no answer, in words for an official."""


def named_choice(text: str, column: Column) -> str:
    """The choice that words name by its id, its name, or the letters that its words begin with: LĐTT; "" for none."""
    folded = slugify(text)
    for value, words in column.choices.items():
        if folded in (slugify(value), slugify(words)):
            return value
    letters = re.sub(r"[.\s]", "", text)
    is_short = column.key.rpartition(".")[2] in _LETTERED and letters.isupper()
    found = [
        value
        for value, words in column.choices.items()
        if is_short and _initials(words) == letters
    ]
    return found[0] if len(found) == 1 else ""


def _initials(words: str) -> str:
    """The letters that words begin with: “Lao động tiên tiến” are LĐTT."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", words)).upper()


def chosen(text: str, column: Column) -> str:
    """The choice that words name. Raises `Odd`, with what there is to choose from."""
    if column.choice and (found := column.choice.of(text)):
        return found.value
    if value := named_choice(text, column):
        return value
    listed = ", ".join(list(column.choices.values())[:8])
    more = ", …" if len(column.choices) > 8 else ""
    file = _NEW.get(column.key.rpartition(".")[2])
    new = f"; mới thì thêm vào {file} trước" if file else ""
    some = f"chọn trong: {listed}{more}" if listed else "chưa có mục nào"
    raise Odd(f"không có “{text}” để chọn; {some}{new}")
