"""Where a site may stand: behind links, and never in the place of anything else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.swap.test_swap import tree
from thidua.publish.swap.target import Refused, find_target


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with data, in the home of somebody."""
    root = tmp_path / "nha/du-an"
    (root / "data").mkdir(parents=True)
    (root / "mkdocs.yml").touch()
    monkeypatch.setenv("HOME", str(tmp_path / "nha/rieng"))
    return root


def refusal(named: Path, root: Path) -> str:
    with pytest.raises(Refused) as refused:
        find_target(named, root)
    return str(refused.value).replace(str(root.parent), "…").replace(os.sep, "/")


def test_a_link_is_followed_also_to_what_is_not_there_yet(root: Path) -> None:
    www = root.parent / "www"
    www.mkdir()
    (root / "site").symlink_to(www / "cong")
    assert find_target(root / "site", root) == www / "cong"
    (root / "vong").symlink_to("vong")
    assert refusal(root / "vong", root).endswith(
        "liên kết chạy vòng; xóa liên kết ấy rồi dựng lại"
    )


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("/", "/: là gốc của ổ đĩa"),
        (".", "…/du-an: là dự án này hoặc thư mục chứa nó"),
        ("..", "…: là dự án này hoặc thư mục chứa nó"),
        ("../rieng", "…/rieng: là thư mục riêng của người dùng"),
        ("data", "…/du-an/data: nằm trong “data” của dự án này"),
        ("content/site", "…/du-an/content/site: nằm trong “content” của dự án này"),
        (".git/site", "…/du-an/.git/site: nằm trong “.git” của dự án này"),
    ],
)
def test_no_site_stands_where_something_else_does(
    name: str, why: str, root: Path
) -> None:
    told = f"{why}, không đặt cổng vào đó; chọn thư mục khác bằng --to"
    assert refusal(root / name, root) == told


def test_a_file_is_no_folder(root: Path) -> None:
    (root / "README.md").touch()
    for name in ("README.md", "README.md/site"):
        assert (
            refusal(root / name, root)
            == "…/du-an/README.md: là tệp, không phải thư mục; chọn thư mục khác bằng --to"
        )


@pytest.mark.parametrize("name", [".git", "mkdocs.yml", "package.json"])
def test_a_place_of_work_is_no_site(name: str, root: Path) -> None:
    site = tree(root / "site", index="cũ")
    (site / name).mkdir()
    assert (
        refusal(site, root)
        == f"…/du-an/site: có {name}, là nơi làm việc chứ không phải cổng đã dựng; chọn thư mục khác bằng --to"
    )


def test_what_is_no_site_of_ours_is_not_replaced(root: Path) -> None:
    www = tree(root / "www", index="trang của ai đó", wordpress__index="blog")
    (www / "_headers").write_text("/*\n  X-Robots-Tag: noindex", "utf-8")
    assert (
        refusal(www, root)
        == "…/du-an/www: có _headers, wordpress, không phải cổng đã dựng; chuyển những thứ ấy đi, hoặc chọn thư mục khác bằng --to"
    )
    (www / "_headers").write_text("/*\n  …: default-src 'none'", "utf-8")
    assert find_target(www, root) == www


def nothing(site: Path) -> None:
    """Leave an empty folder."""


def a_page(site: Path) -> None:
    tree(site, index="cũ")


def a_disk(site: Path) -> None:
    tree(site / "lost+found")
    (site / "lost+found").mkdir()
    (site / ".htaccess").touch()


@pytest.mark.parametrize("has", [nothing, a_page, a_disk])
def test_what_holds_nothing_to_lose_is_replaced(
    has: Callable[[Path], None], root: Path
) -> None:
    site = root / "site"
    site.mkdir()
    has(site)
    assert find_target(site, root) == site


def test_what_nobody_may_write_is_refused_before_the_build(
    immutable: Callable[[Path], None], root: Path
) -> None:
    site = tree(root / "site", index="cũ")
    immutable(site)
    assert refusal(site, root).startswith("…/du-an/site: chỉ đọc; mở quyền ghi")
