"""Rows of guides: what is told in words alone."""

from __future__ import annotations

from pydantic import Field

from thidua.export.twin.row.row import Row


class SectionRow(Row):
    """A part of a guide with the heading above it (phần của trang hướng dẫn)."""

    title: str = Field(title="Tên", description="Đầu đề của phần")
    text: str = Field(title="Lời", description="Lời của phần, không định dạng")
