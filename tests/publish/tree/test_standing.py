"""What stands in a folder, and the tree that stood before it: known by what is read, not by times."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from tempfile import TemporaryDirectory

import pytest

from thidua.address.file import MANIFEST, top_of
from thidua.publish.pack import packed_files
from thidua.publish.tree.listed import listed
from thidua.publish.tree.look import Look, said_of
from thidua.publish.tree.sight import all_found, looking
from thidua.publish.tree.spare import Spare, list_at
from thidua.publish.tree.standing import (
    Standing,
    content_of,
    hash_of,
    numbers_in,
    numbers_under,
    tops_in,
)
from thidua.publish.tree.tree import Tree
from thidua.publish.verify.manifest import write_manifest

SHM = Path("/dev/shm")
PAGES = {
    "index.html": "đầu",
    "xa-mau/index.html": "xã",
    "xa-mau/a.csv": "bảng",
    "404.html": "không có",
}


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def laid(folder: Path, pages: dict[str, str] = PAGES) -> Path:
    for name, words in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, "utf-8")
    write_manifest(folder)
    return folder


def linked(site: Path, folder: Path) -> Path:
    """A tree of the same files."""
    for name in PAGES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).hardlink_to(site / name)
    write_manifest(folder)
    return folder


def hashes_in(folder: Path) -> dict[str, str]:
    """The hash of each file of a folder that can be read, by its name."""
    names = (name for name, number in numbers_in(str(folder)) if number)
    return {name: hash_of(str(folder), name) for name in names}


def look_at(site: Path, tree: Path) -> Look:
    """Both with their lists, each where it is."""
    return Look(str(site), str(tree), listed(site / MANIFEST), listed(tree / MANIFEST))


def begun(spare: Path, site: Path) -> Tree:
    """The tree in which the next site is made, after another process has looked."""
    new = spare.with_name("new")
    Spare(spare).begin(new)
    with looking(site, new) as sight:
        tree = Tree(str(new), is_ours=True, look=lambda: sight.stands)
        tree.begin()
        assert sight.bears_out(tree)
    return tree


@pytest.mark.parametrize(
    "size", [0, 1, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 5 * 10**5]
)
def test_a_file_is_read_whole(size: int, tmp_path: Path) -> None:
    content = os.urandom(size).replace(b"\n", b"\r\n")[:size]
    (tmp_path / "a").write_bytes(content)
    assert content_of(str(tmp_path / "a")) == content


def test_what_stands(tmp_path: Path) -> None:
    site = laid(tmp_path)
    (site / "link").symlink_to("index.html")
    (site / "none/empty").mkdir(parents=True)
    numbers = {name: (site / name).stat().st_ino for name in (*PAGES, MANIFEST)}
    assert dict(numbers_in(str(site))) == {**numbers, "link": 0, "none/empty/": 0}
    told = {name: digest(words) for name, words in PAGES.items()}
    assert hashes_in(site) == {**told, MANIFEST: hash_of(str(site), MANIFEST)}
    assert hash_of(str(site), "khong-co") == ""


def test_what_stands_at_the_top(tmp_path: Path) -> None:
    """What is a link there leads nowhere: nothing below it is of the site."""
    site = laid(tmp_path / "site")
    (site / "xa-khac").symlink_to(site / "xa-mau")
    numbers = {n: (site / n).stat().st_ino for n in PAGES}
    under = {n: k for n, k in numbers.items() if n.startswith("xa-mau/")}
    told = {
        top: numbers_under(str(site), top)
        for top in (
            "xa-mau/",
            "index.html",
            "khong-co/",
            "xa-khac",
            "xa-khac/",
            "xa-mau",
            "index.html/",
        )
    }
    assert told == {
        "xa-mau/": under,
        "index.html": {"index.html": numbers["index.html"]},
        "khong-co/": {},
        "xa-khac": {"xa-khac": 0},
        "xa-khac/": {"xa-khac/": 0},
        "xa-mau": {"xa-mau": 0},
        "index.html/": {"index.html/": 0},
    }
    assert tops_in(str(site)) == {
        "index.html",
        "404.html",
        MANIFEST,
        "xa-mau/",
        "xa-khac//",
    }


HELD = {
    "a file": ("xa-mau/a.csv", "khác"),
    "no file": ("xa-mau/a.csv", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("name", "words"), HELD.values(), ids=HELD)
def test_a_site_holds_what_was_written(
    name: str, words: str | None, tmp_path: Path
) -> None:
    site = laid(tmp_path)
    files = packed_files(
        {("" if n == "index.html" else n): digest(w) for n, w in PAGES.items()}
    )
    if words:
        (site / name).write_text(words, "utf-8")
    elif name:
        (site / name).unlink()
    assert Standing(str(site)).holds(files) is (not name)


@pytest.mark.parametrize("much", [0, 10**6])
def test_two_processes_read_what_one_reads(much: int, tmp_path: Path) -> None:
    site, tree = (
        laid(tmp_path / "site"),
        laid(tmp_path / "tree", {**PAGES, "xa-hai/a.csv": "hai"}),
    )
    for folder, words in ((site, "hỏng"), (tree, "sai")):
        (folder / "xa-mau/a.csv").write_text(words, "utf-8")
    (site / "index.html").unlink()
    (tree / "xa-hai/a.csv").write_text("hỏng", "utf-8")
    look = look_at(site, tree)
    found, halves = all_found(look, much), look.found(0, 2) + look.found(1, 2)
    assert sorted(halves.of_site) == sorted(found.of_site)
    assert (sorted(found.of_site), sorted(found.of_tree)) == (
        ["index.html", "xa-mau/a.csv"],
        ["xa-hai/a.csv", "xa-mau/a.csv"],
    )


LISTS = {
    "cut": (b"ab", {}),
    "a line cut": (b"a" * 64 + b"  a/b\n" + b"b" * 64 + b"  a/c", {"a/b": "a" * 64}),
    "apart": (b"".join(b"a" * 64 + b"  %b\n" % n for n in (b"a/b", b"c/d", b"a/e")), {}),
}  # fmt: skip


@pytest.mark.parametrize(("content", "told"), LISTS.values(), ids=LISTS)
def test_what_is_no_list_tells_nothing(
    content: bytes, told: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(content)
    assert listed(tmp_path / "a").under("a/") == told
    assert listed(tmp_path / "khong-co").spots == {}


def test_the_next_site_is_made_out_of_the_spare_tree(tmp_path: Path) -> None:
    site = laid(tmp_path / "site")
    spare = linked(site, tmp_path / "spare")
    (spare / "xa-mau/a.csv").unlink()
    laid(spare, {"xa-mau/a.csv": "cũ", "xa-mau/b.csv": "thừa"})
    (spare / "404.html").unlink()
    tree = begun(spare, site)
    assert not spare.exists()
    assert tree.stands
    assert {a: tree.stands.under(top_of(a))[a] for a in tree.stands.left()} == {
        "": digest("đầu"),
        "xa-mau/": digest("xã"),
        "xa-mau/a.csv": digest("cũ"),
        "xa-mau/b.csv": digest("thừa"),
    }
    for address, told in (
        ("", "đầu"),
        ("xa-mau/", "xã"),
        ("404.html", "không có"),
        ("xa-mau/a.csv", "bảng"),
    ):
        tree.write(address, told.encode(), digest(told))
    tree.clear()
    write_manifest(tmp_path / "new")
    assert (tree.taken, tree.is_like_before) == (2, False)
    assert hashes_in(tmp_path / "new") == hashes_in(site)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "link": lambda tree: (tree / "lien-ket").symlink_to("index.html"),
    "empty": lambda tree: (tree / "trong").mkdir(),
    "file": lambda tree: (tree / "xa-khac").touch(),
    "folder": lambda tree: _made(tree / "robots.txt/a"),
    "a link for a file": lambda tree: _made_link(tree / "xa-mau/a.csv"),
    "a link of the server": lambda tree: (tree / ".htaccess").symlink_to("index.html"),
    "no list": lambda tree: (tree / MANIFEST).unlink(),
    "half a list": lambda tree: os.truncate(tree / MANIFEST, 40),
}


def _made_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("index.html")


def _made(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_tree_with_what_no_site_has_is_not_taken(
    damage: Callable[[Path], object], tmp_path: Path
) -> None:
    site = laid(tmp_path / "site")
    damage(linked(site, tmp_path / "spare"))
    tree = begun(tmp_path / "spare", site)
    assert (tree, (tmp_path / "new").exists()) == (
        Tree(str(tmp_path / "new"), is_ours=True),
        False,
    )


@pytest.mark.parametrize(
    "put",
    [lambda p, to: p.symlink_to(to), lambda p, to: p.touch()],
    ids=["link", "file"],
)
def test_what_is_no_tree_of_ours_is_not_made_use_of(
    put: Callable[[Path, Path], object], tmp_path: Path
) -> None:
    mine = laid(tmp_path / "cua-toi")
    put(tmp_path / "spare", mine)
    tree = begun(tmp_path / "spare", laid(tmp_path / "site"))
    assert (tree.stands, (tmp_path / "new").exists(), hashes_in(mine).keys()) == (
        None,
        False,
        {*PAGES, MANIFEST},
    )


def test_a_number_that_all_files_have_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disks that a program serves may number no files: in each folder it may be that of one file alone."""

    def same(tree: str, top: str) -> dict[str, int]:
        return dict.fromkeys(numbers_under(tree, top), 2**32 - 1)

    pages = {"xa-mau/a.csv": "bảng", "404.html": "không có"}
    site = laid(tmp_path / "site", pages)
    tree = laid(tmp_path / "spare", dict.fromkeys(pages, "khác"))
    shutil.copy(site / MANIFEST, tree / MANIFEST)
    monkeypatch.setattr("thidua.publish.tree.look.numbers_under", same)
    look = look_at(site, tree)
    assert look.found().of_tree == []
    assert sorted(all_found(look).of_tree) == sorted(pages)


@pytest.mark.parametrize("asked", ["is_dir", "is_file", "inode"])
def test_what_is_gone_while_it_is_listed_is_no_file(
    asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems look at an entry again when they are asked what it is."""

    class Entry:
        """An entry of which nobody can tell one thing."""

        name = "a"

        def __getattr__(self, name: str) -> Callable[..., int]:
            def tell(**_: bool) -> int:
                if name == asked:
                    raise FileNotFoundError(self.name)
                return name != "is_dir"

            return tell

    @contextmanager
    def scandir(_: str) -> Iterator[list[Entry]]:
        yield [Entry()]

    monkeypatch.setattr(os, "scandir", scandir)
    assert list(numbers_in(str(tmp_path))) == [("a", 0)]


def test_a_folder_that_nobody_may_look_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("/xa-mau/"):
            raise PermissionError(13, "", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    site = laid(tmp_path / "site")
    assert (dict(numbers_in(str(site)))["xa-mau/"], hashes_in(site).keys()) == (
        0,
        {"index.html", "404.html", MANIFEST},
    )


def test_numbers_of_another_disk_say_nothing(tmp_path: Path) -> None:
    if not SHM.is_dir() or SHM.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("một ổ đĩa")
    site = laid(tmp_path / "site")
    with TemporaryDirectory(dir=SHM) as other:
        tree = laid(Path(other) / "spare")
        assert (
            said_of(look_at(site, tree)) is None
        )  # its numbers may be the same by chance


def test_numbers_of_layers_say_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a container a file may have another disk than its folder."""
    site = laid(tmp_path / "site")
    linked(site, tmp_path / "spare")
    real = Path.stat

    def layered(path: Path, **more: bool) -> os.stat_result:
        found = real(path, **more)
        if S_ISREG(found.st_mode):
            found = os.stat_result((*found[:2], found.st_dev + 1, *found[3:10]))
        return found

    monkeypatch.setattr(Path, "stat", layered)
    assert said_of(look_at(site, tmp_path / "spare")) is None


def test_what_cannot_be_deleted_is_in_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rmtree(path: str, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            raise PermissionError(13, "", path)

    laid(tmp_path / "new")
    monkeypatch.setattr(shutil, "rmtree", rmtree)
    with pytest.raises(PermissionError):
        Tree(str(tmp_path / "new"), look=lambda: None).begin()


def test_without_a_spare_tree_one_is_made(tmp_path: Path) -> None:
    tree = begun(tmp_path / "khong-co", laid(tmp_path / "site"))
    assert tree == Tree(str(tmp_path / "new"), is_ours=True)


def test_a_look_that_fails_is_no_empty_site(tmp_path: Path) -> None:
    with looking(laid(tmp_path / "site"), tmp_path / "new") as sight:
        sight.other.kill()
        with pytest.raises(ChildProcessError):
            assert sight.stands


def _set_anew(tree: Tree, site: Path) -> None:
    tree.write("xa-mau/a.csv", b"b", digest("b"))


def _left(tree: Tree, site: Path) -> None:
    tree.write("xa-mau/a.csv", "bảng".encode(), digest("bảng"))


def _laid_upon(tree: Tree, site: Path) -> None:
    tree.lay(packed_files({"xa-mau/a.csv": digest("bảng")}), str(site))


def _taken_away(tree: Tree, site: Path) -> None:
    tree.clear()


def _set_by_another(tree: Tree, site: Path) -> None:
    tree.note(packed_files({"xa-mau/a.csv": digest("của tay khác")}))


def _linked_anew(tree: Tree, site: Path) -> None:
    assert tree.stands
    tree.stands.under("xa-mau/")["xa-mau/a.csv"] = digest("khác")
    _laid_upon(tree, site)


@pytest.mark.parametrize(
    ("act", "of_site", "of_spare", "is_sound"),
    [
        (_left, "bảng", "bảng", True),
        (_left, "hỏng", "bảng", True),
        (_left, "bảng", "hỏng", False),
        (_laid_upon, "hỏng", "bảng", True),
        (_laid_upon, "bảng", "hỏng", False),
        (_linked_anew, "bảng", "hỏng", True),
        (_linked_anew, "hỏng", "bảng", False),
        (_set_anew, "hỏng", "hỏng", True),
        (_set_by_another, "hỏng", "hỏng", True),
        (_taken_away, "hỏng", "hỏng", True),
    ],
)
def test_what_was_not_written_is_looked_at_in_the_end(
    act: Callable[[Tree, Path], None],
    of_site: str,
    of_spare: str,
    is_sound: bool,
    tmp_path: Path,
) -> None:
    """A file of the site, and one of the tree beside it that is not the same."""
    site, new = laid(tmp_path / "site"), laid(tmp_path / "new")
    (site / "xa-mau/a.csv").write_text(of_site, "utf-8")
    (new / "xa-mau/a.csv").write_text(of_spare, "utf-8")
    (new / MANIFEST).rename(list_at(new))
    with looking(site, new) as sight:
        tree = Tree(str(new), is_ours=True, look=lambda: sight.stands)
        tree.begin()
        act(tree, site)
        assert sight.bears_out(tree) is is_sound


def test_a_site_that_is_listed_anew_is_not_what_records_tell(tmp_path: Path) -> None:
    site = laid(tmp_path / "site")
    laid(site, {"xa-mau/a.csv": "ai đó sửa, cả bảng kê"})
    with looking(site, tmp_path / "new") as sight:
        tree = Tree(str(tmp_path / "new"), is_ours=True, look=lambda: sight.stands)
        tree.begin()
        _laid_upon(tree, site)
        assert not sight.bears_out(tree)


def test_a_tree_that_was_not_begun_is_given_back_whole(tmp_path: Path) -> None:
    spare = laid(tmp_path / "cay")
    before = hashes_in(spare)
    Spare(spare).begin(tmp_path / "new")
    Spare(spare).give_back(tmp_path / "new")
    assert hashes_in(spare) == before


@pytest.mark.parametrize("is_worth_it", [True, False])
def test_a_tree_is_kept_where_it_is_worth_it(is_worth_it: bool, tmp_path: Path) -> None:
    old = laid(tmp_path / "work/cu", {"index.html": "cũ"})
    laid(tmp_path / "cache/cay", {"index.html": "cũ hơn"})
    Spare(tmp_path / "cache/cay", is_worth_it).end(
        old, tmp_path / "site", tmp_path / "doi"
    )
    kept = hashes_in(tmp_path / "cache/cay")
    assert kept.get("index.html") == (digest("cũ") if is_worth_it else None)
