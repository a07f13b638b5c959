"""A parser of the command line that speaks Vietnamese (bộ đọc dòng lệnh)."""

from __future__ import annotations

from argparse import Action, ArgumentParser
from typing import Any

from thidua.command.line.vietnamese import speak_vietnamese

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
