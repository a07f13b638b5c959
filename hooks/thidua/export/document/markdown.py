"""A plan as Markdown, with its own labels: read again, it has the same clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.derive.dossier.plan import PlanDossier
from thidua.export.twin.row.row import SAMPLE
from thidua.model.plan.clause import Clause
from thidua.say.paper.plan_text import number_line, text_words
from thidua.say.plan import notes, recipients

_TITLED = ("phan", "chuong", "muc", "dieu", "phu-luc")
_HARM = re.compile(r"<(?=[A-Za-z/!?])|(?<=\])[(:\[]")
"""What would begin a tag or the target of a link: people type words, and words they stay."""
_CELL = re.compile(r"\s*\n\s*|\|")


def plan_markdown(plan: PlanDossier, address: str) -> bytes:
    """Write the plan; whose words they are stands at its head."""
    campaign, document = plan.summary, plan.summary.document
    sample = f"{SAMPLE}. " if campaign.name.body.is_sample else ""
    lines = [
        f"# {document.kind.upper()}: {_harmless(document.title)}",
        f"> {sample}{text_words(plan)}",
        f"> {_harmless(document.issuer)}. {_harmless(number_line(document))}. Địa chỉ: {address}",
        *(f"> Ghi chú của Cổng. {_harmless(note)}" for note in notes(plan)),
        *markdown_clauses(plan),
        *_foot(plan),
    ]
    return ("\n\n".join(lines) + "\n").encode()


def markdown_clauses(plan: PlanDossier) -> Iterator[str]:
    """Give a block for each clause but for recipients, in the order of the text."""
    for root in plan.clauses.roots:
        if root.level != "noi-nhan":
            yield from map(_block, root.walk())


def _block(clause: Clause) -> str:
    if clause.rows:
        return "\n".join(_rows(clause))
    words = _harmless(clause.source or clause.text)
    label = "" if clause.level in ("doan", "can-cu") else clause.label
    if clause.level == "gach":
        label = "-"
    if clause.level == "cong":
        label = "  +"
    told = f"{label} {words}" if label else words
    is_title = (
        clause.level in _TITLED and clause.heading and clause.heading == clause.text
    )
    return f"## {told}" if is_title else told


def _rows(clause: Clause) -> Iterator[str]:
    head, *rest = clause.rows
    yield _row(head)
    yield _row(tuple("---" for _ in head))
    yield from map(_row, rest)


def _row(cells: tuple[str, ...]) -> str:
    told = (_harmless(_CELL.sub(" ", cell)) for cell in cells)
    return f"| {' | '.join(told)} |"


def _foot(plan: PlanDossier) -> Iterator[str]:
    named = [*recipients(plan)]
    if named:
        yield "**Nơi nhận:**"
        yield "\n".join(f"- {_harmless(name)};" for name in named)


def _harmless(words: str) -> str:
    return _HARM.sub(lambda m: "&lt;" if m[0] == "<" else f"\\{m[0]}", words)
