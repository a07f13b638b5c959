"""What holds for every search: words, order, marks; small rules on few entries."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.shelf import SHORT, UNIT, asked_of_script, clause, opened
from thidua.derive.search.entry import Entry
from thidua.derive.search.index import short_forms
from thidua.derive.search.word import clean, words
from thidua.read.site.search_engine import Looking

SYLLABLES = [
    "đảng", "bộ", "Đường", "sắt", "đương", "hòa", "hoà", "bình", "UBND", "ủy", "ban", "nhân",
    "dân", "68", "2024", "số", "QĐ", "lý", "lí", "kế", "hoạch", "thôn", "Đoài", "a",
]  # fmt: skip
texts = st.lists(st.sampled_from(SYLLABLES), max_size=12).map(" ".join)
queries = st.one_of(texts, st.text(max_size=20), texts.map(lambda t: f'"{t}" {t[:3]}'))


def urls(query: str, entries: list[Entry]) -> list[str]:
    return [hit.url for hit in opened(entries).search(query)]


def test_every_letter_folds_to_a_word() -> None:
    letters = [chr(n) for n in range(0xD800)]
    keys = {letter: [word.key for word in words(letter)] for letter in letters}
    again = {letter: [w.key for w in words(" ".join(keys[letter]))] for letter in keys}
    assert keys == again


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    keys = [word.key for word in words(text)]
    assert [word.key for word in words(" ".join(keys))] == keys


@given(st.one_of(st.text(), texts))
def test_composed_and_decomposed_are_the_same_words(text: str) -> None:
    told = [
        [(w.key, w.spelling) for w in words(unicodedata.normalize(form, text))]
        for form in ("NFC", "NFD")
    ]
    assert told[0] == told[1]


@given(st.text())
def test_places_of_words_are_the_same_in_browsers(text: str) -> None:
    """A cleaned text has one unit of UTF-16 for each character, and stays as it is."""
    cleaned = clean(text)
    assert len(cleaned.encode("utf-16-le")) == 2 * len(cleaned)
    assert clean(cleaned) == cleaned
    found = asked_of_script("words", cleaned)
    assert all(cleaned[w["start"] : w["end"]] == w["written"] for w in found)


def test_the_script_folds_every_letter_as_the_index_does() -> None:
    letters = " ".join(chr(n) for n in range(0xD800))
    accented = " ".join(
        chr(vowel) + mark + "nh"
        for vowel in range(0x41, 0x250)
        for mark in "\u0300\u0301\u0303\u0309\u0323"
    )
    assert as_script(f"{letters} {accented}") == as_index(f"{letters} {accented}")


@given(st.one_of(st.text(), texts))
def test_the_script_folds_any_text_as_the_index_does(text: str) -> None:
    assert as_script(text) == as_index(text)


def as_index(text: str) -> list[tuple[str, str]]:
    return [(word.key, word.spelling) for word in words(text)]


def as_script(text: str) -> list[tuple[str, str]]:
    found = asked_of_script("words", text)
    return [(word["key"], word["spelling"]) for word in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("quý", "qúy"), ("họa", "hoạ"),
        ("lý", "lí"), ("quý", "quí"), ("KỸ", "kĩ"), ("Đảng", "đảng"), ("007", "7"),
    ],
)  # fmt: skip
def test_spelled_alike(one: str, other: str) -> None:
    spelled = [[(w.key, w.spelling) for w in words(text)] for text in (one, other)]
    assert spelled[0] == spelled[1]


@pytest.mark.parametrize(
    ("one", "other"), [("tay", "tai"), ("hoa", "hòa"), ("đa", "da")]
)
def test_spelled_otherwise(one: str, other: str) -> None:
    assert next(words(one)).spelling != next(words(other)).spelling


def test_words_of_a_document_number() -> None:
    assert [w.key for w in words("68/2024/QĐ-UBND, KH252 ngày 09/9")] == [
        "68",
        "2024",
        "qd",
        "ubnd",
        "kh",
        "252",
        "ngay",
        "9",
        "9",
    ]


@given(queries, st.lists(texts, max_size=6), st.randoms())
def test_order_of_the_portal_changes_no_score(
    query: str, found: list[str], random: Random
) -> None:
    entries = [clause(f"x/#{n}", text) for n, text in enumerate(found)]
    mixed = random.sample(entries, len(entries))
    told = [
        sorted((-hit.score, hit.url) for hit in opened(some).search(query))
        for some in (entries, mixed)
    ]
    assert told[0] == told[1]


@given(queries, st.lists(st.tuples(texts, texts), max_size=6))
def test_every_hit_answers_every_word(query: str, found: list[tuple[str, str]]) -> None:
    """AND: each part of the query stands in the entry, or in what it belongs to."""
    entries = [clause(f"x/#{n}", text, title) for n, (title, text) in enumerate(found)]
    by_url = {entry.url: entry for entry in entries}
    parts = asked_of_script("parse", query, list(short_forms(SHORT)))
    for hit in opened(entries).search(query):
        entry = by_url[hit.url]
        told = [
            w.key for w in words(f"{entry.title} {entry.text} Điều khoản Xã Mẫu 2025")
        ]
        for part in (p for p in parts if not p.get("isOptional")):
            assert any(
                all(
                    a["key"] in told
                    or (a["isPrefix"] and any(t.startswith(a["key"]) for t in told))
                    for a in way["words"]
                )
                for way in part["ways"]
            )


@given(queries, st.lists(texts, max_size=4), st.integers(1, 30))
def test_marks_lie_in_the_excerpt(query: str, found: list[str], times: int) -> None:
    entries = [clause(f"x/#{n}", f"{t} " * times) for n, t in enumerate(found)]
    for hit in opened(entries).search(query):
        edges = [edge for mark in hit.marks for edge in mark]
        assert edges == sorted(set(edges))
        assert not edges or (edges[0] >= 0 and edges[-1] <= len(hit.excerpt))
        assert len(hit.excerpt) <= 184


def test_exact_accents_come_first() -> None:
    entries = [
        clause("x/#ban", "ban tổ chức ban bán"),
        clause("x/#ban4", "bán hàng"),
        clause("x/#ban3", "bản sao"),
        clause("x/#ban2", "thợ bạn", "bạn"),
    ]
    assert urls("bản", entries)[0] == "x/#ban3"
    assert urls("bạn", entries)[0] == "x/#ban2"
    assert set(urls("ban", entries)) == {entry.url for entry in entries}


def test_sample_data_comes_last_on_equal_scores() -> None:
    entries = [
        clause("mau/#1", "dọn đường làng", is_sample=True),
        clause("that/#1", "dọn đường làng"),
    ]
    assert urls("đường làng", entries) == ["that/#1", "mau/#1"]


def test_a_title_weighs_more_than_a_text() -> None:
    entries = [
        clause("x/#text", "cả thôn vệ sinh môi trường"),
        clause("x/#title", "việc khác", "Vệ sinh môi trường"),
    ]
    assert urls("ve sinh moi truong", entries) == ["x/#title", "x/#text"]


def test_words_side_by_side_come_before_words_apart() -> None:
    entries = [
        clause("x/#apart", "trường tôi có môi giới"),
        clause("x/#side", "bảo vệ môi trường"),
    ]
    assert urls("moi truong", entries) == ["x/#side", "x/#apart"]


def test_body_kind_and_year_help_and_do_not_suffice() -> None:
    entries = [
        clause("mau/#1", "đường làng sạch"),
        clause("thu/#1", "đường làng sạch", body="xa-thu", year=2024),
    ]
    assert urls("đường làng xã thử", entries) == ["thu/#1"]
    assert urls("đường làng 2024", entries) == ["thu/#1"]
    assert urls("điều khoản", entries) == []


def test_short_forms_both_ways() -> None:
    entries = [
        clause("x/#short", "UBND xã họp"),
        clause("x/#long", "Ủy ban nhân dân xã họp"),
        clause("x/#loose", "nhân viên và dân của ban ủy nhiệm"),
    ]
    assert urls("UBND", entries) == ["x/#short", "x/#long"]
    assert urls("ủy ban nhân dân", entries) == ["x/#long", "x/#short", "x/#loose"]


def test_two_letters_are_a_short_form_only_in_capitals() -> None:
    entries = [clause("x/#1", "Thành ủy họp"), clause("x/#2", "tư nhân")]
    assert urls("TU", entries) == ["x/#1", "x/#2"]
    assert urls("tu", entries) == ["x/#2"]


def test_short_forms_of_the_data() -> None:
    told = {
        "QP-AN": "quốc phòng - an ninh",
        "b/c": "để báo cáo",
        "TU": "Tỉnh ủy, Thành ủy hoặc Thị ủy",
    }
    assert list(short_forms(told)) == [
        ["qp an", "quoc phong an ninh"],
        ["qpan", "quoc phong an ninh"],
        ["tu", "tinh uy"],
        ["tu", "thanh uy"],
        ["tu", "thi uy"],
    ]


def test_excerpt_shows_where_most_words_stand() -> None:
    text = f"Đường làng. {'Việc khác. ' * 40}Dọn đường làng, ngõ xóm. {'Hết. ' * 40}"
    (hit,) = opened([clause("x/#1", text)]).search("đường làng ngõ xóm")
    marked = [hit.excerpt[start:end] for start, end in hit.marks]
    assert marked == ["đường làng, ngõ xóm"]
    assert hit.excerpt.startswith("… ") and hit.excerpt.endswith(" …")


def test_a_title_asked_whole_comes_first() -> None:
    names = ["Hội Nông dân xã Mẫu và các hội", "Hội Nông dân"]
    entries = [Entry(f"x/{n}/", UNIT, name, "") for n, name in enumerate(names)]
    assert urls("hoi nong dan", entries) == ["x/1/", "x/0/"]


def test_a_body_of_its_own_comes_first_among_as_many_accents() -> None:
    entries = [
        clause("x/#1", "đường làng", "Đường làng", body="xa-thu"),
        clause("x/#2", "làm đường ở làng"),
        clause("x/#3", "đương lang"),
        clause("x/#4", "đương lang", body="xa-thu"),
    ]
    told = {
        own: [
            hit.url
            for hit in opened(entries).search("đường làng", looking=Looking(own))
        ]
        for own in ("", "xa-mau", "xa-thu", "xa-nao")
    }
    assert told == {
        "": ["x/#1", "x/#2", "x/#3", "x/#4"],
        "xa-mau": ["x/#2", "x/#1", "x/#3", "x/#4"],
        "xa-thu": ["x/#1", "x/#2", "x/#4", "x/#3"],
        "xa-nao": ["x/#1", "x/#2", "x/#3", "x/#4"],
    }
