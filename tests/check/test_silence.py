"""Whatever somebody types into a file of data or words, it is read, or told: no file is passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commune import commune
from thidua.check.file.book import check_book
from thidua.model.problem import Grade
from thidua.read.source.folder import SourceFile, source_files
from thidua.read.source.sources import read_file

ODD = [
    "“", "”", "‘", "«", "\u00a0", "\u200b", "\ufeff", "\t", "–", "- ", "#", " #", "---\n", "...\n", '"', "'", "{", "}", "[", "]",
    ":", ": ", ",", "|", ">", "&a ", "*a", "!x ", "%", "@", "`", "\r\n", "\r", "\u2028", "\v", "\0", "\u202e", "đ", "\u0309", "? ", "<<: ",
    "~", "\\", "\u0085", "\u3000", "<br>\n", "\n</div>\n", "![](a.png)\n", "\n\\\n",
]  # fmt: skip
"""What people paste or strike by mistake."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return commune(tmp_path_factory.mktemp("xa"), [])


@settings(max_examples=300)
@given(data=st.data())
def test_no_file_is_passed_over_in_silence(data: st.DataObject, root: Path) -> None:
    names = [f.name for d in ("data", "content") for f in source_files(root, d, [])]
    name = data.draw(st.sampled_from([n for n in names if n.endswith((".yml", ".md"))]))
    before = (root / name).read_bytes()
    text = before.decode()
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.sampled_from(ODD)) + text[at:]
    try:
        (root / name).write_bytes(text.encode())
        read = read_file(SourceFile(root, name))
    finally:
        (root / name).write_bytes(before)
    read.sources.files.add(name)
    problems = list(read.problems)
    book = check_book(read.sources, problems)
    errors = {p.place.file for p in problems if p.grade is Grade.ERROR}
    assert name in book.records or errors == {name}
