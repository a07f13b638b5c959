"""Archives are the same bytes whatever zlib a machine has."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from thidua.export.content import Content, archived, packed_anew, whole
from thidua.export.dataset.files import bundled

FILES = {"b.csv": "Đơn vị;Điểm\r\n".encode() * 50, "a/c.json": b"{}"}


def test_files_are_stored_sorted_without_times() -> None:
    with ZipFile(BytesIO(archived(FILES))) as archive:
        told = [(i.filename, i.compress_type, i.date_time) for i in archive.infolist()]
        assert {i: archive.read(i) for i in archive.namelist()} == FILES
    beginning = (1980, 1, 1, 0, 0, 0)
    assert told == [
        ("a/c.json", ZIP_STORED, beginning),
        ("b.csv", ZIP_STORED, beginning),
    ]


def test_part_by_part_it_is_the_same_archive() -> None:
    parted = {
        "ô.csv": Content(lambda: iter([b"a", b"", "ê".encode()])),
        "b": whole(b""),
    }
    told = {"ô.csv": "aê".encode(), "b": b""}
    assert b"".join(bundled(parted)) == archived(told)
    assert b"".join(bundled({n: whole(c) for n, c in FILES.items()})) == archived(FILES)


def test_what_others_deflated_is_the_same_however_hard_they_tried() -> None:
    assert packed_anew(deflated(1)) == packed_anew(deflated(9)) == archived(FILES)


def deflated(level: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
    return out.getvalue()
