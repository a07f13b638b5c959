"""Builds with what the last one left: how the host is asked for its share alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.publish.portion.alone import made_ready
from thidua.publish.run import again
from thidua.publish.run.listing import Listing
from thidua.publish.run.records import HOST, Records


def test_an_end_while_the_package_loads_is_told_in_few_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is half loaded when a process ends would tell so in many lines."""
    loaded: list[Path] = []

    def ready(root: Path, records: Records) -> None:
        time.sleep(0.3)
        loaded.append(root)

    def host_build(root: Path, new: Path, **told: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(again, "_made_ready", ready)
    monkeypatch.setattr(again, "host_build", host_build)
    records = Records(tmp_path / "phan", dict.fromkeys("abcdefghi", ""), TODAY)
    with pytest.raises(KeyboardInterrupt):
        again._host_is_asked(tmp_path, tmp_path / "moi", records)
    assert loaded == [tmp_path]


def test_all_is_made_ready_while_the_host_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Templates are compiled, files are known; who is asked alone leaves its record."""
    commune(tmp_path, [])
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/sai.html").write_text("{% if %}", "utf-8")
    (tmp_path / "overrides/ghi-chu.html").write_bytes(b"Th\xf4n")
    records = Records(
        tmp_path / "phan", {HOST: "k", **dict.fromkeys("abcdefgh", "k")}, TODAY
    )

    def host_build(root: Path, new: Path, **told: object) -> int:
        records.write(HOST, b"{}")
        return 0

    monkeypatch.setattr(again, "host_build", host_build)
    listing = again._host_is_asked(tmp_path, tmp_path / "moi", records)
    assert listing
    assert sorted(listing.found) == ["content", "data"]
    assert "data/portal.yml" in listing.found["data"][0]
    assert "data/portal.yml" in listing.told
    assert len(list((tmp_path / ".cache/mau").glob("*"))) > 50
    records.new.joinpath(f"{HOST}.json").unlink()
    monkeypatch.setattr(again, "host_build", lambda *told, **more: 1)
    assert again._host_is_asked(tmp_path, tmp_path / "moi", records) is None


def test_a_file_that_is_gone_for_a_moment_is_looked_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors move a file away and write it anew."""
    commune(tmp_path, [])

    def gone(self: Listing, file: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(Listing, "reading", gone)
    assert made_ready(tmp_path, {"xa-mau"}) == Listing()


def test_no_link_to_the_site_is_left_to_the_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rmtree(path: Path, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            raise PermissionError(13, "", str(path))

    (tmp_path / "moi").mkdir()
    monkeypatch.setattr(again.shutil, "rmtree", rmtree)
    with pytest.raises(PermissionError):
        again.asked(tmp_path / "moi", Records(tmp_path / "phan", {}, TODAY))
