"""A plan as a Word file in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.

A4, margins 20, 20, 30, 15 mm, Times New Roman 14; numbers of pages in the top margin, not
on the first. Only a full text is a document; that a copy is not signed stands at the foot
of each page, so that whoever reads its words finds none of ours among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from thidua.derive.dossier.plan import PlanDossier
from thidua.export.content import archived
from thidua.export.document.word import Run, columns, grid, package, paragraph, rule
from thidua.export.twin.row.row import SAMPLE
from thidua.model.plan.clause import Clause
from thidua.say.paper.letterhead import Letterhead, letterhead
from thidua.say.paper.plan_text import consolidated
from thidua.say.plan import recipients
from thidua.say.task import words_apart

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
_middle = partial(paragraph, align="center", after=0)


def plan_docx(plan: PlanDossier) -> bytes:
    """Write the plan; the same plan gives the same bytes."""
    head = letterhead(plan.summary.document, consolidated(plan))
    body = "".join(
        (*_head(plan, head), *_body(plan), *_foot(plan, head), *_annexes(plan))
    )
    mark = SAMPLE.upper() if plan.summary.name.body.is_sample else ""
    draft = "DỰ THẢO" if head.is_draft else ""
    marks = " - ".join(word for word in (mark, draft) if word)
    title = plan.summary.document.title
    issuer = plan.summary.document.issuer
    return archived(package(body, marks, head.unsigned, title, issuer))


def _head(plan: PlanDossier, head: Letterhead) -> Iterator[str]:
    """Agency and state, number and day; kind and title."""
    document = plan.summary.document
    left = (
        *([_middle(Run(head.parent, 26))] if head.parent else []),
        *(_middle(Run(line, 26, bold=True)) for line in head.issuer),
        rule(_LEFT, _ISSUER_RULE),
        _middle(Run(head.number, 26), after=120),
    )
    right = (
        _middle(Run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, bold=True)),
        _middle(Run("Độc lập - Tự do - Hạnh phúc", bold=True)),
        rule(_RIGHT, _STATE_RULE),
        _middle(Run(head.day, italic=True), after=120),
    )
    yield columns("".join(left), "".join(right), (_LEFT, _RIGHT))
    yield paragraph(after=120)
    yield _middle(Run(document.kind.upper(), bold=True), keep=True)
    yield _middle(Run(document.title, bold=True))
    yield rule(_WIDTH, _TITLE_RULE) + paragraph(after=0)


def _body(plan: PlanDossier) -> Iterator[str]:
    for clause in plan.clauses.roots:
        if clause.level not in ("noi-nhan", "phu-luc"):
            for found in clause.walk():
                yield _clause(found)


def _clause(clause: Clause) -> str:
    if clause.rows:
        return grid(clause.rows, _WIDTH) + paragraph(after=60)
    label = (
        f"{clause.label} " if clause.label and clause.level not in _UNLABELLED else ""
    )
    title, rest = words_apart(clause)
    is_bold = bool(title) and clause.level in _BOLD
    runs = [
        Run(label + title, bold=is_bold, caps=is_bold and clause.level in _CAPITALS)
    ]
    if not title:
        runs = [Run(label + rest, italic=clause.level == "can-cu")]
    elif rest:
        runs.append(Run(rest))
    return paragraph(*runs, indent=_INDENT, keep=is_bold and not rest)


def _foot(plan: PlanDossier, head: Letterhead) -> Iterator[str]:
    """Recipients at the left; at the right who signs, with room that stays empty."""
    named = [f"- {name};" for name in recipients(plan)]
    named[-1:] = [f"{name[:-1]}." for name in named[-1:]]
    left = (
        [paragraph(Run("Nơi nhận:", 24, bold=True, italic=True), align="left", after=0)]
        if named
        else []
    )
    left += [paragraph(Run(name, 22), align="left", after=0) for name in named]
    office = [head.authority] if head.authority else []
    right = [
        *(_middle(Run(line, bold=True, caps=True)) for line in office),
        _middle(Run(head.position, bold=True, caps=True), after=1400),
        _middle(Run(head.signatory, bold=True), after=120),
    ]
    yield columns("".join(left) or paragraph(), "".join(right), (_LEFT, _RIGHT))
    yield paragraph(after=0)


def _annexes(plan: PlanDossier) -> Iterator[str]:
    """What is enacted with the plan, each on a page of its own."""
    for root in plan.clauses.roots:
        if root.level == "phu-luc":
            title = root.label or root.text
            yield _middle(Run(title, bold=True), after=120, keep=True, new_page=True)
            if root.label and root.text:
                yield _middle(Run(root.text, bold=True), after=120, keep=True)
            for child in root.children:
                for found in child.walk():
                    yield _clause(found)
