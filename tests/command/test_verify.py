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
from thidua.derive.proof.proof import listing_file

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


def test_a_ranking_left_off_the_list_is_told(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server gives no list of files, so the page that readers see is asked too."""
    (site / "xep-hang/index.json").write_bytes(listing_file([]))
    assert main(["verify", address]) == 1
    assert "SAI xep-hang/index.json: rankings: " in capsys.readouterr().out


def test_a_missing_file_is_a_fault_of_the_site(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / RANKING / "index.json").unlink()
    assert main(["verify", address]) == 1
    assert f"SAI {RANKING}index.json: thiếu tệp" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["them.json", "them.JSON"])
def test_a_file_too_many_is_told(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / RANKING / name).write_text("{}", "utf-8")
    (site / RANKING / "thu-muc.json").mkdir()
    assert main(["verify", str(site)]) == 1
    assert f"SAI {RANKING}{name}: tệp lạ" in capsys.readouterr().out


@pytest.mark.parametrize("odd", ["[" * 200_000, "9" * 5_000, "\udcff", "{"])
def test_what_cannot_be_read_is_told(
    odd: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = odd.encode("utf-8", "surrogateescape")
    for path in site.rglob("xep-hang/**/*.json"):
        path.write_bytes(raw)
    assert main(["verify", str(site)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if line.startswith("ĐÚNG")] == []
    assert any("không đọc được JSON" in line for line in told)


@pytest.mark.parametrize("odd", ["http://[::1", "http://a b/", "http://127.0.0.1:1/"])
def test_an_odd_address_is_wrong_use(
    odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", odd]) == 2
    assert "không tải được" in capsys.readouterr().err
