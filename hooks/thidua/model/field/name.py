"""Fields that name a thing or a place (tên, địa chỉ): on the site, on the web, of a criterion."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from thidua.model import slug
from thidua.model.field.record import fail, schema, typed
from thidua.model.slug import SLUG

_SLUG = re.compile(SLUG)
_ADDRESS = re.compile(rf"(?:{SLUG}/)+(?:#{SLUG})?")
_CODE = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s<>\"'\\]*)?")
_EMAIL = re.compile(r"[\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+", re.ASCII)


def _web_address(value: Any) -> str:
    text = typed(value)
    if not _WEB.fullmatch(text):
        raise fail("web_address")
    return text


def _secure_address(value: Any) -> str:
    text = typed(value)
    if not _WEB.fullmatch(text) or not text.startswith("https://"):
        raise fail("secure_address")
    return text


def _email(value: Any) -> str:
    text = typed(value)
    if not _EMAIL.fullmatch(text):
        raise fail("email")
    return text


def _anchor(value: Any) -> str:
    text = typed(value)
    if not _SLUG.fullmatch(text):
        raise fail("anchor")
    return text


def _slug(value: Any) -> str:
    text = typed(value)
    if not _SLUG.fullmatch(text):
        raise fail("slug")
    if len(text) > slug.LONGEST:
        raise fail("long_slug", count=len(text), most=slug.LONGEST)
    if slug.is_device(text):
        raise fail("device")
    return text


def _address(value: Any) -> str:
    text = typed(value)
    if not _ADDRESS.fullmatch(text):
        raise fail("address")
    return text


def _code(value: Any) -> str:
    text = typed(value)
    if not _CODE.fullmatch(text):
        raise fail("code")
    return text


WebAddress = Annotated[
    str, BeforeValidator(_web_address), schema(type="string", pattern="^https?://")
]
"""A whole address on the web: https://chinhphu.vn/van-ban."""

SecureAddress = Annotated[
    str,
    BeforeValidator(_secure_address),
    schema(type="string", pattern="^https://"),
]
"""A whole address on the web that nobody can change on the way: https only."""

Email = Annotated[str, BeforeValidator(_email), schema(type="string", format="email")]
"""An address for letters: vanphong@xa.gov.vn."""

Slug = Annotated[
    str,
    BeforeValidator(_slug),
    schema(type="string", pattern=f"^{SLUG}$", maxLength=slug.LONGEST),
]
"""A name for addresses: small letters without accents, figures, hyphens."""

Anchor = Annotated[
    str, BeforeValidator(_anchor), schema(type="string", pattern=f"^{SLUG}$")
]
"""A place on a page: a name that is no folder, of any length."""

Address = Annotated[
    str,
    BeforeValidator(_address),
    schema(type="string", pattern=f"^{_ADDRESS.pattern}$"),
]
"""An address of the site, from its root: `xa-a/don-vi/thon-b/`, a place on it behind `#`."""

Code = Annotated[
    str,
    BeforeValidator(_code),
    schema(type=["string", "number"], pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"),
]
"""The number of a criterion as it is printed: 1.1, I, a."""


class RefTo(NamedTuple):
    """Marks a field that names something which must exist (tham chiếu)."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors, too, what the field refers to."""
        return {**handler(schema), "x-refers-to": self.kind}


DocumentRef = Annotated[Slug, RefTo("document")]
EventRef = Annotated[Slug, RefTo("event")]
UnitRef = Annotated[Slug, RefTo("unit")]
GroupRef = Annotated[Slug, RefTo("group")]
AwardRef = Annotated[Slug, RefTo("award")]
BodyRef = Annotated[Slug, RefTo("body")]
ClauseRef = Annotated[Anchor, RefTo("clause")]
