"""Where builds leave what the next one can take again (sổ giữ lại): records beside their keys.

A record is a file of JSON below a line with the key of its inputs and its own hash; what
is damaged or was made from something else is not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.time.today import ALWAYS, Span
from thidua.publish.run.inputs import Keys
from thidua.publish.run.last import kept_at
from thidua.publish.tree.standing import content_of

ASKED = "THIDUA_KEPT"
"""Names the file that says where records go: set by `thidua build`."""
HOST = "may-dung"
"""The record of what the host gave."""


class Records(Struct, frozen=True):
    """The records of the last build of a target, and those of this one."""

    new: Path
    """Where those of this build go."""
    keys: Mapping[str, str]
    """What each record is made from, as a hash, by its name: a body's slug, the host."""
    day: date
    """The day the portal speaks of as today: a record tells on which it holds."""
    kept: Path | None = None
    """Where those of the last build lie; None where all is to be made."""
    is_of_host: bool = False
    """Whether only that is asked for which the host gives: bodies are made by others."""

    def read(self, name: str) -> bytes | None:
        """Give a record of the last build; None where there is none of today's inputs."""
        if not self.kept:
            return None
        try:
            record = content_of(str(self.kept / f"{name}.json"))
        except OSError:
            return None
        head, _, content = record.partition(b"\n")
        is_whole = head.endswith(hashlib.sha256(content).hexdigest().encode())
        return content if is_whole and self._holds(name, head) else None

    def knows(self, name: str) -> bool:
        """Whether there is a record of the last build, of today's inputs; it is not read."""
        if not self.kept:
            return False
        try:
            record = content_of(str(self.kept / f"{name}.json"))
            return self._holds(name, record.partition(b"\n")[0])
        except OSError:
            return False

    def _holds(self, name: str, head: bytes) -> bool:
        """Whether a record is of today's inputs, by its first line: their key, its days, its own hash."""
        key, _, rest = head.decode("ascii", "replace").partition(" ")
        days = rest.split(" ")[:2]
        try:
            span = Span(*map(date.fromisoformat, days))
        except ValueError:
            return False
        return key == self.keys[name] and self.day in span

    def write(self, name: str, content: bytes, span: Span = ALWAYS) -> None:
        """Leave a record for the next build, and on which days it holds."""
        self.new.mkdir(parents=True, exist_ok=True)
        days = f"{span.first} {span.last}"
        head = f"{self.keys[name]} {days} {hashlib.sha256(content).hexdigest()}\n"
        half = self.new / f"{name}.moi"
        half.write_bytes(head.encode() + content)
        half.replace(self.new / f"{name}.json")

    def is_left(self, name: str) -> bool:
        """Whether this build has left a record."""
        return (self.new / f"{name}.json").is_file()

    def number(self) -> int:
        """Of how many this build has left records."""
        names = os.listdir(self.new) if self.new.is_dir() else ()  # noqa: PTH208, every tenth of a second
        return sum(name.endswith(".json") for name in names)

    def left(self, name: str) -> bytes:
        """Give a record that this build has left."""
        return (self.new / f"{name}.json").read_bytes().partition(b"\n")[2]

    def carry(self, name: str) -> None:
        """Leave a record of the last build for the next."""
        assert self.kept
        self.new.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.kept / f"{name}.json", self.new / f"{name}.json")

    def afresh(self) -> Records:
        """Give the records of a build that makes all."""
        shutil.rmtree(self.new, ignore_errors=True)
        return replace(self, kept=None)

    def settle(self) -> None:
        """Let those of this build be those of the last one: its site stands."""
        if self.kept and self.new.is_dir():
            with suppress(OSError):  # no harm: the next build makes all
                if self.kept.is_symlink() or self.kept.is_file():
                    self.kept.unlink()
                shutil.rmtree(self.kept, ignore_errors=True)
                self.kept.parent.mkdir(parents=True, exist_ok=True)
                if not self.kept.exists():
                    shutil.move(self.new, self.kept)


def open_records(root: Path, target: Path, new: Path, keys: Keys) -> Records:
    """Open the records of a target; those of this build go to a place of their own."""
    own = {**keys.bodies, HOST: keys.host}
    return Records(new, own, keys.day, kept_at(root, target))


def told_records(records: Records) -> str:
    """Write down where records go, for the process that builds all."""
    told = str(records.new), dict(records.keys), str(records.day), records.is_of_host
    return json.dumps(told)


def asked_records() -> Records | None:
    """Read where records go; None where nobody asked for them."""
    if not (name := os.environ.get(ASKED)):
        return None
    new, keys, day, is_of_host = json.loads(Path(name).read_bytes())
    return Records(Path(new), keys, date.fromisoformat(day), is_of_host=is_of_host)
