"""What killed builds leave beside a target: an old site comes back, all else goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.swap.test_swap import read, tree
from thidua.publish.swap.swap import workplace


def test_an_old_site_comes_back_only_where_none_stands(tmp_path: Path) -> None:
    target = tmp_path / "site"
    tree(tmp_path / ".site.moi-abcd1234/cu", index="cũ")
    with workplace(target):
        assert read(target) == {"index.html": "cũ"}
    tree(tmp_path / ".site.moi-abcd1234/cu", index="cũ hơn")
    with workplace(target):
        assert read(target) == {"index.html": "cũ"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_old_site_comes_back_when_a_build_ends_between_two_renames(
    tmp_path: Path,
) -> None:
    target = tree(tmp_path / "site", index="cũ")
    with pytest.raises(SystemExit), workplace(target) as new:
        target.rename(new.with_name("cu"))
        raise SystemExit
    assert read(tmp_path) == {"site/index.html": "cũ"}


def test_nothing_else_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another site's workplace, somebody's copy, a link: names that only look alike."""
    others = {
        ".khac.moi-abcd1234",
        ".site.moi-cua-toi",
        ".site.moi-",
        "site.moi-abcd1234",
    }
    for name in others:
        tree(tmp_path / name, a="a")
    (tmp_path / ".site.moi-lien_ket").symlink_to(tmp_path / ".khac.moi-abcd1234")
    with workplace(tmp_path / "site") as new:
        assert new.parent.parent == tmp_path
    left = {path.parent.name for path in tmp_path.glob("*/a.html")}
    assert left == {*others, ".site.moi-lien_ket"}
    assert capsys.readouterr().err == ""


def test_what_cannot_be_deleted_is_told(
    immutable: Callable[[Path], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = tree(tmp_path / ".site.moi-abcd1234", a="a")
    immutable(left)
    with workplace(tmp_path / "site"):
        pass
    told = f"thidua: {left}: chưa xóa hết được (Operation not permitted); xóa tay\n"
    assert capsys.readouterr().err == told * 2
