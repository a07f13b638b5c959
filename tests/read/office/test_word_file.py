"""Word files as officials make them: what is read, what is recognised, that no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tests.conftest import Case
from tests.read.office.test_facts import told
from tests.read.office.wordml import strict, word_file, words_of
from thidua.draft.told import left_over
from thidua.read.office.document import read_document
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


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


def _lost(content: bytes, text: str) -> Counter[str]:
    words = re.sub(r"\\(?=\W)|\*\*", "", text)
    return words_of(content) - Counter(re.findall(r"[^\W_]+", words))
