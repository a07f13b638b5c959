"""Signatures of those who confirm (chữ ký số của vai xác nhận), as `ssh-keygen -Y` makes them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from thidua.model.field.day import Day
from thidua.model.field.name import Slug
from thidua.model.field.record import Record
from thidua.model.field.text import Line

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


class Preparation(Record):
    """The file `publication.yml`: written by `thidua publish`, taken away by `--confirm`."""

    on: Day = Field(title="Ngày công bố", description="Ngày kết quả được công bố")
    prepared_by: Line = Field(
        title="Vai chuẩn bị",
        description="Vai thứ nhất, đã xem mọi bảng dưới đây; không ghi tên người",
    )
    second: Line | None = Field(
        None,
        title="Vai xác nhận",
        description="Vai thứ hai; phải biết trước khi vai thứ nhất ký số",
    )
    sheets: dict[Slug, Line] = Field(
        title="Bảng điểm", description="Mã đơn vị → mã băm của bảng sẽ công bố"
    )
    scoring: Line = Field(
        title="Bộ tiêu chí", description="Mã băm của scoring.yml khi chuẩn bị"
    )
    ballot: Line | None = Field(
        None, title="Biên bản kiểm phiếu", description="Mã băm của ballot.yml, nếu có"
    )
    signatures: dict[Slug, Signature] = Field(
        {},
        title="Chữ ký số",
        description="Mã đơn vị → chữ ký của vai chuẩn bị; khi vai ấy có keys ở body.yml",
    )
