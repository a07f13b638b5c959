"""A plan as a Word file in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.

A4, margins 20, 20, 30, 15 mm, Times New Roman 14; numbers of pages in the top margin, not
on the first. Only a full text is a document; that a copy is not signed stands at the foot
of each page, so that whoever reads its words finds none of ours among them.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.plan import PlanDossier
from thidua.export.archive import archived
from thidua.export.document import docx_part as part
from thidua.export.document.word import Run, columns, grid, paragraph, rule
from thidua.export.twin.row.row import SAMPLE
from thidua.model.plan.clause import Clause
from thidua.say.clause import words_apart
from thidua.say.paper.letterhead import Letterhead, letterhead
from thidua.say.plan import recipients

_INDENT = 720
"""The first line of a paragraph stands 1,27 cm in."""
_WIDTH = 9354
"""Between the margins: 165 mm."""
_LEFT, _RIGHT = 3554, 5800
"""The name of the state stands on one line, also in letters wider than those of Times New Roman."""
_ISSUER_RULE, _STATE_RULE, _TITLE_RULE = 1000, 3430, 3300
"""As long as a third of a name, as the state's motto, as a third of a title (NĐ 30/2020, Phụ lục I)."""
_BOLD = ("phan", "chuong", "muc", "dieu", "khoan")
"""Levels whose titles stand in bold."""
_CAPITALS = ("phan", "chuong", "muc")
_UNLABELLED = ("doan", "can-cu", "bang")


def plan_docx(plan: PlanDossier) -> bytes:
    """Write the plan; the same plan gives the same bytes."""
    head = letterhead(plan.summary.document)
    body = "".join((*_head(plan, head), *_body(plan), *_foot(plan, head), *_annexes(plan)))  # fmt: skip
    mark = SAMPLE.upper() if plan.summary.name.body.is_sample else ""
    draft = "DỰ THẢO" if head.is_draft else ""
    marks = " - ".join(word for word in (mark, draft) if word)
    title = plan.summary.document.title
    issuer = plan.summary.document.issuer
    return archived(part.package(body, marks, head.unsigned, title, issuer))


def _head(plan: PlanDossier, head: Letterhead) -> Iterator[str]:
    """Agency and state, number and day; kind and title."""
    parent = [paragraph(Run(head.parent, 26), align="center", after=0)] if head.parent else []  # fmt: skip
    issuer = [
        paragraph(Run(line, 26, bold=True), align="center", after=0)
        for line in head.issuer
    ]
    number = paragraph(Run(head.number, 26), align="center")
    state = (
        paragraph(Run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, bold=True), align="center", after=0),
        paragraph(Run("Độc lập - Tự do - Hạnh phúc", 28, bold=True), align="center", after=0),
        rule(_RIGHT, _STATE_RULE),
        paragraph(Run(head.day, 28, italic=True), align="center"),
    )  # fmt: skip
    left = (*parent, *issuer, rule(_LEFT, _ISSUER_RULE), number)
    yield columns("".join(left), "".join(state), (_LEFT, _RIGHT))
    yield paragraph(after=120)
    yield paragraph(
        Run(plan.summary.document.kind.upper(), 28, bold=True),
        align="center",
        after=0,
        keep=True,
    )
    yield paragraph(Run(plan.summary.document.title, 28, bold=True), align="center", after=0)  # fmt: skip
    yield rule(_WIDTH, _TITLE_RULE) + paragraph(after=0)


def _body(plan: PlanDossier) -> Iterator[str]:
    for clause in plan.clauses.roots:
        if clause.level not in ("noi-nhan", "phu-luc"):
            for found in clause.walk():
                yield _clause(found)


def _clause(clause: Clause) -> str:
    if clause.rows:
        return grid(clause.rows, _WIDTH) + paragraph(after=60)
    label = f"{clause.label} " if clause.label and clause.level not in _UNLABELLED else ""  # fmt: skip
    title, rest = words_apart(clause)
    is_bold = bool(title) and clause.level in _BOLD
    runs = [Run(label + title, bold=is_bold, caps=is_bold and clause.level in _CAPITALS)]  # fmt: skip
    if not title:
        runs = [Run(label + rest, italic=clause.level == "can-cu")]
    elif rest:
        runs.append(Run(rest))
    return paragraph(*runs, indent=_INDENT, keep=is_bold and not rest)


def _foot(plan: PlanDossier, head: Letterhead) -> Iterator[str]:
    """Recipients at the left; at the right who signs, with room that stays empty."""
    named = [f"- {name};" for name in recipients(plan)]
    named[-1:] = [f"{name[:-1]}." for name in named[-1:]]
    left = [paragraph(Run("Nơi nhận:", 24, bold=True, italic=True), align="left", after=0)] if named else []  # fmt: skip
    left += [paragraph(Run(name, 22), align="left", after=0) for name in named]
    office = [head.authority] if head.authority else []
    signing = [paragraph(Run(line, bold=True, caps=True), align="center", after=0) for line in (*office, head.position)]  # fmt: skip
    signing[-1] = paragraph(Run(head.position, bold=True, caps=True), align="center", after=1400)  # fmt: skip
    right = [*signing, paragraph(Run(head.signatory, bold=True), align="center")]
    yield columns("".join(left) or paragraph(), "".join(right), (_LEFT, _RIGHT))
    yield paragraph(after=0)


def _annexes(plan: PlanDossier) -> Iterator[str]:
    """What is enacted with the plan, each on a page of its own."""
    for root in plan.clauses.roots:
        if root.level == "phu-luc":
            title = Run(root.label or root.text, bold=True)
            yield paragraph(title, align="center", new_page=True, keep=True)
            if root.label and root.text:
                yield paragraph(Run(root.text, bold=True), align="center", keep=True)
            for child in root.children:
                for found in child.walk():
                    yield _clause(found)
