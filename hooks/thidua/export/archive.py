"""Files packed into one (tệp nén): the same files give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name: no file of it has a time."""


def archived(files: Mapping[str, bytes]) -> bytes:
    """Pack files: sorted, without times.

    Stored they are the same bytes on every machine; another zlib deflates otherwise.
    """
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(entry_of(name), files[name])
    return out.getvalue()


def entry_of(name: str) -> ZipInfo:
    """Give what an archive tells of any file of this name, wherever it is packed."""
    info = ZipInfo(name, _BEGINNING)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def packed_anew(archive: bytes) -> bytes:
    """Pack the files of an archive that somebody else deflated."""
    with ZipFile(BytesIO(archive)) as found:
        return archived({name: found.read(name) for name in found.namelist()})
