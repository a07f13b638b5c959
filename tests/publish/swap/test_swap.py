"""The exchange of two trees, on a disk that can, one that cannot, and on a mount."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.publish.conftest import Mount
from thidua.publish.swap import swap
from thidua.publish.swap.swap import mounts_in, workplace
from thidua.publish.swap.target import Refused


def tree(folder: Path, **files: str) -> Path:
    """Write a small site: `index="…"` is index.html, `a__b="…"` is a/b.html."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(params=["exchange", "twice"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the two ways in which systems move folders."""
    if request.param == "twice":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return str(request.param)


def set_in_place(target: Path, **files: str) -> None:
    with workplace(target) as new:
        swap.swap(tree(new, **files), target)


def test_the_new_tree_stands_and_nothing_is_left(way: str, tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ", cu="cũ")
    (target / ".dang-ghi.moi-").write_text("của lần chép bị ngắt", "utf-8")
    set_in_place(target, index="mới", xa__index="mới")
    assert read(target) == {"index.html": "mới", "xa/index.html": "mới"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_old_tree_lies_is_told(way: str, tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ")
    with workplace(target) as new:
        old = swap.swap(tree(new, index="mới"), target)
        assert old and read(old) == {"index.html": "cũ"}


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EBUSY])
def test_a_folder_that_is_filled_leaves_no_old_tree(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fixed(one: Path, other: Path) -> bool:
        raise OSError(code, "", str(other))

    monkeypatch.setattr(swap, "exchange", fixed)
    target = tree(tmp_path / "site", index="cũ")
    with workplace(target) as new:
        assert swap.swap(tree(new, index="mới"), target) is None
    assert read(target) == {"index.html": "mới"}


def test_the_first_tree_stands(way: str, tmp_path: Path) -> None:
    set_in_place(tmp_path / "site", index="mới")
    assert read(tmp_path) == {"site/index.html": "mới"}


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_the_folder_keeps_its_mode_and_owner(way: str, tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ")
    target.chmod(0o2751)
    if os.geteuid() == 0:
        os.chown(target, 33, 34)
    before = target.stat()
    set_in_place(target, index="mới")
    after = target.stat()
    kept = (before.st_mode, before.st_uid, before.st_gid)
    assert (after.st_mode, after.st_uid, after.st_gid) == kept


def test_what_is_the_servers_stays(way: str, tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ")
    (target / ".htaccess").write_text("Options -Indexes", "utf-8")
    (target / ".htaccess").chmod(0o600)
    tree(target / ".well-known", acme__token="bí mật")
    (target / ".link").symlink_to(".well-known")
    set_in_place(target, index="mới")
    assert read(target) == {
        ".htaccess": "Options -Indexes",
        ".well-known/acme/token.html": "bí mật",
        "index.html": "mới",
    }
    assert (target / ".link").readlink() == Path(".well-known")
    assert (target / ".htaccess").stat().st_mode & 0o777 == 0o600


def test_a_second_renaming_that_fails_is_undone(tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ")
    (tmp_path / "beside").mkdir()
    with pytest.raises(FileNotFoundError):
        swap._rename_twice(tmp_path / "beside/moi", target)
    assert read(tmp_path) == {"site/index.html": "cũ"}


def test_a_fault_of_the_code_is_no_reason_to_fill(tmp_path: Path) -> None:
    target = tree(tmp_path / "site", index="cũ")
    with pytest.raises(FileNotFoundError):
        swap._replace(tmp_path / "moi", target)
    assert read(tmp_path) == {"site/index.html": "cũ"}


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="Linux alone")
def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    one, other = tree(tmp_path / "a", index="1"), tree(tmp_path / "b", index="2")
    assert swap.exchange(one, other) is True
    assert read(tmp_path) == {"a/index.html": "2", "b/index.html": "1"}
    with pytest.raises(FileNotFoundError) as missing:
        swap.exchange(one, tmp_path / "c")
    assert missing.value.errno == errno.ENOENT


def test_a_folder_bound_to_another_is_filled(mount: Mount, tmp_path: Path) -> None:
    """A bound folder of the same disk looks like any other, but cannot be moved."""
    store = tree(tmp_path / "kho", index="cũ", cu__cu="cũ", xa__index="như cũ")
    mount(tmp_path / "noi khac/site", "--bind", store)
    target = tmp_path / "noi khac/site"
    before = (store / "xa/index.html").stat()
    set_in_place(target, index="mới", xa__index="như cũ")
    assert read(store) == {"index.html": "mới", "xa/index.html": "như cũ"}
    after = (store / "xa/index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert [path.name for path in store.iterdir() if path.is_dir()] == ["xa"]


def test_what_the_system_does_not_move_is_filled(
    mount: Mount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where mounts are not told of, the refusal to move one tells."""
    store = tree(tmp_path / "kho", index="cũ")
    mount(tmp_path / "site", "--bind", store)
    monkeypatch.setattr(swap, "mounts_in", lambda folder: set())
    set_in_place(tmp_path / "site", index="mới")
    assert read(store) == {"index.html": "mới"}


def test_a_mount_below_is_never_emptied(mount: Mount, tmp_path: Path) -> None:
    target, pictures = (
        tree(tmp_path / "site", index="cũ"),
        tree(tmp_path / "anh", a="a"),
    )
    mount(target / "anh", "--bind", pictures)
    with pytest.raises(Refused, match=r"có ổ khác gắn ở .*site/anh"):
        set_in_place(target, index="mới")
    assert read(target) == {"index.html": "cũ", "anh/a.html": "a"}
    assert mounts_in(target) == {target / "anh"}
