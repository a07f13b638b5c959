"""What an import writes of the facts of a plan: period, milestones, tasks, awards, whom it calls."""

from __future__ import annotations

from datetime import date

from tests.conftest import Case
from thidua.draft.basis import Register
from thidua.draft.demand import called
from thidua.draft.records import Place, campaign_record, plan_record
from thidua.model.law.document import DocumentKind, LegalDocument
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses

_UNITS = {
    called(name): id
    for name, id in (
        ("Phòng Văn hóa - Xã hội", "phong-vh-xh"),
        ("Thôn Đông", "thon-dong"),
    )
}


def test_records(case: Case) -> None:
    facts = facts_of(case.question, read_clauses(case.question))
    place = Place(Register({}), _UNITS, frozenset({"giay-khen"}))
    plan = plan_record(facts, "a.txt", place).partition('Nhập từ tệp a.txt"\n')[2]
    campaign = campaign_record(facts, date(2026, 6, 1)).splitlines()
    who = [line for line in campaign if line.startswith("who:")]
    case.expect("\n".join([*who, plan]))


def test_a_campaign_is_called_by_what_a_decision_is_about() -> None:
    text = "QUYẾT ĐỊNH\nVề việc ban hành Quy chế thi đua năm 2026\n\nĐiều 1. Ban hành Quy chế."
    told = campaign_record(facts_of(text, read_clauses(text)), date(2026, 6, 1))
    assert 'title: "Ban hành Quy chế thi đua năm 2026"' in told


def test_a_document_of_another_year_is_told_and_not_cited() -> None:
    """The register has the same number of the same day; the plan's year is a slip, or the register's."""
    known = LegalDocument.model_construct(
        kind=DocumentKind.DECISION, code="1373/QĐ-TTg", issued_on=date(2021, 7, 30)
    )
    text = "KẾ HOẠCH\nThi đua năm 2026\nCăn cứ Quyết định số 1373/QĐ-TTg ngày {} của Thủ tướng Chính phủ;\nI. VIỆC\n1. Quét."
    told = []
    for day in ("30/7/2021", "30/7/2022", "02/3/2022"):
        words = text.format(day)
        place = Place(Register({"quyet-dinh-1373": known}))
        plan = plan_record(facts_of(words, read_clauses(words)), "a.txt", place)
        told.append([line for line in plan.splitlines() if "1373" in line])
    assert told == [
        ["  - {document: quyet-dinh-1373, role: basis, clause: can-cu-1}"],
        [
            "# dòng 3 của văn bản: 1373/QĐ-TTg ghi năm 2022, danh mục của cổng ghi ngày 30/07/2021, không ghi vào cites: xem lại năm"
        ],
        ["  - {document: quyet-dinh-1373-qd-ttg-2022, role: basis, clause: can-cu-1}"],
    ]


def test_a_document_of_a_central_body_is_central() -> None:
    """Whatever stands before TW in its symbol: the Party, an association."""
    words = "KẾ HOẠCH\nThi đua năm 2026\nCăn cứ Quy định số 944-QĐ/HNDTW ngày 31/3/2014; Hướng dẫn số 03-HD/BTGDVTU, ngày 20/01/2026;\nI. VIỆC\n1. Quét."
    place = Place(Register({}))
    plan_record(facts_of(words, read_clauses(words)), "a.txt", place)
    levels = {id: told.level.value for id, told in place.register.added.items()}
    assert levels == {
        "quy-dinh-944-qd-hndtw-2014": "central",
        "huong-dan-03-hd-btgdvtu-2026": "province",
    }
