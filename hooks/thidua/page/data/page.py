"""The page of open data (dữ liệu): what may be taken along, in which formats, under what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from thidua.address.file import FEED, PLAIN_TEXTS
from thidua.address.page import DATA, SAMPLE_DATA, SCHEMAS
from thidua.derive.portal.download import Column, Download
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import ContentsEntry, Link, Page
from thidua.say.paper.download import LICENCE_UNKNOWN, size_words
from thidua.say.vietnamese import number_words

TITLE = "Dữ liệu của cổng"
NO_ROWS = "Chưa có số liệu"


class FileView(Struct, frozen=True):
    """One table, or another file, in every format that there is."""

    title: str
    rows: str
    """How many rows it has; "" for what is no table."""
    links: tuple[Link, ...]
    """A format and how large the file is."""


class TableColumns(Struct, frozen=True):
    """The columns of one table; those that every table has are told once."""

    title: str
    columns: tuple[Column, ...]


class FilePart(Struct, frozen=True):
    """The files of one data set, or the schemas."""

    id: str
    title: str
    words: str
    files: tuple[FileView, ...]


class DataView(Struct, frozen=True):
    """All that the template of the page of data may know."""

    title: str
    licence: Link | None
    licence_words: str
    feed: Link | None
    """The news to follow; None where there is none."""
    texts: Link
    parts: tuple[FilePart, ...]
    columns: tuple[TableColumns, ...]
    """What headings and codes mean."""


_PARTS = (
    ("cac-bang", "Các bảng", "Mỗi bảng có hai tệp cùng nội dung: CSV mở bằng Excel, NDJSON cho chương trình. Ô trống nghĩa là chưa biết, không phải số 0."),
    ("minh-hoa", "Dữ liệu minh họa", "Số liệu giả định để xem thử; mọi dòng đều ghi “Dữ liệu minh họa” ở cột ghi_chu. Không dùng như dữ liệu thật."),
    ("luoc-do", "Lược đồ", "JSON Schema của từng bảng và của tệp index.json đứng cạnh mọi trang."),
)  # fmt: skip


def data_page(portal: PortalDossier, downloads: Iterable[Download]) -> Page:
    """Make the page of all that machines may take."""
    settings, found = portal.commons.settings, tuple(downloads)
    parts = tuple(part for part in map(_part, _PARTS, [found] * 3) if part.files)
    licence = settings.licence
    view = DataView(
        title=TITLE,
        licence=Link(licence.name, licence.address)
        if licence and licence.address
        else None,
        licence_words=f"Giấy phép: {licence.name}." if licence else LICENCE_UNKNOWN,
        feed=Link("tin mới (Atom)", FEED) if any(portal.campaigns()) else None,
        texts=Link(PLAIN_TEXTS, PLAIN_TEXTS),
        parts=parts,
        columns=tuple(_columns(found)),
    )
    return Page(
        address=DATA,
        title=TITLE,
        description="Tải về mọi điều cổng công bố: kế hoạch từng điều khoản, việc được giao, mốc, điểm, khen thưởng, điển hình; CSV, JSON, lược đồ.",
        section="",
        template="pages/data.html",
        view=view,
        updated=portal.updated_on,
        is_listed=True,
        contents=(
            ContentsEntry("Cách lấy", "cach-lay"),
            *(ContentsEntry(p.title, p.id) for p in parts),
            ContentsEntry("Cột và mã trong các bảng", "cac-cot"),
        ),
    )


def _columns(downloads: Iterable[Download]) -> Iterator[TableColumns]:
    """Tell the columns of each table; first those that all of them have."""
    tables = {d.title: d.columns for d in downloads if d.columns}
    told = [set(columns) for columns in tables.values()]
    shared = set.intersection(*told) if told else set()
    for title, columns in (
        ("Bảng nào cũng có", next(iter(tables.values()), ())),
        *tables.items(),
    ):
        first = title not in tables
        yield TableColumns(title, tuple(c for c in columns if (c in shared) is first))


def _part(about: tuple[str, str, str], downloads: tuple[Download, ...]) -> FilePart:
    id_, title, words = about
    found = (d for d in downloads if _part_of(d.address) == id_)
    files = groupby(found, lambda d: (d.title, d.rows))
    return FilePart(id_, title, words, tuple(_file(*key, same) for key, same in files))


def _part_of(address: str) -> str:
    if address.startswith(SCHEMAS):
        return "luoc-do"
    return "minh-hoa" if address.startswith(SAMPLE_DATA) else "cac-bang"


def _file(title: str, rows: int | None, found: Iterable[Download]) -> FileView:
    return FileView(
        title=title,
        rows="" if rows is None else number_words(rows) if rows else NO_ROWS,
        links=tuple(Link(_kind(d), d.address) for d in found),
    )


def _kind(found: Download) -> str:
    return f"{found.kind}, {size_words(found.size)}"
