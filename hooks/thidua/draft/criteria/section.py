"""The parts of a criteria set (phần), each with its criteria, and a code for every one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry
from thidua.draft.criteria.paper.label import LOOSE
from thidua.model.slug import is_device, slugify

ALONE = "Tiêu chí"
"""The part of criteria that stand below none."""
_LONG = 40


class Part(Struct, frozen=True):
    """A part of a set."""

    id: str
    name: str
    entries: tuple[Entry, ...]
    title: Entry | None = None
    """What it was made of; None for one that no row tells."""

    def everything(self) -> Iterator[Entry]:
        """Give all its entries, what heads it first."""
        if self.title:
            yield self.title
        for entry in self.entries:
            if entry is not self.title:
                yield from entry.everything()

    @property
    def counted(self) -> Decimal:
        """What its criteria give at most, bonus and penalty left out."""
        leaves = (leaf for entry in self.entries for leaf in entry.leaves())
        return sum(
            (leaf.most or Decimal(0) for leaf in leaves if not leaf.moves), Decimal(0)
        )


def parts_of(roots: Sequence[Entry]) -> list[Part]:
    """Make parts of what stands on top; criteria that stand there alone share one."""
    seen: set[str] = set()
    plain = [r for r in roots if not (r.is_title or r.label.is_section)]
    is_numbered = sum(bool(root.children) for root in plain) * 2 >= len(plain)
    parts, alone = list[Part](), list[Entry]()
    for root in roots:
        is_part = root.is_title or root.label.is_section
        if not (is_part or is_numbered):
            parts += _shared(alone, seen) if root.begins else []
            alone = [] if root.begins else alone
            alone.append(root)
            continue
        parts += _shared(alone, seen)
        alone = []
        below = tuple(root.children) or (root,)
        parts.append(Part(_id(root, seen), root.name, below, root))
    return [*parts, *_shared(alone, seen)]


def _shared(alone: Sequence[Entry], seen: set[str]) -> list[Part]:
    if not alone:
        return []
    id = _free("tieu-chi", seen)
    return [Part(id, ALONE, tuple(alone))]


def _id(root: Entry, seen: set[str]) -> str:
    text = root.label.text.lower().replace(".", "-")
    slug = slugify(root.name)
    if text:
        id = f"muc-{text}" if text[0].isdigit() else text
    else:
        id = slug if slug and len(slug) < _LONG and not is_device(slug) else "muc"
    return _free(id, seen)


def _free(id: str, seen: set[str]) -> str:
    number, own = 1, id
    while own in seen:
        number += 1
        own = f"{id}-{number}"
    seen.add(own)
    return own


def with_own_names(parts: Sequence[Part], told: list[Told]) -> list[Part]:
    """Let no two parts be called by one name: the second is counted, and told."""
    times, named = Counter[str](), list[Part]()
    for part in parts:
        key = slugify(part.name)
        times[key] += 1
        if times[key] == 1:
            named.append(part)
            continue
        name = f"{part.name} ({times[key]})"
        if part.title:
            message = f"tên phần “{part.name[:60]}” đã có ở trên: scoring.yml ghi “{name[:70]}”, thêm chữ để phân biệt"
            told.append(Told(part.title.row, message))
        named.append(replace(part, name=name))
    return named


def number_parts(parts: Sequence[Part], told: list[Told]) -> None:
    """Give every criterion its number as the code, joined by dots; the part before it where numbers begin anew."""
    for part in parts:
        _number(part, "")
    fresh = [p for p in parts if _begins_anew(p) and not _is_unnumbered(p)]
    seen = [{e.code for e in _inside(part)} for part in fresh]
    times = Counter(code for codes in seen for code in codes)
    if any(number > 1 for number in times.values()):
        places = {id(part): at for at, part in enumerate(parts, 1)}
        for part in fresh:
            _number(part, _prefix(part, places[id(part)]))
    _number_rest(parts)
    _part_twins(parts, told)


def _is_unnumbered(part: Part) -> bool:
    """Whether a part is one criterion that has no number."""
    title = part.title
    return title is not None and part.entries == (title,) and not title.label.text


def _number_rest(parts: Sequence[Part]) -> None:
    """Give those without a number the next ones that nobody has."""
    used = {e.code.partition(".")[0] for part in parts for e in _inside(part)}
    free = (str(n) for n in count(1) if str(n) not in used)
    for part in parts:
        if _is_unnumbered(part):
            part.entries[0].code = next(free)


def _begins_anew(part: Part) -> bool:
    """Whether numbers below a part may begin with 1 again: it is called by no number itself."""
    title = part.title
    return title is None or title.label.is_section or title.label.rank == LOOSE


def _inside(part: Part) -> Iterator[Entry]:
    for entry in part.entries:
        yield from entry.everything()


def _prefix(part: Part, at: int) -> str:
    title = part.title
    return title.label.text if title and title.label.text else str(at)


def _number(part: Part, prefix: str) -> None:
    above = part.title.label.text if part.title else ""
    if part.entries == (part.title,):
        part.entries[0].code = prefix or above
        return
    own = prefix if _begins_anew(part) else above
    _number_below(part.entries, own, prefix)


def _number_below(entries: Sequence[Entry], above: str, prefix: str) -> None:
    taken = {entry.label.text for entry in entries}
    free = (str(n) for n in count(1) if str(n) not in taken)
    for entry in entries:
        text = entry.label.text
        before = prefix if entry.label.is_whole else above
        entry.code = ".".join(filter(None, (before, text or next(free))))
        _number_below(entry.children, entry.code, prefix)


def _part_twins(parts: Sequence[Part], told: list[Told]) -> None:
    """Tell two entries of one number; the second is called otherwise."""
    first, times = dict[str, Entry](), Counter[str]()
    for entry in (e for part in parts for e in _inside(part)):
        if entry.code not in first:
            first[entry.code] = entry
            continue
        code = entry.code
        times[code] += 1
        entry.code = f"{code}-{times[code] + 1}"
        first[entry.code] = entry
        message = f"số {entry.label.text or code} đã có ở {first[code].row.place()} (“{first[code].name[:40]}”): hàng này ghi mã {entry.code}, đánh số lại trong bản gốc hay sửa mã cho đúng"
        told.append(Told(entry.row, message))
