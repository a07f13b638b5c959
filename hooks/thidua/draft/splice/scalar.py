"""A value → how it is written in a data file, so that the loader reads the very same."""

from __future__ import annotations

import json
import re

from thidua.read.yaml_tree import Plain

_PLAIN = re.compile(r"[^\W_](?:[\w ./()%–+-]|,(?=[ \d]))*")
_TIDY = re.compile(r"\S(?:.*\S)?")
_BAD = re.compile(r"[-#]$| #|: |:$")
_READ_OTHERWISE = ("null", "~", "")
_NUMBER_KEY = re.compile(r"[\d.,]+")


def scalar(value: str, *, in_flow: bool, quote: str | None = None) -> str:
    """Write one value; `quote` is what stood round the old one."""
    if quote == '"':
        return json.dumps(value, ensure_ascii=False)
    if quote == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return value if _is_plain(value, in_flow=in_flow) else json.dumps(value, ensure_ascii=False)  # fmt: skip


def key(name: str) -> str:
    """Write a key; numbers of criteria stand in quotes, as people write them here."""
    if _NUMBER_KEY.fullmatch(name) or not _is_plain(name, in_flow=True):
        return json.dumps(name, ensure_ascii=False)
    return name


def flow(value: Plain) -> str:
    """Write a value, with all that is in it, on one line."""
    match value:
        case dict():
            inside = ", ".join(f"{key(k)}: {flow(v)}" for k, v in value.items())
            return f"{{{inside}}}"
        case list():
            return f"[{', '.join(flow(entry) for entry in value)}]"
        case None:
            return "null"
        case str():
            return scalar(value, in_flow=True)


def _is_plain(value: str, *, in_flow: bool) -> bool:
    """Whether words mean themselves without quotes round them."""
    if value in _READ_OTHERWISE or not _TIDY.fullmatch(value) or _BAD.search(value):
        return False
    return bool(_PLAIN.fullmatch(value)) and not (in_flow and "," in value)
