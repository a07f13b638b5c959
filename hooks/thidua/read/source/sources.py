"""The project's folders → every data file as nodes, every Markdown file as facts and words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Set
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.model.problem import Grade, Place, Problem
from thidua.read.attachment.part import (
    Part,
    Unfit,
    paper_parts,
    table_parts,
    workbook_parts,
)
from thidua.read.node import Node
from thidua.read.source.folder import SourceFile, source_files
from thidua.read.source.front_matter import Words, split_front_matter
from thidua.read.source.picture import KINDS, picture_problem
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

ATTACHED = {".pdf", ".xlsx", ".csv"}
_HEADS = {".pdf": b"%PDF-", ".xlsx": b"PK\x03\x04"}
_LOOKED_AT = 64 * 1024


class Sources(Struct):
    """All that people typed, by file name, before any of it is believed."""

    data: dict[str, Node] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    """The text of each table (CSV) of `data/`."""
    words: dict[str, Words] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    """Names of all files that may be used, pictures and attachments included."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of every file that is named a PDF; "" where it is none."""
    attached: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    """What stands in each file that pages lead to."""
    passed: set[str] = field(default_factory=set)
    """Names of files that nobody reads: they were found right before."""

    def add(self, other: Sources) -> None:
        """Add what another file says."""
        self.data |= other.data
        self.tables |= other.tables
        self.words |= other.words
        self.digests |= other.digests
        self.attached |= other.attached


class Reading(Struct, frozen=True):
    """What one file says, and what cannot be read in it."""

    sources: Sources
    problems: list[Problem]


Listed = Callable[[Path, str, list[Problem]], tuple[Set[str], Iterable[SourceFile]]]
"""The way to list a folder of a project, noting what is refused: all names, and the files that are read."""


Read = Callable[[SourceFile], Reading]
"""The way to know what a file says."""


def read_file(file: SourceFile) -> Reading:
    """Read a file of `data/` or `content/`."""
    sources, problems = Sources(), list[Problem]()
    read = _read_data if file.name.startswith("data/") else _read_content
    read(file, sources, problems)
    return Reading(sources, problems)


def all_files(
    root: Path, folder: str, problems: list[Problem]
) -> tuple[Set[str], list[SourceFile]]:
    """List a folder of which every file is read."""
    found = source_files(root, folder, problems)
    return {file.name for file in found}, found


def read_sources(
    root: Path,
    problems: list[Problem],
    listed: Listed = all_files,
    read: Read = read_file,
) -> Sources:
    """Read `data/` and `content/` whole, noting every file that cannot be read.

    Of files that are passed only the names are taken.
    """
    sources = Sources()
    for folder in ("data", "content"):
        names, files = listed(root, folder, problems)
        sources.files |= names
        sources.passed |= names
        for file in files:
            sources.passed.discard(file.name)
            reading = read(file)
            sources.add(reading.sources)
            problems += reading.problems
    return sources


def _read_data(file: SourceFile, sources: Sources, problems: list[Problem]) -> None:
    text = read_text(file.path, file.name, problems)
    if text is None:
        return
    if file.name.endswith(".csv"):
        sources.tables[file.name] = text
    elif (node := parse_yaml(text, file.name, problems)) is not None:
        sources.data[file.name] = node


def _read_content(file: SourceFile, sources: Sources, problems: list[Problem]) -> None:
    suffix = file.path.suffix
    if suffix in KINDS:
        problem = picture_problem(file.path, file.name)
        problems += [problem] if problem else []
    if suffix in ATTACHED:
        if problem := attachment_problem(file.path, file.name):
            problems.append(problem)
        else:
            parts = attachment_parts(file.path, file.name, problems)
            sources.attached[file.name] = parts
    if suffix == ".pdf":
        sources.digests[file.name] = _pdf_digest(file.path)
    if not file.name.endswith(".md"):
        return
    text = read_text(file.path, file.name, problems)
    words = split_front_matter(text, file.name, problems) if text else None
    if words:
        sources.words[file.name] = words


def _pdf_digest(path: Path) -> str:
    """Give the SHA-256 of a PDF in hexadecimal digits; "" where the file is none."""
    with path.open("rb") as file:
        if file.read(5) != _HEADS[".pdf"]:
            return ""
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()


def attachment_problem(path: Path, name: str) -> Problem | None:
    """Tell a file that is not what its name says: a web page posing as a table."""
    with path.open("rb") as file:
        raw = file.read(_LOOKED_AT)
    head = _HEADS.get(path.suffix)
    is_fine = raw.startswith(head) if head else _is_table(raw)
    if is_fine:
        return None
    message = f"nội dung không phải tệp {path.suffix}"
    return Problem(
        Place(name), message, "xuất lại đúng loại tệp rồi chép đè", rule="tep-gia"
    )


def attachment_parts(
    path: Path, name: str, problems: list[Problem]
) -> tuple[Part, ...]:
    """Give what stands in a file; a problem is noted where it may not be published."""
    if path.stat().st_size > _MOST_BYTES:
        message = f"tệp nặng hơn {_MOST_BYTES // 1_000_000} MB"
        remedy = "tách nhỏ hoặc nén ảnh trong tệp"
        problems.append(Problem(Place(name), message, remedy, rule=_ATTACHED))
        return ()
    try:
        return _PARTS[path.suffix](path.read_bytes())
    except Unfit as unfit:
        grade = Grade.ERROR if unfit.is_sure else Grade.ATTENTION
        told = Problem(Place(name), unfit.message, unfit.remedy, grade=grade)
        problems.append(replace(told, rule=_ATTACHED))
        return ()


_PARTS: dict[str, Callable[[bytes], tuple[Part, ...]]] = {
    ".pdf": paper_parts, ".xlsx": workbook_parts, ".csv": table_parts,
}  # fmt: skip
_MOST_BYTES = 50_000_000
_ATTACHED = "tep-dinh-kem"


def _is_table(raw: bytes) -> bool:
    """Whether bytes may be a CSV: text in UTF-8 that begins with no tag."""
    text = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if wrong.start < len(text) - 4:  # a letter may be cut where the look ends
            return False
    return b"\0" not in text and not text.lstrip().startswith(b"<")
