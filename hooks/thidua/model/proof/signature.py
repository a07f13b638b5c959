"""Signatures of those who confirm (chữ ký số của vai xác nhận), as `ssh-keygen -Y` makes them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from thidua.model.field.day import Day
from thidua.model.field.record import Record

_KEY = r"ssh-ed25519 [A-Za-z0-9+/]{60,100}={0,2}( [^\s]+)?"
_SIGNATURE = r"[A-Za-z0-9+/]{100,1000}={0,2}"


def _public_key(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(_KEY, value.strip()):
        raise PydanticCustomError("public_key", "public_key")
    return value.strip()


def _signature(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(_SIGNATURE, value.strip()):
        raise PydanticCustomError("signature", "signature")
    return value.strip()


PublicKey = Annotated[
    str,
    BeforeValidator(_public_key),
    WithJsonSchema({"type": "string", "pattern": f"^{_KEY}$"}),
]
"""A public key as `ssh-keygen -t ed25519` writes it, in one line."""

Signature = Annotated[
    str,
    BeforeValidator(_signature),
    WithJsonSchema({"type": "string", "pattern": f"^{_SIGNATURE}$"}),
]
"""The body of a signature, its lines joined."""

Signatures = tuple[Signature, ...]
SIGNATURES: Any = Field(
    (),
    title="Chữ ký số",
    description="Khi vai có keys ở body.yml: mỗi vai một dòng do `thidua seal TỆP --sign KHÓA` in ra",
)
"""The field of all that is confirmed."""


class Key(Record):
    """A key of a role (khóa của vai): from its day on the role signs what it confirms."""

    since: Day = Field(
        title="Từ ngày", description="Từ ngày này mọi lần xác nhận phải có chữ ký"
    )
    key: PublicKey = Field(
        title="Khóa công khai", description="ssh-ed25519 …: một dòng của tệp .pub"
    )
