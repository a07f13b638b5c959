"""Rule: a ranking is compared with one that is there, and not with a later one."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.file.registry import Registry
from thidua.check.record.record import choose
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem


def earlier_rankings_exist(
    files: CampaignFiles, registry: Registry
) -> Iterator[Problem]:
    """`compares_with` leads to an earlier criteria set of the same body."""
    name = files.scoring.record.compares_with if files.scoring else None
    fault = _fault(name, files.key, registry) if name else None
    if files.scoring and fault:
        yield files.scoring.problem(("compares_with",), *fault)


def _fault(name: str, own: CampaignKey, registry: Registry) -> tuple[str, str] | None:
    """What is wrong with the name of an earlier campaign, and what to do."""
    keys = [key for key in registry.book.campaigns() if key.body == own.body]
    known = [key.name for key in keys if key != own and key.year <= own.year]
    there = CampaignKey.within(own.body, name)
    if there == own:
        return "phong trào so với chính nó", choose(name, known)
    if there not in keys:
        return f"không có phong trào “{name}”", choose(name, known)
    if there.year > own.year:
        return f"phong trào “{name}” diễn ra sau phong trào này", choose(name, known)
    file = f"{data_folder(there)}/scoring.yml"
    if file in registry.book.files:
        return None
    return f"phong trào “{name}” không có bộ tiêu chí", f"thêm {file}, hoặc bỏ mục này"
