"""What the words of a plan refer to: told where it leads nowhere, led on where it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from thidua.check.rule.example import LEGAL, NARRATIVE
from thidua.model.key import CampaignKey
from thidua.model.problem import Grade
from thidua.page.page import Page
from thidua.page.version.page import version_pages
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal

SWEEP = "Mỗi thôn quét đường vào sáng thứ bảy"
NOTES = [
    (11, Grade.NOTE, "i-1-a", said, message)
    for said, message in [
        ("Chỉ thị số 01-CT/BCT", "bản thu thập ghi “Chỉ thị số 01-CT/BCT”, danh mục ghi 01/CT-TTg"),
        ("điểm g khoản 1 mục I", "bản thu thập ghi “điểm g khoản 1 mục I”: kế hoạch không có điều khoản ấy"),
        ("Chỉ thị số 99-CT/TW", "nhắc đến “Chỉ thị số 99-CT/TW”: văn bản này chưa có trong danh mục của cổng"),
    ]
]  # fmt: skip
KEY = CampaignKey("xa-mau", 2025, "duong-sach")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("theo Chỉ thị số 01/CT-TTg", ""),
        ("theo Chỉ thị số 99-CT/TW ngày 01/02/2024 của Bộ Chính trị", "van-ban-ngoai-danh-muc"),
        ("theo Chỉ thị số 01-CT/BCT ngày 02/01/2025", "ky-hieu-khac-danh-muc"),
        ("nêu tại điểm b khoản 1 mục I", ""),
        ("nêu tại phần VII của Kế hoạch", "dan-toi-dieu-khoan-khong-co"),
        ("nêu tại điểm g khoản 1 mục I", "dan-toi-dieu-khoan-khong-co"),
        ("theo khoản 2 Điều 5", ""),  # a plan without any Điều speaks of a law
        ("được 9 điểm", ""),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_noted(words: str, rule: str, tmp_path: Path) -> None:
    commune(tmp_path, [{"file": NARRATIVE, "replace": [SWEEP, f"{SWEEP} {words}"]}])
    portal, problems = load_portal(tmp_path, TODAY)
    told = [p for p in problems if p.grade is Grade.NOTE and p.place.file == NARRATIVE]
    assert [problem.rule for problem in told] == ([rule] if rule else [])
    assert {problem.clause for problem in told} <= {"i-1-a"}
    assert portal  # a note stops nothing


def test_a_note_says_where_and_what(tmp_path: Path) -> None:
    """In the words of the plan, on one line, at the line of the clause."""
    words = "theo Chỉ thị số  99-CT/TW ngày 01/02/2024 của Bộ Chính trị, Chỉ thị số 01-CT/BCT ngày 02/01/2025, điểm g khoản 1 mục I"
    commune(tmp_path, [{"file": NARRATIVE, "replace": [SWEEP, f"{SWEEP} {words}"]}])
    _, problems = load_portal(tmp_path, TODAY)
    told = [p for p in problems if p.place.file == NARRATIVE]
    assert [
        (p.place.line, p.grade, p.clause, p.found, p.message) for p in told
    ] == NOTES


def test_a_clause_knows_who_refers_to_it(tmp_path: Path) -> None:
    """Of its own plan, and of the plan of another year that calls it by its number."""
    words = "nêu tại điểm b khoản 1 mục I; phần II của Kế hoạch"
    old = NARRATIVE.replace("2025", "2024")
    commune(
        tmp_path,
        [
            {"file": NARRATIVE, "replace": [SWEEP, f"{SWEEP} {words}"]},
            {
                "file": old,
                "append": "\n2. Theo khoản 1 mục I Kế hoạch số 05/KH-UBND ngày 15/01/2025.\n",
            },
        ],
    )
    portal, _ = load_portal(tmp_path, TODAY)
    assert portal
    plans = {p.summary.name.key: p for p in dossiers_of(portal).bodies["xa-mau"].plans}
    cited = {
        id: [(by.plan.key.year, by.clause.id) for by in by_all]
        for id, by_all in plans[KEY].cited_at.items()
    }
    assert cited["i-1-b"] == [(2025, "i-1-a")]
    assert cited["ii"] == [(2025, "i-1-a")]
    assert [year for year, _ in cited["i-1"]] == [2024]


def test_documents_of_the_words_alone_are_listed_too(tmp_path: Path) -> None:
    words = f"{SWEEP} theo Chỉ thị số 01/CT-TTg"
    commune(tmp_path, [{"file": NARRATIVE, "replace": [SWEEP, words]}])
    portal, _ = load_portal(tmp_path, TODAY)
    assert portal
    dossiers = dossiers_of(portal)
    (by,) = dossiers.portal.documents["chi-thi-01-ct-ttg-2025"].cited
    assert [(p.clause.id, p.role) for p in by.places] == [("i-1-a", "cited")]


def test_a_document_may_be_a_plan_of_the_portal(tmp_path: Path) -> None:
    """Its clauses are reached through the register."""
    old = NARRATIVE.replace("2025", "2024")
    commune(
        tmp_path,
        [
            {
                "file": LEGAL,
                "replace": ["level: province", f"level: province\n    plan: {KEY}"],
            },
            {
                "file": old,
                "append": "\n2. Theo điểm a khoản 1 mục I Kế hoạch số 12/KH-UBND.\n",
            },
        ],
    )
    portal, problems = load_portal(tmp_path, TODAY)
    assert portal, problems
    (plan,) = [
        p
        for p in dossiers_of(portal).bodies["xa-mau"].plans
        if p.summary.name.key == KEY
    ]
    assert [by.plan.key.year for by in plan.cited_at["i-1-a"]] == [2024]


AMENDED = """amendments:
  - document: chi-thi-01-ct-ttg-2025
    in_force_from: 01/4/2025
    changes:
      - {clause: i-1-c, kind: add, label: c), after: i-1-b, words: Mỗi xóm theo điểm k khoản 1 mục I.}
      - {clause: i-1-b, kind: amend, words: Thôn Đoài báo cáo theo điểm c khoản 1 mục I.}
"""


def test_a_clause_that_an_amendment_adds_is_led_to_where_it_stands(
    tmp_path: Path,
) -> None:
    """From the first words to the version that has it, from the words in force on the page itself."""
    amendments = f"data/bodies/{KEY.body}/{KEY.year}/{KEY.slug}/amendments.yml"
    commune(
        tmp_path,
        [
            {
                "file": NARRATIVE,
                "replace": [SWEEP, f"{SWEEP}, xem điểm c khoản 1 mục I"],
            },
            {"file": amendments, "write": AMENDED},
        ],
    )
    portal, problems = load_portal(tmp_path, TODAY)
    assert portal, problems
    noted = [
        (p.place.file, p.place.line, p.found)
        for p in problems
        if p.rule == "dan-toi-dieu-khoan-khong-co"
    ]
    assert noted == [(amendments, 5, "điểm k khoản 1 mục I")]
    (plan,) = [
        p
        for p in dossiers_of(portal).bodies["xa-mau"].plans
        if p.summary.name.key == KEY
    ]
    assert [by.clause.id for by in plan.cited_at["i-1-c"]] == ["i-1-a", "i-1-b"]
    first, second = (
        page for page in version_pages(plan) if page.template == "pages/version.html"
    )
    assert references(first) == {
        "i-1-a": [
            "../../../../../../xa-mau/ke-hoach/2025/duong-sach/v/2025-04-01/#i-1-c"
        ]
    }
    assert references(second) == {"i-1-a": ["#i-1-c"], "i-1-b": ["#i-1-c"]}


BETWEEN = """amendments:
  - document: chi-thi-01-ct-ttg-2025
    in_force_from: 01/4/2025
    changes:
      - {clause: i-1a, kind: add, label: 1a., after: i-1, words: Mỗi xóm theo điểm b khoản 1 mục I.}
      - {clause: i-1-a1, kind: add, label: a1), after: i-1-a, words: Mỗi xóm một cờ.}
      - {clause: i-1-b, kind: amend, words: Thôn Đoài báo cáo theo khoản 1a mục I và điểm a1 khoản 1 mục I.}
"""


def test_clauses_put_between_others_are_found_by_their_label(tmp_path: Path) -> None:
    """Khoản 1a stands between 1 and 2, điểm a1 between a and b."""
    amendments = f"data/bodies/{KEY.body}/{KEY.year}/{KEY.slug}/amendments.yml"
    commune(tmp_path, [{"file": amendments, "write": BETWEEN}])
    portal, problems = load_portal(tmp_path, TODAY)
    assert portal, problems
    (plan,) = [
        p
        for p in dossiers_of(portal).bodies["xa-mau"].plans
        if p.summary.name.key == KEY
    ]
    *_, last = (
        page for page in version_pages(plan) if page.template == "pages/version.html"
    )
    assert references(last) == {"i-1a": ["#i-1-b"], "i-1-b": ["#i-1a", "#i-1-a1"]}


def references(page: Page) -> dict[str, list[str]]:
    """The references to clauses of each clause that has any, as the page links them."""
    found = {}
    clauses = list(page.view.clauses)
    while clauses:
        clause = clauses.pop()
        clauses += clause.children
        links = re.findall(r'class="reference" href="([^"]*#[^"]*)"', str(clause.words))
        found |= {clause.id: links} if links else {}
    return found
