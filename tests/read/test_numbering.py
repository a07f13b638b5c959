"""A plan that is numbered in any way officials number is read with the ids of its tree (FORMATS.md)."""

from __future__ import annotations

from random import Random
from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from thidua.read.plan.clauses import read_clauses

ROMANS = ("I", "II", "III", "IV", "V", "VI")
LETTERS = "abcdđeg"
TITLES = (
    "MỤC ĐÍCH, YÊU CẦU",
    "NỘI DUNG THI ĐUA",
    "ĐỐI TƯỢNG, THỜI GIAN",
    "KHEN THƯỞNG",
    "TỔ CHỨC THỰC HIỆN",
)
HEADS = (
    "Mục đích",
    "Phát triển kinh tế",
    "Quốc phòng - an ninh",
    "Bảo vệ môi trường",
    "Phòng Văn hóa - Xã hội",
)
SENTENCES = (
    "Tổ chức ký giao ước thi đua giữa các thôn, tổ dân phố trước ngày 30/3/2026",
    "Thu ngân sách đạt 105% dự toán được giao, tỷ lệ hộ nghèo còn 1,2%",
    "Hội Liên hiệp Phụ nữ xã chủ trì, phối hợp với Đoàn Thanh niên",
    "Báo cáo về Phòng Văn hóa - Xã hội trước ngày 15 hằng tháng",
    "Căn cứ tình hình thực tế, các đơn vị cụ thể hóa thành việc làm",
    "Thực hiện Nghị quyết số 12-NQ/TW, Chỉ thị số 34-CT/TW của Bộ Chính trị",
)


class Plan:
    """A plan while it is made up: its lines, and what has to be read of them."""

    def __init__(self, random: Random, width: int | None = None) -> None:
        self.random, self.width = random, width
        self.roman, self.number = (
            random.choice([".", "/", "-", ")"]),
            random.choice([".", "/", ")"]),
        )
        self.letter, self.bullet = (
            random.choice([")", ".", "/"]),
            random.choice(["-", "•", "*", "–"]),
        )
        self.lines: list[str] = []
        self.ids: list[tuple[str, str]] = []
        self.dashes: dict[str, int] = {}

    def add(self, id: str, level: str, label: str, words: str) -> None:
        """Set a clause on a line of its own."""
        line = f"{label} {words}".strip()
        self.lines += (
            wrap(line, self.width, break_on_hyphens=False) if self.width else [line]
        )
        self.ids.append((id, level))

    def sentence(self, *, is_last: bool = True) -> str:
        """Say something, ended as an item of a list is."""
        length = self.random.randint(3, 9) if self.width else 1
        said = ", ".join(self.random.choice(SENTENCES) for _ in range(length))
        return said + ("." if is_last else ";")

    def sections(self) -> None:
        """Number by Roman numbers, some of them below parts."""
        letters = ["A", "B"] if self.random.random() < 0.3 else [""]
        for letter in letters:
            part = f"phan-{letter.lower()}-" if letter else ""
            if letter:
                self.add(part[:-1], "phan", f"{letter}.", self.random.choice(TITLES))
            for roman in ROMANS[: self.random.randint(2, 6)]:
                id = part + roman.lower()
                self.add(id, "muc", roman + self.roman, self.random.choice(TITLES))
                self.numbers(id)

    def articles(self) -> None:
        """Number by Điều."""
        for n in range(1, self.random.randint(2, 5) + 1):
            self.add(f"dieu-{n}", "dieu", f"Điều {n}.", self.random.choice(HEADS))
            self.numbers(f"dieu-{n}")

    def numbers(self, above: str) -> None:
        """Number clauses, each with something below it."""
        for n in range(1, self.random.randint(1, 4) + 1):
            id = f"{above}-{n}"
            self.add(id, "khoan", f"{n}{self.number}", self.random.choice(HEADS))
            below = (
                self.letters,
                self.brackets,
                self.bullets,
                self.dotted,
                self.paragraph,
            )
            self.random.choice(below)(id)

    def letters(self, above: str) -> None:
        for at, letter in enumerate(LETTERS[: self.random.randint(2, 7)]):
            id = f"{above}-{'dd' if letter == 'đ' else letter}"
            is_head = self.random.random() < 0.4
            words = (
                f"{self.random.choice(HEADS)}:"
                if is_head
                else self.sentence(is_last=at > 0)
            )
            self.add(id, "diem", letter + self.letter, words)
            if is_head:
                self.bullets(id)

    def brackets(self, above: str) -> None:
        for n in range(1, self.random.randint(2, 4) + 1):
            self.add(f"{above}-s{n}", "so", f"({n})", self.sentence(is_last=n > 1))

    def dotted(self, above: str) -> None:
        for n in range(1, self.random.randint(2, 4) + 1):
            label = f"{above.rpartition('-')[2]}.{n}."
            self.add(f"{above}-{n}", "tieu-khoan", label, self.sentence())

    def paragraph(self, above: str) -> None:
        self.add(f"{above}-p1", "doan", "", self.sentence())
        if self.random.random() < 0.4:
            self.bullets(above)

    def bullets(self, above: str) -> None:
        """Set dashes, some with plus signs or numbers in brackets below them."""
        for _ in range(self.random.randint(1, 4)):
            self.dashes[above] = self.dashes.get(above, 0) + 1
            id, kind = f"{above}-g{self.dashes[above]}", self.random.random()
            words = (
                f"{self.random.choice(SENTENCES)}:" if kind < 0.3 else self.sentence()
            )
            self.add(id, "gach", self.bullet, words)
            if kind < 0.15:
                self.brackets(id)
            elif kind < 0.3:
                for n in range(1, self.random.randint(2, 3) + 1):
                    self.add(f"{id}-c{n}", "cong", "+", self.sentence(is_last=n > 1))


def made_of(random: Random, width: int | None = None) -> Plan:
    """Make up a plan, numbered by Roman numbers or by Điều."""
    plan = Plan(random, width)
    random.choice((plan.sections, plan.sections, plan.articles))()
    return plan


@given(st.randoms(use_true_random=False))
def test_clauses_get_the_ids_of_their_places(random: Random) -> None:
    plan = made_of(random)
    read = read_clauses(random.choice(("\n", "\n\n")).join(plan.lines))
    assert [(clause.id, clause.level) for clause in read.clauses] == plan.ids
    assert read.warnings == []


@given(st.randoms(use_true_random=False), st.integers(70, 100))
def test_printed_lines_make_the_same_clauses(random: Random, width: int) -> None:
    """No line is a clause, or a head, because a break fell before its number: “số” / “34-CT/TW”."""
    plan = made_of(random, width)
    read = read_clauses("\n".join(plan.lines))
    assert [(clause.id, clause.level) for clause in read.clauses] == plan.ids
    assert " ".join(clause.text for clause in read.clauses).count(
        "34-CT/TW"
    ) == " ".join(plan.lines).count("34-CT/TW")
