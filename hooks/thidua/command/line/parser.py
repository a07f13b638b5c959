"""A parser of the command line that speaks Vietnamese (bộ đọc dòng lệnh), streams that can say its letters."""

from __future__ import annotations

import argparse
import io
import sys
from argparse import Action, ArgumentParser
from typing import Any

SHOWN = {
    "as_of": "NGÀY",
    "body": "MÃ_CƠ_QUAN",
    "campaign": "MÃ_PHONG_TRÀO",
    "file": "TỆP",
    "format": "DẠNG",
    "path": "ĐƯỜNG_DẪN",
    "query": "ĐIỀU_CẦN_TÌM",
    "site": "CỔNG",
    "year": "NĂM",
}
"""How usage calls a value, by the name that the code has for it."""
ANY = "GIÁ_TRỊ"
"""Any other value of an option."""
TOLD = {
    "usage: ": "cách gõ: ",
    "positional arguments": "tham số",
    "options": "tùy chọn",
    "show this help message and exit": "hiện lời này rồi thôi",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "thừa hoặc gõ sai: %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s chưa rõ là %(matches)s; gõ cả tên",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có %(value)r; chọn một trong: %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": "không có %(value)r, có phải là %(closest)r? (chọn một trong: %(choices)s)",
    "invalid %(type)s value: %(value)r": "không đọc được %(value)r; xem cách ghi ở --help",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "không có lệnh %(parser_name)r; chọn một trong: %(choices)s",
    "expected one argument": "cần một giá trị theo sau",
    "expected at most one argument": "chỉ nhận nhiều nhất một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị theo sau",
    "expected %s argument": "cần đúng %s giá trị theo sau",
    "expected %s arguments": "cần đúng %s giá trị theo sau",
    "the following arguments are required: %s": "còn thiếu: %s",
    "one of the arguments %s is required": "cần một trong: %s",
    "not allowed with argument %s": "không gõ cùng với %s",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "unexpected option string: %s": "không có %s",
    "can't open '%(filename)s': %(error)s": "không mở được “%(filename)s”: %(error)s",
}
"""By what argparse says in English; what it says of faults of a program is not here."""


class Parser(ArgumentParser):
    """A parser whose usage, help and errors are Vietnamese, in those of its commands, too."""

    def __init__(self, *words: Any, **told: Any) -> None:
        """Set up a parser as argparse does."""
        speak_vietnamese()
        super().__init__(*words, **told)

    def add_argument(self, *names: str, **told: Any) -> Action:
        """Add an argument; where nobody says how its value is shown, the table does."""
        name = names[0].lstrip("-").replace("-", "_")
        takes_value = told.get("action", "store") in ("store", "append")
        if takes_value and "choices" not in told:
            is_option = names[0].startswith("-")
            told.setdefault("metavar", SHOWN.get(name, ANY if is_option else name))
        if name == "format":
            told.setdefault("help", "text: cho người đọc (mặc định); json: cho máy đọc")
        return super().add_argument(*names, **told)


def told(words: str) -> str:
    """Say a sentence of argparse in Vietnamese."""
    return TOLD.get(words, words)


def told_number(one: str, many: str, number: int) -> str:
    """Say a sentence that counts; Vietnamese has one form for any number."""
    return told(one if number == 1 else many)


def speak_vietnamese() -> None:
    """Let argparse say everything in Vietnamese, whatever the language of the machine."""
    vars(argparse)["_"] = told
    vars(argparse)["ngettext"] = told_number


def speak_utf8() -> None:
    """Write UTF-8 also where a console or a file would have cp1252, cp1258 or ASCII.

    Windows gives a program the code page of the machine as soon as its words go to a
    file; none of them has all our letters. What is typed is read as the console gives it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def as_typed(word: str) -> str:
    """Give a word of the command line whole, where the machine took its letters for bytes."""
    try:
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # half a letter, which no machine makes of bytes
        return word
