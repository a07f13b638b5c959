"""What a new thing needs to know: from flags, else asked in Vietnamese (câu hỏi)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TypeVar

from msgspec import Struct

from thidua.command.project import Misuse
from thidua.model.choice import Choice

C = TypeVar("C", bound=Choice)


class Question(Struct, frozen=True):
    """One thing to know: its flag, how it is asked, an example."""

    flag: str
    words: str
    example: str = ""
    is_flag: bool = True
    """False where it is typed as a word of its own."""

    def add(self, parser: ArgumentParser) -> None:
        """Tell the flag by which it is answered beforehand."""
        like = f": {self.example}" if self.example else ""
        parser.add_argument(f"--{self.flag}", metavar="CHỮ", help=f"{self.words}{like}")

    def answer(self, options: Namespace, default: str = "") -> str:
        """Give the answer of the flag, else of who sits there, else the default.

        Who sits there is asked until there is one. Raises `Misuse` where nobody does.
        """
        told: str | None = getattr(options, self.flag)
        while told is None and not options.yes:
            told = self._asked(default).strip() or default or None
        if answer := " ".join((told or default).split()):
            return answer
        like = f"“{self.example or '…'}”"
        way = f"--{self.flag} {like}" if self.is_flag else like
        raise Misuse(
            f"chưa biết {self.words[:1].lower()}{self.words[1:]}; gõ thêm {way}"
        )

    def _asked(self, default: str) -> str:
        like = f" (ví dụ: {self.example})" if self.example and not default else ""
        kept = f" [{default}]" if default else ""
        try:
            return input(f"{self.words}{like}{kept}: ")
        except EOFError:
            raise Misuse("không có ai trả lời; gõ đủ các tùy chọn, thêm --yes để khỏi hỏi") from None  # fmt: skip


def chosen(kind: type[C], typed: str) -> C:
    """Give the value of a list that was typed; raises `Misuse` with the list."""
    if found := kind.of(typed):
        return found
    listed = ", ".join(choice.words[0] for choice in kind)
    raise Misuse(f"không có loại “{typed}”; chọn một trong: {listed}")


def add_yes(parser: ArgumentParser) -> None:
    """Tell the flag that keeps the command from asking."""
    parser.add_argument("--yes", action="store_true", help="không hỏi, lấy mặc định cho điều không gõ")  # fmt: skip
