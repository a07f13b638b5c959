"""Word files as officials make them: what is read, what is recognised, that no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from tests.conftest import Case
from tests.read.office.test_facts import told
from tests.read.office.wordml import strict, word_file, words_of
from thidua.draft.told import left_over
from thidua.read.office.document import read_document
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses

HYPERLINK = RELATIONSHIP_TYPE.HYPERLINK


def test_a_word_file_is_read_whole(case: Case, tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(word_file(case.question))
    read = read_document(file)
    plan = read_clauses(read.text)
    clauses = [
        f"{c.id}: {c.label} {c.text}" + (f" {list(c.rows)}" if c.rows else "")
        for c in plan.clauses
        if c.level != "noi-nhan"
    ]
    rest = [
        f"left over {r.line}: {r.text}"
        for r in left_over(plan, facts_of(read.text, plan))
    ]
    warned = [f"warning {w.line}: {w.message}" for w in plan.warnings]
    rest += [f"beside: {b.text} ({b.why})" for b in read.beside]
    rest += [f"remark: {remark}" for remark in read.remarks]
    marks = [f"mended {m.line}: {m.found} → {m.was}" for m in read.marks]
    case.expect("\n".join([*clauses, "", *told(read.text), *rest, *warned, *marks]))
    if any("phông cũ" in remark for remark in read.remarks):
        return  # letters are others there; the answer shows them
    assert (
        _lost(file.read_bytes(), " ".join([read.text, *(b.text for b in read.beside)]))
        == Counter()
    )


def test_a_strict_file_reads_the_same(tmp_path: Path) -> None:
    """ISO/IEC 29500 Strict has other names for the same elements."""
    question = (Path(__file__).parent / "word_file/danh-so-lai.txt").read_text("utf-8")
    usual = word_file(question.partition("\n---\n")[0].partition("\n")[2])
    (tmp_path / "a.docx").write_bytes(usual)
    (tmp_path / "b.docx").write_bytes(strict(usual))
    assert read_document(tmp_path / "b.docx") == read_document(tmp_path / "a.docx")


def test_a_style_may_show_capitals(tmp_path: Path) -> None:
    """A heading is read as it is printed; what its style does not hold for stays."""
    question = (
        "{=H1}Mục đích\nGiữ rừng.\n== styles\n"
        '<w:style w:type="paragraph" w:styleId="H1"><w:rPr><w:caps/></w:rPr></w:style>'
    )
    (tmp_path / "a.docx").write_bytes(word_file(question))
    assert read_document(tmp_path / "a.docx").text == "MỤC ĐÍCH\nGiữ rừng."


def test_addresses_that_words_do_not_name_are_told(tmp_path: Path) -> None:
    """The words of a link stay; its address has no place in the words of a plan."""
    links = (
        '<w:p><w:hyperlink r:id="rId71">[[tại đây]]</w:hyperlink></w:p>\n'
        '<w:p><w:hyperlink r:id="rId72">[[thanhhoa.gov.vn]]</w:hyperlink></w:p>\n'
        '<w:p><w:r><w:instrText> HYPERLINK "https://a.vn/b" </w:instrText></w:r>[[mẫu]]</w:p>'
    )
    document = docx.Document(BytesIO(word_file(links)))
    for id, url in (
        ("rId71", "https://x.vn/mau"),
        ("rId72", "http://thanhhoa.gov.vn/"),
    ):
        document.part.rels.add_relationship(HYPERLINK, url, id, is_external=True)
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").remarks == (
        "tệp có 2 liên kết, chữ được giữ, địa chỉ thì không: “tại đây” tới https://x.vn/mau; https://a.vn/b; cần thì gõ địa chỉ vào lời",
    )


def _lost(content: bytes, text: str) -> Counter[str]:
    words = re.sub(r"\\(?=\W)|\*\*", "", text)
    return words_of(content) - Counter(re.findall(r"[^\W_]+", words))
