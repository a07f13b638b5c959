"""A plan as Akoma Ntoso 3.0 (OASIS LegalDocML): every clause by its id."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.plan import PlanDossier
from thidua.export.document.word import safe
from thidua.export.twin.row.row import SAMPLE
from thidua.model.plan.clause import Clause
from thidua.say.paper.letterhead import letterhead
from thidua.say.paper.plan_text import consolidated, number_line
from thidua.say.plan import recipients

_SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PORTAL = "#cong"
_AUTHOR = '<FRBRauthor href="#co-quan"/>'


def plan_akoma(plan: PlanDossier) -> bytes:
    """Write a full text; what the copy at hand does not tell is not made up."""
    main = "".join(_clause(c) for c in plan.clauses.roots if c.level != "noi-nhan")
    main = main or '<block name="trong"/>\n'
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{_SPACE}"><doc name="ke-hoach">\n'
        f"{_meta(plan)}<preface>{''.join(_preface(plan))}</preface>\n"
        f"<mainBody>\n{main}</mainBody>\n<conclusions>{''.join(_conclusions(plan))}</conclusions>\n"
        "</doc></akomaNtoso>\n"
    )
    return text.encode()


def _meta(plan: PlanDossier) -> str:
    """Work, expression, manifestation (FRBR); a day that nobody knows is told as that of the data."""
    campaign, document = plan.summary, plan.summary.document
    key, changed = campaign.name.key, campaign.updated_on
    uri = f"/akn/vn/doc/{key.body}/{key.name}"
    issued = document.issued_on
    day = f'<FRBRdate date="{issued or changed}" name="{"ban-hanh" if issued else "cap-nhat-du-lieu"}"/>'
    told = f'<FRBRdate date="{changed}" name="cap-nhat-du-lieu"/>'
    number = _value(number_line(document)) if document.number else ""
    numbered = f'<FRBRnumber value="{number}"/>' if number else ""
    work = f'{day}{_AUTHOR}<FRBRcountry value="vn"/>{numbered}'
    words = f'{told}{_AUTHOR}<FRBRlanguage language="vie"/>'
    made = f'{told}<FRBRauthor href="{_PORTAL}"/>'
    since = plan.history.current.on if plan.history else issued
    version = f"{uri}/vie@{since or changed}"
    frbr = (
        _frbr("Work", uri, work)
        + _frbr("Expression", version, words)
        + _frbr("Manifestation", f"{version}.akn", made)
    )
    named = _organ("co-quan", document.issuer) + _organ("cong", "Cổng thi đua")
    return f'<meta><identification source="{_PORTAL}">{frbr}</identification><references source="{_PORTAL}">{named}</references></meta>\n'


def _frbr(name: str, uri: str, rest: str) -> str:
    where = _value(uri)
    return f'<FRBR{name}><FRBRthis value="{where}/!main"/><FRBRuri value="{where}"/>{rest}</FRBR{name}>'


def _organ(id: str, name: str) -> str:
    return f'<TLCOrganization eId="{id}" href="/ontology/organization/vn/{id}" showAs="{_value(name)}"/>'


def _preface(plan: PlanDossier) -> Iterator[str]:
    head = letterhead(plan.summary.document, consolidated(plan))
    if plan.summary.name.body.is_sample:
        yield f"<p>{SAMPLE}: văn bản không có thật.</p>"
    if head.is_draft:
        yield "<p>DỰ THẢO</p>"
    for line in (head.parent, *head.issuer, head.number, head.day):
        if line:
            yield f"<p>{safe(line)}</p>"
    document = plan.summary.document
    yield f"<p><docType>{document.kind.upper()}</docType></p><p><docTitle>{safe(document.title)}</docTitle></p>"


def _conclusions(plan: PlanDossier) -> Iterator[str]:
    head = letterhead(plan.summary.document, consolidated(plan))
    for line in (head.authority, head.position, head.unsigned, head.signatory):
        if line:
            yield f"<p>{safe(line)}</p>"
    for name in recipients(plan):
        yield f"<p>Nơi nhận: {safe(name)}</p>"


def _clause(clause: Clause) -> str:
    """A clause as a container of its level; its words before what is below it."""
    number = f"<num>{safe(clause.label)}</num>" if clause.label else ""
    is_title = bool(clause.heading) and clause.heading == clause.text
    heading = f"<heading>{safe(clause.heading)}</heading>" if is_title else ""
    words = "" if is_title else _words(clause)
    below = "".join(map(_clause, clause.children))
    if below:
        content = (f"<intro>{words}</intro>" if words else "") + below
    else:
        content = f"<content>{words or '<p/>'}</content>"
    return f'<hcontainer name="{clause.level}" eId="{_value(clause.id)}">{number}{heading}{content}</hcontainer>\n'


def _words(clause: Clause) -> str:
    if not clause.rows:
        return f"<p>{safe(clause.text)}</p>"
    rows = "".join(
        f"<tr>{''.join(f'<td><p>{safe(cell)}</p></td>' for cell in row)}</tr>"
        for row in clause.rows
    )
    return f"<table>{rows}</table>"


def _value(words: str) -> str:
    return safe(words).replace('"', "&quot;")
