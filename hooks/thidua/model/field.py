"""The kinds of fields that records are made of: words, dates, numbers, names.

A data file gives text; the field decides what it is. Vietnamese dates and numbers
(`01/10/2025`, `9,5`) are read as such, and whatever is not clearly one is refused.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError

from thidua.model import slug
from thidua.model.slug import SLUG

_SLUG = re.compile(SLUG)
_ADDRESS = re.compile(rf"(?:{SLUG}/)+(?:#{SLUG})?")
_CODE = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_TAG = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]*)?/?>|<[a-zA-Z][a-zA-Z0-9:-]*[\s/][^<>]*=|<![a-zA-Z\[-]|<\?"
)
"""A whole tag, or the beginning of one with something set in it; “A <Sỏi” is neither."""
_NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+")
"""Written as Vietnamese write thousands; with one point, a fraction as others write it."""
_DASHES = "−–—‐‑"
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")
_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s<>\"'\\]*)?")
_EMAIL = re.compile(r"[\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_PARTIAL = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})")
OWN = {"written": "by us"}
"""The context of numbers that we wrote ourselves: a point is a decimal point, 8.125."""
EARLIEST, OLDEST, LATEST = 1900, 900, 2100
"""Years of a day of office, of a day of history, and the last one that a plan may name."""
LONGEST_LINE = 1_500
"""Letters of a line: the longest title of a document has 500."""
LONGEST = 18
"""Signs of a number: enough for all the money of a province, and safe to reckon with."""


class Record(BaseModel):
    """A frozen record; fields that it does not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class RefTo(NamedTuple):
    """Marks a field that names something which must exist (tham chiếu)."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors, too, what the field refers to."""
        return {**handler(schema), "x-refers-to": self.kind}


class PartialDay(NamedTuple):
    """A day of which the source may give only the year, or month and year."""

    year: int
    month: int | None = None
    day: int | None = None


def decimal_text(number: Decimal) -> str:
    """Write a number as officials type it: 9,5."""
    return f"{number:f}".replace(".", ",")


def _fail(kind: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(kind, kind, context)


def _typed(value: Any) -> str:
    if not isinstance(value, str):
        raise _fail("null" if value is None else "not_text")
    return value.strip()


def _words(value: Any) -> str:
    text = _typed(value)
    if not text:
        raise _fail("null")
    if _TAG.search(text):
        raise _fail("html")
    return text


def _line(value: Any) -> str:
    text = _words(value)
    if "\n" in text:
        raise _fail("lines")
    if len(text) > LONGEST_LINE:
        raise _fail("long_line", count=len(text), most=LONGEST_LINE)
    return " ".join(text.split())


def _web_address(value: Any) -> str:
    text = _typed(value)
    if not _WEB.fullmatch(text):
        raise _fail("web_address")
    return text


def _secure_address(value: Any) -> str:
    text = _typed(value)
    if not _WEB.fullmatch(text) or not text.startswith("https://"):
        raise _fail("secure_address")
    return text


def _email(value: Any) -> str:
    text = _typed(value)
    if not _EMAIL.fullmatch(text):
        raise _fail("email")
    return text


def _anchor(value: Any) -> str:
    text = _typed(value)
    if not _SLUG.fullmatch(text):
        raise _fail("slug")
    return text


def _slug(value: Any) -> str:
    text = _anchor(value)
    if len(text) > slug.LONGEST:
        raise _fail("long_slug", count=len(text), most=slug.LONGEST)
    if slug.is_device(text):
        raise _fail("device")
    return text


def _address(value: Any) -> str:
    text = _typed(value)
    if not _ADDRESS.fullmatch(text):
        raise _fail("address")
    return text


def _number(value: Any, info: ValidationInfo) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _typed(value)
    if _THOUSANDS.fullmatch(text) and info.context != OWN:
        whole = text.replace(".", "")
        last = text if text.count(".") == 1 else ""
        raise _fail(
            "thousands" if last else "many_thousands",
            whole=whole,
            fraction=last.replace(".", ","),
        )
    if _NUMBER.fullmatch(f"-{text[1:]}") and text[0] in _DASHES:
        raise _fail("long_minus", meant=f"-{text[1:]}")
    if not _NUMBER.fullmatch(text):
        raise _fail("number")
    if len(text) > LONGEST:
        raise _fail("long_number", most=LONGEST)
    return Decimal(text.replace(",", "."))


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _typed(value)
    if _THOUSANDS.fullmatch(text):
        raise _fail("many_thousands", whole=text.replace(".", ""))
    if not _WHOLE.fullmatch(text):
        raise _fail("whole")
    if len(text) > LONGEST:
        raise _fail("long_number", most=LONGEST)
    return int(text)


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _typed(value)
    if text not in ("true", "false"):
        raise _fail("flag")
    return text == "true"


def _achieved(value: Any, info: ValidationInfo) -> Decimal | bool:
    if isinstance(value, (bool, Decimal)):
        return value
    return (
        _typed(value) == "true"
        if _typed(value) in ("true", "false")
        else _number(value, info)
    )


def _code(value: Any) -> str:
    text = _typed(value)
    if not _CODE.fullmatch(text):
        raise _fail("code")
    return text


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _typed(value)
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise _fail("day")
    return _date(year, month, day, EARLIEST)


def _date(year: int, month: int, day: int, earliest: int) -> date:
    """Make a day; a year that nobody can mean is refused."""
    try:
        made = date(year, month, day)
    except ValueError:
        raise _fail("impossible_day") from None
    if not earliest <= year <= LATEST:
        raise _fail("far_year", earliest=earliest, latest=LATEST)
    return made


def _partial_day(value: Any) -> PartialDay:
    if isinstance(value, PartialDay):
        return value
    text = _typed(value)
    if found := _ISO_DAY.fullmatch(text):
        full = _date(int(found[1]), int(found[2]), int(found[3]), OLDEST)
        return PartialDay(full.year, full.month, full.day)
    found = _PARTIAL.fullmatch(text)
    if not found:
        raise _fail("partial_day")
    day, month, year = (int(part) if part else None for part in found.groups())
    assert year
    _date(year, month or 1, day or 1, OLDEST)
    return PartialDay(year, month, day)


def _some_day_text(day: PartialDay) -> str:
    """Write a day as it is typed, so that it is read back as the same."""
    return "/".join(str(part) for part in reversed(day) if part is not None)


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


_DAY_PATTERN = r"^(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})$"
_SCALAR = ["string", "number", "boolean"]

Words = Annotated[str, BeforeValidator(_words), _schema(type=_SCALAR)]
"""Words of one or more lines, without HTML."""

Line = Annotated[str, BeforeValidator(_line), _schema(type=_SCALAR)]
"""One line of words, without HTML."""

WebAddress = Annotated[
    str, BeforeValidator(_web_address), _schema(type="string", pattern="^https?://")
]
"""A whole address on the web: https://chinhphu.vn/van-ban."""

SecureAddress = Annotated[
    str,
    BeforeValidator(_secure_address),
    _schema(type="string", pattern="^https://"),
]
"""A whole address on the web that nobody can change on the way: https only."""

Email = Annotated[str, BeforeValidator(_email), _schema(type="string", format="email")]
"""An address for letters: vanphong@xa.gov.vn."""

Slug = Annotated[
    str,
    BeforeValidator(_slug),
    _schema(type="string", pattern=f"^{SLUG}$", maxLength=slug.LONGEST),
]
"""A name for addresses: small letters without accents, figures, hyphens."""

Anchor = Annotated[
    str, BeforeValidator(_anchor), _schema(type="string", pattern=f"^{SLUG}$")
]
"""A place on a page: a name that is no folder, of any length."""

Address = Annotated[
    str,
    BeforeValidator(_address),
    _schema(type="string", pattern=f"^{_ADDRESS.pattern}$"),
]
"""An address of the site, from its root: `xa-a/don-vi/thon-b/`, a place on it behind `#`."""

Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    _schema(type=["number", "string"], pattern=r"^[-+]?(0|[1-9]\d*)([.,]\d+)?$"),
]
"""A number, exactly as typed; the comma is a decimal comma."""

Achieved = Annotated[
    Decimal | bool,
    BeforeValidator(_achieved),
    _schema(type=["number", "string", "boolean"]),
]
"""What was reached: a number, or true and false where it was reached or not."""

Code = Annotated[
    str,
    BeforeValidator(_code),
    _schema(type=["string", "number"], pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"),
]
"""The number of a criterion as it is printed: 1.1, I, a."""

Whole = Annotated[int, BeforeValidator(_whole), _schema(type="integer")]
"""A whole number."""

Flag = Annotated[bool, BeforeValidator(_flag), _schema(type="boolean")]
"""`true` or `false`; `yes` and `no` are words."""

Day = Annotated[
    date, BeforeValidator(_day), _schema(type="string", pattern=_DAY_PATTERN)
]
"""A day: 01/10/2025 or 2025-10-01."""

SomeDay = Annotated[
    PartialDay,
    BeforeValidator(_partial_day),
    PlainSerializer(_some_day_text, when_used="json"),
    _schema(
        type=["string", "integer"],
        pattern=r"^(\d{4}(-\d{2}-\d{2})?|(\d{1,2}/){1,2}\d{4})$",
    ),
]
"""A day, a month or a year: 03/02/1930, 8/2025, 1948."""

DocumentRef = Annotated[Slug, RefTo("document")]
EventRef = Annotated[Slug, RefTo("event")]
UnitRef = Annotated[Slug, RefTo("unit")]
GroupRef = Annotated[Slug, RefTo("group")]
AwardRef = Annotated[Slug, RefTo("award")]
BodyRef = Annotated[Slug, RefTo("body")]
ClauseRef = Annotated[Anchor, RefTo("clause")]
