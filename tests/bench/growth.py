"""How time grows with the length of a text, where people type what they like: `make bench`.

Each pattern reads a piece said 2,000 and 16,000 times: eight times the text should take
about eight times as long. A pattern that tries every way to part a line takes 64 times.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from thidua.model.personal.value import personal_values
from thidua.model.reference.clause import clauses_in
from thidua.model.reference.document import documents_in

SHORT, LONG = 2_000, 16_000
LAWS = {"thi đua, khen thưởng"}
REFERENCES = (
    "Chỉ thị số ", "điểm a, ", "khoản 1 mục ", "Luật A ", "Nghị quyết Đại hội ", "1-A/", "của A ", "Điều 5 ", " " * 8,
)  # fmt: skip
PERSONAL = (
    "09 ",
    "0 ",
    "sinh ngày ",
    "số tài khoản ",
    "a@",
    "không một ",
    "Ông A ",
    "29A-",
    "+1 ",
)


def main() -> None:
    """Print a table: what is read, the piece, milliseconds of the long text, times the short one."""
    print("| đọc | đoạn lặp lại | ms | lần |\n|---|---|---:|---:|")
    for name, read, pieces in (
        ("viện dẫn", _references, REFERENCES),
        ("dữ liệu riêng", _personal, PERSONAL),
    ):
        for piece in pieces:
            short, long = _spent(read, piece * SHORT), _spent(read, piece * LONG)
            print(f"| {name} | “{piece}” | {long * 1000:.0f} | {long / short:.1f} |")


def _references(text: str) -> None:
    clauses_in(text, documents_in(text, LAWS))


def _personal(text: str) -> None:
    list(personal_values(text))


def _spent(read: Callable[[str], None], text: str) -> float:
    """Seconds of the processor, the least of three tries."""
    tries = []
    for _ in range(3):
        begun = time.process_time()
        read(text)
        tries.append(time.process_time() - begun)
    return min(tries)


if __name__ == "__main__":
    main()
