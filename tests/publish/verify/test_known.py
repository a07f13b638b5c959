"""The list of a site of which all is known: folder by folder, it is the list of all files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from thidua.address.file import MANIFEST, file_name
from thidua.publish.run.tree import Tree
from thidua.publish.verify.manifest import is_listed, write_known

FILES = st.dictionaries(
    st.text("a-./b", max_size=6).filter(lambda a: not a.startswith("/")),
    st.sampled_from(["0" * 64, "1" * 64]),
    max_size=6,
)


@given(FILES, st.lists(FILES, max_size=3))
def test_a_list_is_sorted_by_name(own: dict[str, str], others: list[dict[str, str]]) -> None:  # fmt: skip
    told = {file_name(a): found for files in [*others, own] for a, found in files.items()}  # fmt: skip
    with TemporaryDirectory() as folder:
        tree = Tree(folder)
        for files in others:
            tree.note(partial(dict[str, str], files))
        write_known(Path(folder), own, tree.tops)
        lines = (Path(folder) / MANIFEST).read_text("utf-8").splitlines()
    assert lines == [
        f"{told[name]}  {name}" for name in sorted(told) if is_listed(name)
    ]
