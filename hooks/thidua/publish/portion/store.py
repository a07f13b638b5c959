"""Portions that a build left (phần giữ lại): taken again where nothing of them changed.

Of a portion only its record is kept; its files are those of the site that stands, each
held against its hash. No clock is trusted: a damaged record or file is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from thidua.address.file import file_name
from thidua.publish.host.share import HostShare, read_share
from thidua.publish.portion.portion import Portion, read_back, written
from thidua.publish.run.records import HOST, Records, asked_records
from thidua.publish.run.writing import make_folder


@dataclass(frozen=True, slots=True)
class Store:
    """The records of builds as what they tell of, and the site that the last one left."""

    records: Records
    site: Path | None = None

    def whole(self) -> dict[str, Portion]:
        """Give the portions that were made from what is there today, and are whole."""
        found = {slug: self._read(slug) for slug in self.records.keys if slug != HOST}
        return {slug: portion for slug, portion in found.items() if portion}

    def host(self) -> HostShare | None:
        """Give what the host would give, or gave this time, where that is known."""
        content = self.records.read(HOST)
        if content is None and self.records.is_left(HOST):
            content = self.records.left(HOST)
        return read_share(content) if content else None

    def keep(self, slug: str, portion: Portion) -> None:
        """Record a portion, if what is read back is what was written."""
        content = written(portion)
        if slug in self.records.keys and read_back(content) == portion:
            self.records.write(slug, content)

    def keep_host(self, share: HostShare) -> None:
        """Record what the host gave."""
        content = json.dumps(asdict(share), ensure_ascii=False)
        self.records.write(HOST, content.encode())

    def lay(self, portion: Portion, folder: Path, folders: set[str]) -> None:
        """Set the files of a portion into a new site: links to those that stand.

        `folders` are known to be there.
        """
        for address in portion.files:
            name = file_name(address)
            old, place = f"{self.site}/{name}", f"{folder}/{name}"
            make_folder(place.rpartition("/")[0], folders)
            try:
                os.link(old, place)
            except OSError:  # another disk, or one that knows no links
                shutil.copyfile(old, place)

    def _read(self, slug: str) -> Portion | None:
        content = self.records.read(slug) if self.site else None
        if content is None:
            return None
        try:
            portion = read_back(content)
            return portion if self._stands(portion) else None
        except (OSError, ValueError):
            return None

    def _stands(self, portion: Portion) -> bool:
        """Whether every file of a portion is as it was written."""
        assert self.site
        return all(
            _hash(self.site / file_name(address)) == told
            for address, told in portion.files.items()
        )


def asked_store() -> Store | None:
    """Give where a build of all leaves its records; None where nobody asked for them."""
    records = asked_records()
    return Store(records) if records else None


def _hash(path: Path) -> str:
    if path.is_symlink():
        return ""
    return hashlib.sha256(path.read_bytes()).hexdigest()
