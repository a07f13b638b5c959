"""A list of recipients without dashes (nơi nhận không có gạch): where each of its lines begins."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.read.plan.annex import is_person
from thidua.read.plan.label.label import read_label
from thidua.read.plan.lines.line import plain
from thidua.read.plan.lines.sentence import starts_upper

_FILE_COPY = "Lưu"


def bare_items(lines: Sequence[tuple[int, str]]) -> set[int]:
    """Give the places of lines that begin a recipient; none where it is no sure list.

    `lines` are those below the title and above the signature, each with its place. A list
    is sure that ends with the file copy (“Lưu: VT”), or that its own stops close.
    """
    told = [plain(words) for _, words in lines]
    last = next((n for n, words in enumerate(told) if words.startswith(_FILE_COPY)), None)  # fmt: skip
    listed = told if last is None else told[: last + 1]
    is_sure = last is not None or _is_closed(listed)
    if not is_sure or not all(map(_may_stand, listed)):
        return set()
    return {lines[n][0] for n in range(len(listed)) if _begins(listed, n)}


def _may_stand(words: str) -> bool:
    """Whether a line may be of the list: it has no label, and is no name of who signs."""
    return read_label(words) is None and not is_person(words)


def _is_closed(words: Sequence[str]) -> bool:
    stop = _stop(words)
    return bool(stop) and words[-1].endswith(".") and all(each.endswith(stop) for each in words[:-1])  # fmt: skip


def _stop(words: Sequence[str]) -> str:
    """What ends a recipient: “;”, or a comma behind every line; "" where nothing does."""
    own = [each for each in words[:-1] if not each.startswith(_FILE_COPY)]
    if any(each.endswith(";") for each in own):
        return ";"
    return "," if own and all(each.endswith(",") for each in own) else ""


def _begins(words: Sequence[str], at: int) -> bool:
    """Whether a line begins a recipient; else it goes on with the one above."""
    if not at or words[at].startswith(_FILE_COPY):
        return True
    stop = _stop(words)
    return words[at - 1].endswith((stop, ".")) if stop else starts_upper(words[at])
