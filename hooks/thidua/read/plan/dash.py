"""Whether a dash at the start of a line begins an item, or goes on with the line above (gạch đầu dòng, gạch nối)."""

from __future__ import annotations

from msgspec.structs import replace

from thidua.read.plan.label.label import Label, Level
from thidua.read.plan.label.order import Verdict
from thidua.read.plan.lines.line import PlanLine, ends_clause, ends_sentence
from thidua.read.plan.reading import Reading

NO = Verdict(False)


def judge_dash(reading: Reading, label: Label, at: int) -> Verdict:
    """A dash inside a quotation or between two names is none; `o` stands below a dash."""
    if _is_quoting(reading) or _joins_names(reading, at):
        return NO
    if label.printed == "o" and not reading.tree.has_dash:
        label = replace(label, level=Level.GACH)
    return Verdict(True, label=label)


def _joins_names(reading: Reading, at: int) -> bool:
    """Whether a line was broken before the dash of a name of two parts: “thôn Đông”, “- Đoài”.

    It stands in one line elsewhere; or no other dash follows, as in a list.
    """
    line, last = reading.lines[at], last_words(reading)
    if not last or ends_clause(last.text) or line.text[:1] not in "-–":
        return False
    is_full = reading.layout.is_full(last, line, 0.85)
    if is_full and line.indent < (reading.layout.indent or 0):
        return True  # items begin further in
    before, after = last.text.split()[-1], line.text.lstrip("-– ").split()[:1]
    pair = " - ".join([before, *after]).rstrip(".,;:")
    if pair in reading.joined:
        return True
    is_list = reading.open is None or reading.open.label in ("-", "–", "+")
    if is_list or not before[:1].isupper() or not is_full:
        return False
    words = line.text
    for below in range(at + 1, len(reading.lines)):
        if label := reading.labels[below]:
            return label.level is not Level.GACH or words.endswith(":")
        words = reading.lines[below].text
    return True


def _is_quoting(reading: Reading) -> bool:
    """Whether a quotation is open."""
    words = reading.open.source[-2000:] if reading.open else ""
    opened = words.rpartition("“")[2] if "“" in words else "”"
    return not ({"”", '"'} & set(opened) or ends_sentence(words))


def last_words(reading: Reading) -> PlanLine | None:
    """The line above, if it is one of words: no sentence goes on behind a table."""
    return reading.last if reading.last and not reading.last.rows else None
