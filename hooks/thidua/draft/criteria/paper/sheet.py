"""What was read of the tables and lines of a paper (phần đã đọc của bộ tiêu chí): entries and sums in order."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total, moves_of
from thidua.draft.criteria.paper.head.head import Head
from thidua.read.table.printed_row import PrintedRow


class Sheet(Struct):
    """What was read of tables: entries and sums in order, rows that are of no table."""

    items: list[Entry | Total] = field(default_factory=list)
    outside: list[PrintedRow] = field(default_factory=list)
    rows: list[PrintedRow] = field(default_factory=list)
    """Those below a head, which have to be written or told."""
    told: list[Told] = field(default_factory=list)
    over: Entry | None = None
    """The last entry that stands over others."""
    begins: bool = False
    """Whether the next entry is the first of a table, behind one that was summed up."""

    def add(self, entry: Entry) -> None:
        """Take an entry, the first of its table or not."""
        entry.begins, self.begins = entry.begins or self.begins, False
        self.over = entry if entry.is_over else self.over
        self.items.append(entry)

    def moves(self, head: Head) -> str:
        """Say whether points are added or taken here: as the title above says, else the head of the column."""
        return (moves_of(self.over.name) if self.over else "") or head.moves

    @property
    def last(self) -> Entry | None:
        """The entry that was read last."""
        return next((i for i in reversed(self.items) if isinstance(i, Entry)), None)

    @property
    def is_summed(self) -> bool:
        """Whether the sum of all was read last: what follows is no word on a criterion."""
        last = self.items[-1] if self.items else None
        return isinstance(last, Total) and not last.of
