"""Whoever waits is told where a build is; whoever does not wait long is left alone."""

from __future__ import annotations

import io
from itertools import count

import pytest

from thidua.publish.run import progress as module
from thidua.publish.run.progress import Progress


class Screen(io.StringIO):
    """What is written on, a terminal or not."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


def told(
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_terminal: bool,
    every: float = 1.0,
    is_told: bool = True,
    has_timings: bool = False,
) -> str:
    """What a build says of which each look at the clock is so many seconds later."""
    clock, work = count(), count()
    monkeypatch.setattr(module, "monotonic", lambda: next(clock) * every)
    monkeypatch.setattr(module, "process_time", lambda: next(work) * every / 2)
    screen = Screen(is_terminal=is_terminal)
    progress = Progress(screen, is_told, has_timings)
    progress.stage("đọc")
    progress.stage("ghi")
    progress.step(0, 2)
    progress.step(1, 2)
    progress.end()
    return screen.getvalue()


def test_a_file_has_a_line_a_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, is_terminal=False) == "đọc …\nghi …\n"


def test_a_terminal_has_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(monkeypatch, is_terminal=True).split("\r\x1b[K")
    assert lines == [
        "",
        "đọc\r",
        "ghi\r",
        "ghi: cơ quan 0/2, còn khoảng 0 giây\r",
        "ghi: cơ quan 1/2, còn khoảng 6 giây\r",
        "",
    ]


@pytest.mark.parametrize("is_terminal", [True, False])
def test_nothing_is_said_of_what_is_quick_or_not_asked(
    is_terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(monkeypatch, is_terminal=is_terminal, every=0.01) == ""
    assert told(monkeypatch, is_terminal=is_terminal, is_told=False) == ""


def test_stages_are_told_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    words = told(monkeypatch, is_terminal=False, is_told=False, has_timings=True)
    assert [line.split() for line in words.splitlines()] == [
        ["khởi", "động", "0.00", "s", "CPU"],
        ["đọc", "2.00", "s", "0.50", "s", "CPU"],
        ["ghi", "5.00", "s", "0.50", "s", "CPU"],
        ["cả", "lần", "dựng", "7.00", "s", "1.00", "s", "CPU"],
    ]
