"""What stands in a file that pages lead to (tệp đính kèm), part by part."""

from __future__ import annotations

from msgspec import Struct


class Part(Struct, frozen=True):
    """The words of a page, of a sheet, of what a file says of itself."""

    name: str
    """Where it stands, as an official calls it: trang 2, trang tính Điểm."""
    text: str


class Unfit(Exception):
    """Why a file may not be published: what was found, what to do."""

    def __init__(self, message: str, remedy: str, *, is_sure: bool = True) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy
        self.is_sure = is_sure
        """Whether it is refused; else a person must look."""
