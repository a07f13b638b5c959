"""`thidua verify`: a folder and a server give the same answer."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.commune import SITE
from thidua.__main__ import main
from thidua.derive.proof.proof import listing_file
from thidua.publish.verify.manifest import write_manifest
from thidua.publish.verify.signature import sign

pytestmark = pytest.mark.slow

RANKING = "xa-mau/xep-hang/2024/duong-sach/"
LAST = "Cả {} tệp đều đúng. Không có dữ liệu gốc, chỉ so với những gì cổng tự công bố: "
UNSIGNED = "Bảng kê không có chữ ký được kiểm: tự nó không chứng minh gì với người sửa được cả cổng lẫn bảng kê."


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


def assert_right(site: Path, told: str) -> None:
    """Every file is named once, and what was compared is said."""
    names = sorted(
        p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()
    )
    *lines, last = told.splitlines()
    assert lines == [f"ĐÚNG {name}" for name in names]
    assert last.startswith(LAST.format(len(names)))
    assert last.endswith(UNSIGNED)


def test_a_folder_agrees(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(site)]) == 0
    assert_right(site, capsys.readouterr().out)


def test_a_server_agrees(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", address]) == 0
    assert_right(site, capsys.readouterr().out)


def test_one_byte_is_told(
    site: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / RANKING / "dau-vao.json"
    path.write_bytes(path.read_bytes().replace(b'"38"', b'"39"', 1))
    assert main(["verify", address]) == 1
    told = capsys.readouterr().out
    assert f"SAI {RANKING}dau-vao.json: bảng điểm thon-doai: " in told
    assert " tệp sai. " in told.splitlines()[-1]


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
    right = [line for line in told if line.startswith("ĐÚNG")]
    assert [
        line for line in right if "/xep-hang/" in line and line.endswith(".json")
    ] == []
    assert any("không đọc được JSON" in line for line in told)


@pytest.mark.parametrize("odd", ["http://[::1", "http://a b/", "http://127.0.0.1:1/"])
def test_an_odd_address_is_wrong_use(
    odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", odd]) == 2
    assert "không tải được" in capsys.readouterr().err


def test_a_signed_list_is_known_by_its_key(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = [tmp_path / "a", tmp_path / "b"]
    for key in keys:
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True
        )
    sign(site, keys[0])
    assert main(["verify", str(site), "--key", f"{keys[0]}.pub"]) == 0
    assert capsys.readouterr().out.endswith(
        f"Bảng kê có chữ ký đúng của khóa {keys[0]}.pub.\n"
    )
    assert main(["verify", str(site), "--key", f"{keys[1]}.pub"]) == 1
    assert (
        "SAI SHA256SUMS.sig: chữ ký không phải của khóa ấy" in capsys.readouterr().out
    )
    write_manifest(site)
    (site / "404.html").write_text("khác", "utf-8")
    write_manifest(site)
    assert main(["verify", str(site), "--key", f"{keys[0]}.pub"]) == 1
    assert "SAI SHA256SUMS.sig" in capsys.readouterr().out


@pytest.mark.slow
def test_names_swapped_on_a_page_are_found_by_building_again(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list of files is written anew by whoever swapped them."""
    page = site / "xa-mau/ket-qua/2024/duong-sach/index.html"
    text = page.read_text("utf-8")
    swapped = text.replace("Thôn Đoài", "\0").replace("Thôn Đông", "Thôn Đoài")
    page.write_text(swapped.replace("\0", "Thôn Đông"), "utf-8")
    write_manifest(site)
    capsys.readouterr()
    assert main(["verify", str(site), "--inputs", str(SITE)]) == 1
    told = [x for x in capsys.readouterr().out.splitlines() if x.startswith("SAI")]
    assert [line.split(": ")[0] for line in told] == [
        "SAI SHA256SUMS",
        f"SAI {page.relative_to(site).as_posix()}",
    ]
