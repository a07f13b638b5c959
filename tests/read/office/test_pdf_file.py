"""PDF files: columns, page numbers, tables over pages, pages that are pictures."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Case
from tests.read.office.print import pdf_file
from tests.read.office.test_facts import told
from thidua.draft.told import left_over
from thidua.read.office.document import read_document
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def test_a_printed_page_is_read(case: Case, tmp_path: Path) -> None:
    """Pages of a case are parted by `== trang`."""
    file = tmp_path / "ke-hoach.pdf"
    file.write_bytes(pdf_file(case.question.split("\n== trang\n")))
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
    rest += [f"beside: {b.text} ({b.why})" for b in read.beside]
    warned = [f"warning {w.line}: {w.message}" for w in plan.warnings]
    case.expect(
        "\n".join([*clauses, "", *told(read.text), *rest, *warned, *read.remarks])
    )
