"""Help, usage and errors of the command line are Vietnamese, every one of them."""

from __future__ import annotations

import argparse
import ast
import inspect
import re

import pytest

from thidua.__main__ import COMMANDS, main, parser_of
from thidua.command.line.parser import ANY, TOLD, Parser

OF_PROGRAMS = re.compile(
    r"conflicting|__call__|'required' is|mutually exclusive|is not callable|cannot (merge|have)|invalid option string|dest=|invalid conflict|argument \"-\""
    r"|deprecated|%\(heading\)s|\(default: |version number|subcommands|: warning: "
)
"""What argparse tells programmers: faults of a program, and words of what ours does not have."""
ENGLISH = re.compile(
    r"\b(usage|error|options?|arguments?|show|exit|required|invalid|choose|expected|FILE|PATH|SITE|QUERY|FORMAT|YEAR|BODY|CAMPAIGN)\b"
)


def spoken() -> set[str]:
    """Give every sentence that argparse has for translation, of the Python that runs."""
    return {
        word.value
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "ngettext")
        for word in node.args
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }


def parsers(name: str) -> list[Parser]:
    """Give the parser of a command and those of its kinds."""
    found, left = [], [parser_of(name)]
    while left:
        parser = left.pop()
        if parser.prog == "thidua" or parser.prog.startswith(f"thidua {name}"):
            found.append(parser)
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                left += action.choices.values()
    return found


def test_every_sentence_of_argparse_is_told() -> None:
    assert {words for words in spoken() if not OF_PROGRAMS.search(words)} <= set(TOLD)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_vietnamese(name: str) -> None:
    for parser in parsers(name):
        told = parser.format_help()
        assert ENGLISH.findall(told) == []
        assert ANY not in told, "name the value in SHOWN, or give it a metavar"
        for action in parser._actions:
            assert action.help or isinstance(action, argparse._SubParsersAction)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "thidua: còn thiếu: LỆNH"),
        (["chek"], "thidua: LỆNH: không có 'chek'; chọn một trong: 'build', "),
        (["rank"], "thidua rank: còn thiếu: --criteria, --scores"),
        (["check", "--formt"], "thidua: thừa hoặc gõ sai: --formt"),
        (["check", "--format", "xml"], "thidua check: --format: không có 'xml'; chọn"),
        (["build", "--to"], "thidua build: --to: cần một giá trị theo sau"),
        (
            ["import", "plan", "x", "--body", "b", "--campaign", "c", "--year", "a"],
            "thidua import plan: --year: không đọc được 'a'; xem cách ghi ở --help",
        ),
    ],
)
def test_errors_are_vietnamese(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    first, *_, last = capsys.readouterr().err.splitlines()
    assert first.startswith("cách gõ: thidua")
    assert last.replace("'", "").startswith(
        told.replace("'", "")
    )  # each Python has its quotes
