"""Bytes of a file: one form of letters, one end of lines."""

from __future__ import annotations

from thidua.model.problem import Problem
from thidua.read.source.text_file import decode


def test_letters_and_lines_have_one_form() -> None:
    problems: list[Problem] = []
    raw = "a\r\nE\u0302\u0301\rb\r\n".encode()
    assert (decode(raw, "x", problems), problems) == ("a\nẾ\nb\n", [])
