"""Pictures that are published as they are: written anew once, kept, made again where damaged."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from thidua.publish.picture import photo as module
from thidua.publish.picture.photo import bare, without_metadata


def picture(colour: str) -> bytes:
    raw = BytesIO()
    Image.new("RGB", (4, 2), colour).save(raw, "PNG", comment="máy ảnh")
    return raw.getvalue()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every picture that was written anew."""
    found: list[bytes] = []

    def watched(content: bytes) -> bytes:
        found.append(content)
        return without_metadata(content)

    monkeypatch.setattr(module, "without_metadata", watched)
    return found


def test_a_picture_is_written_anew_once(tmp_path: Path, written: list[bytes]) -> None:
    red, blue = picture("red"), picture("blue")
    for name, content in (("a.png", red), ("b.png", blue), ("c/a.png", red)):
        assert bare(tmp_path, name, content) == without_metadata(content)
    assert written == [red, blue]


def test_a_damaged_one_is_made_again(tmp_path: Path, written: list[bytes]) -> None:
    red = picture("red")
    first = bare(tmp_path, "a.png", red)
    (kept,) = (tmp_path / ".cache/anh-tran").iterdir()
    kept.write_bytes(b"x")
    assert bare(tmp_path, "a.png", red) == first == kept.read_bytes()[32:]
    assert written == [red, red]


def test_other_files_are_what_they_are(tmp_path: Path, written: list[bytes]) -> None:
    assert bare(tmp_path, "a.csv", b"x") == b"x"
    assert (written, list(tmp_path.iterdir())) == ([], [])
