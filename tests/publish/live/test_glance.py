"""A file is read again where its sign is another, and not before."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from thidua.publish.live.glance import Glances
from thidua.read.source.folder import SourceFile
from thidua.read.source.sources import Reading


def test_a_file_is_read_where_its_sign_is_another(tmp_path: Path) -> None:
    file, glances = tmp_path / "awards.yml", Glances()

    def told(content: bytes) -> tuple[str, str]:
        digest = hashlib.sha256(content).hexdigest()
        return digest, digest if b"anonymous" in content else ""

    file.write_bytes(b"name: A")
    assert glances.look(str(file), file.name) == told(b"name: A")
    glances.hashes[str(file)] = glances.hashes[str(file)][0], ("", "x")
    assert glances.look(str(file), file.name) == ("", "x")
    os.utime(file, ns=(1, 1))
    assert glances.look(str(file), file.name) == told(b"name: A")
    file.write_bytes(b"anonymous: true")
    assert glances.look(str(file), file.name) == told(b"anonymous: true")


def test_what_a_file_says_is_read_where_its_sign_is_another(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file, glances = SourceFile(tmp_path, "data/awards.yml"), Glances()

    def told(reading: Reading) -> tuple[object, list[str]]:
        node = reading.sources.data.get(file.name)
        return node and node.plain(), [problem.rule for problem in reading.problems]

    file.path.write_text("name: A", "utf-8")
    first = glances.read(file)
    assert told(first) == ({"name": "A"}, [])
    assert glances.read(file) is first
    file.path.write_text("name: [", "utf-8")
    assert told(glances.read(file)) == (None, ["yaml-cu-phap"])
    assert told(glances.read(file)) == (None, ["yaml-cu-phap"])
    file.path.write_text("name: B", "utf-8")
    assert told(glances.read(file)) == ({"name": "B"}, [])
