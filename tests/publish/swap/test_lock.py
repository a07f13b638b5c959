"""One build at a time; a dead one stands in nobody's way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from thidua.publish.swap import lock
from thidua.publish.swap.lock import locked
from thidua.publish.swap.target import Refused

HOLD = """\
import sys, time
from pathlib import Path
from thidua.publish.swap.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def hold(target: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(target)]
    holder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    return holder


def test_a_live_build_is_named_and_a_dead_one_is_not_minded(tmp_path: Path) -> None:
    target = tmp_path / "site"
    (tmp_path / ".site.khoa").write_text("9" * 15, "utf-8")  # of one long dead
    with hold(target) as holder:
        with pytest.raises(Refused) as refused, locked(target):
            pass
        who = f"một lần dựng khác (tiến trình {holder.pid}) đang ghi vào {target}"
        assert str(refused.value) == f"{who}; chờ nó xong rồi dựng lại"
        with locked(tmp_path / "khac"):
            holder.kill()
    assert (tmp_path / ".site.khoa").exists()
    with locked(target):
        assert (tmp_path / ".site.khoa").read_text("utf-8") == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_a_lock_is_let_go_when_a_build_fails(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), locked(tmp_path / "site"):
            raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_place_of_a_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "quan-trong").write_text("giữ", "utf-8")
    (tmp_path / ".site.khoa").symlink_to("quan-trong")
    with pytest.raises(OSError, match=r"\.site\.khoa"), locked(tmp_path / "site"):
        pass
    assert (tmp_path / "quan-trong").read_text("utf-8") == "giữ"


def test_of_many_at_once_one_works(tmp_path: Path) -> None:
    """Each of ten adds one to a number that it reads and writes, when it has the lock."""
    number = tmp_path / "so"
    number.write_text("0", "utf-8")
    code = """\
import sys, time
from pathlib import Path
from thidua.publish.swap.lock import locked
from thidua.publish.swap.target import Refused
done = 0
while done < 20:
    try:
        with locked(Path(sys.argv[1])):
            number = Path(sys.argv[2])
            number.write_text(str(int(number.read_text()) + 1))
            done += 1
    except Refused:
        time.sleep(0.001)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "site"), str(number)]
    crowd = [subprocess.Popen(command) for _ in range(5)]
    assert [process.wait(60) for process in crowd] == [0] * 5
    assert number.read_text("utf-8") == "100"


def test_a_lock_that_was_deleted_while_it_was_waited_for_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else two builds would hold one lock each: on the deleted file, and on a new one."""
    path, take, taken = tmp_path / ".site.khoa", lock._lock, []

    def late(handle: int) -> bool:
        if not taken:
            path.unlink()
        taken.append(handle)
        return take(handle)

    monkeypatch.setattr(lock, "_lock", late)
    with locked(tmp_path / "site"):
        assert path.exists()
    assert len(taken) == 2
