"""What is wrong with an entry of several types → a sentence that says which type it is for."""

from __future__ import annotations

from thidua.check.record.field_path import Path, follow, variants_of
from thidua.model.field.record import Record
from thidua.model.score.criterion.criteria import HEADING

Words = tuple[str, str, str]
"""The rule that is broken, what is wrong, what to do."""

_ASTRAY = "muc-khac-cach-tinh"


def types_at(kind: type[Record], path: Path) -> str:
    """List the types that may be written at a path, as pydantic lists choices."""
    variants = variants_of(follow(kind, path).kind)
    return ", ".join(tag for tag in variants if tag != HEADING)


def missing_in(kind: type[Record], path: Path) -> Words | None:
    """Say of a missing field that its entry's type needs it; None where all do."""
    variants = variants_of(follow(kind, path[:-2]).kind)
    if path[-2:-1] == () or path[-2] not in variants:
        return None
    name, tag = str(path[-1]), path[-2]
    if all(name in other.model_fields for other in variants.values()):
        return None
    message, remedy = (
        f"cách tính {tag} cần mục {name}",
        f"thêm {name}, xem data/README.md",
    )
    return "thieu-tham-so", message, remedy


def astray_in(kind: type[Record], path: Path) -> Words | None:
    """Say of an unknown field that only other types have it; None where none has."""
    variants = variants_of(follow(kind, path[:-2]).kind)
    name = str(path[-1])
    owners = {t: v for t, v in variants.items() if name in v.model_fields}
    if not owners or path[-2] not in variants:
        return None
    if path[-2] == HEADING:
        message = f"tiêu chí có tiêu chí con thì không được chấm, không có mục {name}"
        return _ASTRAY, message, f"bỏ {name}, hoặc ghi ở từng tiêu chí con"
    types = ", ".join(owners)
    told = next(iter(owners.values())).model_fields[name].description or ""
    message = f"{name} chỉ dùng cho {types}, tiêu chí này là {path[-2]}"
    remedy = f"bỏ {name}, hoặc ghi type: {types.replace(', ', ' hay ')}"
    return _ASTRAY, message, f"{remedy} ({name}: {told[:1].lower()}{told[1:]})"
