"""What has been published never vanishes (sổ địa chỉ): addresses, and clauses by their ids."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field import Address, Record, Slug


class Ledger(Record):
    """The file `ledger.yml`."""

    moved: dict[Address, Address] = Field(
        {},
        title="Đã chuyển",
        description="Địa chỉ cũ → địa chỉ mới; một điều khoản thì thêm #mã: xa-a/ke-hoach/2025/b/#i-1",
    )
    addresses: dict[Address, tuple[Slug, ...]] = Field(
        {},
        title="Địa chỉ đã công bố",
        description="Địa chỉ của trang → mã các điều khoản trên trang; lệnh `make ledger` ghi thêm, không xóa",
    )
