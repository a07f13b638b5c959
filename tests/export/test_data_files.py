"""The files that tell facts to machines: their addresses, the list of rankings, the inputs."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers
from thidua.export.data_files import data_files


def test_data_files(case: Case) -> None:
    found = dossiers(case.given)
    files = dict(data_files(found.portal, found.bodies.values(), "https://x.example/"))
    told = list(files)
    for address in case.given["show"]:
        told += [f"# {address}", files[address].decode()]
    case.expect("\n".join(told))
