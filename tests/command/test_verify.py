"""`thidua verify`: a folder and a server give the same answer."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from thidua.__main__ import main

RANKING = "xa-mau/xep-hang/2024/duong-sach/"
RIGHT = f"""\
ĐÚNG {RANKING}dau-vao.json
ĐÚNG {RANKING}index.json
ĐÚNG xep-hang/index.json
Cả 3 tệp đều đúng: mọi bảng xếp hạng tính lại được từ đầu vào.
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests speak."""


@pytest.fixture
def site(tiny: Path, tmp_path: Path) -> Path:
    """A copy of the built tiny commune, to be tampered with."""
    return shutil.copytree(tiny, tmp_path / "site")


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(site.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/site"
        server.shutdown()


def test_a_folder_agrees(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(site)]) == 0
    assert capsys.readouterr().out == RIGHT


def test_a_server_agrees(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", address]) == 0
    assert capsys.readouterr().out == RIGHT


def test_one_byte_is_told(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / RANKING / "dau-vao.json"
    path.write_bytes(path.read_bytes().replace(b'"38"', b'"39"', 1))
    assert main(["verify", address]) == 1
    told = capsys.readouterr().out
    assert f"SAI {RANKING}dau-vao.json: bảng điểm thon-doai: " in told
    assert told.splitlines()[-1].endswith("trong 3 tệp sai.")


def test_no_site_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "khong-co")]) == 2
    assert "không phải thư mục, cũng không phải http(s)" in capsys.readouterr().err
