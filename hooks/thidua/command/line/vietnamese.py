"""What argparse says, in Vietnamese: usage, headings, errors (lời của dòng lệnh)."""

from __future__ import annotations

import argparse

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
