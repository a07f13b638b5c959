"""Clauses of a plan (điều khoản): a tree whose ids are their legal places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from pydantic import Field

from thidua.model.field.record import Record


class Clause(Record):
    """One clause, with those below it in the order of the text."""

    id: str = Field(title="Mã", description="Vị trí pháp lý: iv-1-a, ii-2-3-g3-c1")
    level: str = Field(title="Cấp", description="muc, khoan, diem, gach …")
    label: str = Field(title="Nhãn", description="Như in: IV., 1., a)")
    heading: str = Field(
        title="Tiêu đề", description="Tên mục hoặc chữ trước dấu hai chấm"
    )
    text: str = Field(
        title="Lời", description="Không có nhãn, không có ký hiệu Markdown"
    )
    source: str = Field(title="Nguồn", description="Lời còn ký hiệu Markdown")
    line: int = Field(title="Dòng", description="Dòng trong tệp, đếm từ 1")
    rows: tuple[tuple[str, ...], ...] = Field(
        (),
        title="Bảng",
        description="Các ô của một bảng, từng dòng; dòng đầu là đầu bảng",
    )
    children: tuple[Clause, ...] = Field(
        (), title="Bên dưới", description="Các điều khoản con"
    )

    def walk(self) -> Iterator[Clause]:
        """Give this clause and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def is_labelled(self) -> bool:
        """Whether it counts as a clause of its own, not as a loose paragraph."""
        return self.level not in ("doan", "can-cu", "noi-nhan", "bang")


class ClauseTree(Struct, frozen=True):
    """All clauses of a plan (cây điều khoản)."""

    roots: tuple[Clause, ...]
    by_id: Mapping[str, Clause]

    def walk(self) -> Iterator[Clause]:
        """Give every clause, in the order of the text."""
        for root in self.roots:
            yield from root.walk()


class ClauseStep(Struct, frozen=True):
    """One label on the way to a clause: `muc IV`, `khoan 1`, `gach 2`."""

    level: str
    """The level of the clause; `mo-dau-p`, `ket-p` for paragraphs outside of all."""
    mark: str
    """Its number or letter, as it is cited."""


ClausePath = tuple[ClauseStep, ...]
"""The labels from the outermost to the clause itself."""
