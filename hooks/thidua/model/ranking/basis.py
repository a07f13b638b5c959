"""What units are placed by (căn cứ xếp hạng): points, votes, a section, and the like."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from thidua.model.choice import Choice
from thidua.model.field.text import Line

_SECTION = re.compile(r"phần\s*:\s*", re.IGNORECASE)


class Basis(Choice):
    """A basis that every criteria set has."""

    POINTS = "points", "tổng điểm", "điểm"
    VOTES = "votes", "số phiếu", "phiếu"
    PASSED = "passed", "số tiêu chí đạt"
    FEWER_PENALTIES = "fewer_penalties", "ít điểm trừ hơn"
    BONUS = "bonus", "điểm cộng"
    COUNCIL = "council", "quyết định của hội đồng"


def _basis(typed: str) -> str:
    """Give a basis as the code names it; a section is `section:i`, typed `phần:i`, too."""
    found = Basis.of(typed)
    return found.value if found else _SECTION.sub("section:", typed, count=1)


BasisName = Annotated[
    Line,
    AfterValidator(_basis),
    WithJsonSchema(
        {
            "type": "string",
            "examples": [n for b in Basis for n in (b.value, *b.words)],
        }
    ),
]
"""A basis as it is typed in a file."""
