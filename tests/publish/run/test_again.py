"""Builds with what the last one left: how the host is asked for its share alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.commune import TODAY
from thidua.publish.run import again, hands
from thidua.publish.run.hands import Hands
from thidua.publish.run.records import Records


def test_an_end_while_the_package_loads_is_told_in_few_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is half loaded when a process ends would tell so in many lines."""
    loaded: list[str] = []

    def load(name: str) -> None:
        time.sleep(0.3)
        loaded.append(name)

    def host_build(root: Path, new: Path, **told: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(again, "import_module", load)
    monkeypatch.setattr(again, "host_build", host_build)
    records = Records(tmp_path / "phan", dict.fromkeys("abcdefghi", ""), TODAY)
    with pytest.raises(KeyboardInterrupt):
        again._host_is_asked(tmp_path, tmp_path / "moi", records, Hands())
    assert loaded


@pytest.mark.parametrize(("known", "begun"), [(0, 2), (1, 0)])
def test_hands_load_while_the_host_is_asked_where_all_is_to_be_made(
    known: int, begun: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = dict.fromkeys("abcdefghi", "k")
    last = Records(tmp_path / "cu", keys, TODAY)
    for slug in list(keys)[:known]:
        last.write(slug, b"{}")
    waiting = Hands()
    seen: list[int] = []

    def host_build(root: Path, new: Path, **told: object) -> int:
        seen.append(len(waiting.waiting))
        return 1

    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(again, "host_build", host_build)
    records = Records(tmp_path / "phan", keys, TODAY, kept=last.new)
    try:
        again._host_is_asked(tmp_path, tmp_path / "moi", records, waiting)
    finally:
        waiting.end()
    assert seen == [begun]


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
