"""The guide of rules is told by every build: it loads nothing that reads documents."""

from __future__ import annotations

import subprocess
import sys

HEAVY = "('thidua.read.office', 'thidua.draft', 'pdfplumber', 'pdfminer', 'docx')"


def test_the_rules_alone_load_no_reader_of_documents() -> None:
    told = f"import sys, thidua.review.registry; print(sorted(m for m in sys.modules if m.startswith({HEAVY})))"
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert found.stdout == "[]\n"
