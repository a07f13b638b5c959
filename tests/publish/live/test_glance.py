"""A file is read again where its sign is another, and not before."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from thidua.publish.live.glance import Glances


def test_a_file_is_read_where_its_sign_is_another(tmp_path: Path) -> None:
    file, glances = tmp_path / "awards.yml", Glances()

    def told(content: bytes) -> tuple[str, str]:
        digest = hashlib.sha256(content).hexdigest()
        return digest, digest if b"anonymous" in content else ""

    file.write_bytes(b"name: A")
    assert glances.look(str(file), file.name) == told(b"name: A")
    glances.known[str(file)] = glances.known[str(file)][0], ("", "x")
    assert glances.look(str(file), file.name) == ("", "x")
    os.utime(file, ns=(1, 1))
    assert glances.look(str(file), file.name) == told(b"name: A")
    file.write_bytes(b"anonymous: true")
    assert glances.look(str(file), file.name) == told(b"anonymous: true")
