"""The list of a site of which all is known: folder by folder, it is the list of all files."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from thidua.address.file import MANIFEST, file_name
from thidua.publish.pack import packed_files
from thidua.publish.verify.manifest import is_listed, write_known

FILES = st.dictionaries(
    st.text("a-./b", max_size=6).filter(lambda a: not a.startswith("/")),
    st.sampled_from(["0" * 64, "1" * 64]),
    max_size=6,
)


@given(FILES, st.lists(FILES, max_size=3))
def test_a_list_is_sorted_by_name(
    own: dict[str, str], others: list[dict[str, str]]
) -> None:
    told = {
        file_name(a): found for files in [own, *others] for a, found in files.items()
    }
    with TemporaryDirectory() as folder:
        write_known(Path(folder), own, map(packed_files, others))
        lines = (Path(folder) / MANIFEST).read_text("utf-8").splitlines()
    assert lines == [
        f"{told[name]}  {name}" for name in sorted(told) if is_listed(name)
    ]
