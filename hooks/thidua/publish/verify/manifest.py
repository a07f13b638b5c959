"""The list of all files of a site with their hashes (bảng kê), as `sha256sum -c` reads it.

Beside it stands how the site was built, so that anyone with the inputs can build it again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.file import BUILD_RECORD, MANIFEST, SIGNATURE, file_name
from thidua.publish.pack import PackedFiles, packed_files
from thidua.read.site.folder import files_of

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


class BuildRecord(Struct, frozen=True):
    """How a site was built (bản dựng): its day, its address, with PDFs or not, for whom."""

    as_of: date
    site_url: str
    has_pdf: bool
    is_for_disk: bool = False
    """Whether its links are those of a disk: each names a file."""

    @property
    def content(self) -> bytes:
        """The file of it."""
        told = {
            "as_of": self.as_of.isoformat(),
            "site_url": self.site_url,
            "pdf": self.has_pdf,
            **({"from_disk": True} if self.is_for_disk else {}),
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_build_record(content: bytes | None) -> BuildRecord | None:
    """Read how a site was built; None where it does not say so."""
    try:
        told = json.loads(content or b"")
        as_of = date.fromisoformat(told["as_of"])
        is_for_disk = told.get("from_disk") is True
        site_url, has_pdf = str(told["site_url"]), told["pdf"] is True
        return BuildRecord(as_of, site_url, has_pdf, is_for_disk)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def is_listed(name: str) -> bool:
    """Whether a file belongs to the site: hidden ones at the top are the server's."""
    return name not in (MANIFEST, SIGNATURE) and not name.startswith(".")


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """List files with their hashes, sorted by name."""
    return _listing({name: _hash(content) for name, content in files.items()})


def mark_for_disk(site: Path) -> None:
    """Say in the record of a site that its links are those of a disk, and list it anew."""
    record = read_build_record((site / BUILD_RECORD).read_bytes())
    assert record  # it was written with the site
    (site / BUILD_RECORD).write_bytes(replace(record, is_for_disk=True).content)
    write_manifest(site)


def write_manifest(site: Path, known: Mapping[str, str] | None = None) -> None:
    """Write the list of a whole site into it; no two files are held at once.

    `known` are hashes of files that were just written, by their address.
    """
    told = {file_name(address): found for address, found in (known or {}).items()}
    hashes = {n: told.get(n) or _hash(path.read_bytes()) for n, path in files_of(site)}
    (site / MANIFEST).write_bytes(_listing(hashes))


def write_known(
    site: Path, known: Mapping[str, str], others: Iterable[PackedFiles]
) -> None:
    """Write the list of a site of which all is known; one folder at the top is held at a time.

    By those the list is sorted first of all.
    """
    tops: dict[str, list[PackedFiles]] = {}
    for files in [packed_files(known), *others]:
        for top in files.tops:
            tops.setdefault(top, []).append(files)
    with (site / MANIFEST).open("wb") as out:
        for top in sorted(tops):
            told = chain.from_iterable(files.under(top).items() for files in tops[top])
            out.write(_listing({file_name(a): found for a, found in told}))


def read_manifest(content: bytes) -> tuple[dict[str, str], str]:
    """Read a list: hashes by name; with why it may not be believed."""
    found: dict[str, str] = {}
    lines = content.decode("utf-8", "replace").split("\n")
    for line in lines[:-1]:
        told = _LINE.fullmatch(line)
        if not told:
            return found, f"dòng không đọc được: “{line[:60]}”"
        if told[2] in found:
            return found, f"{told[2]} có hai dòng"
        found[told[2]] = told[1]
    fault = "" if lines[-1] == "" else "dòng cuối bị cắt"
    return found, fault


def _listing(hashes: Mapping[str, str]) -> bytes:
    listed = (name for name in sorted(hashes) if is_listed(name))
    return "".join(f"{hashes[name]}  {name}\n" for name in listed).encode()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
