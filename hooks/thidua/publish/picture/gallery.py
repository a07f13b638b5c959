"""Pictures of exemplars → all their sizes; worked out once, then kept in `.cache/anh/`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from thidua.model.portal import BodyEntry
from thidua.model.problem import Place, Problem
from thidua.page.part.photo import PhotoSet, Variant
from thidua.publish.picture.photo import RECIPE, photo_set

CACHE = ".cache/anh"


def read_photos(
    root: Path, names: Iterable[str]
) -> tuple[Mapping[str, PhotoSet], list[Problem]]:
    """Give pictures by their names, and those that are broken."""
    names = sorted(names)
    with ThreadPoolExecutor() as pool:
        found = list(pool.map(lambda name: _photo(root, name), names))
    photos = {n: photo for n, photo in zip(names, found, strict=True) if photo}
    remedy = "xuất lại ảnh rồi chép đè"
    wrong = [
        Problem(Place(n), "ảnh hỏng, không đọc hết được", remedy, rule="anh-hong")
        for n in names
        if n not in photos
    ]
    return photos, wrong


def photo_names(bodies: Iterable[BodyEntry]) -> Iterator[tuple[str, bool]]:
    """Name the pictures of all exemplars: `content/xa/dien-hinh/2025/ao-ca.png`.

    Each with whether it is shown today: those of withdrawn exemplars are not, nor
    those without consent that holds.
    """
    for body in bodies:
        for entry in body.exemplars:
            shown = entry.exemplar.shown_photos(body.today)
            for photo in entry.exemplar.photos:
                yield entry.beside(photo.file), photo in shown


def _photo(root: Path, name: str) -> PhotoSet | None:
    raw = (root / name).read_bytes()
    key = hashlib.sha256(RECIPE.encode() + raw).hexdigest()
    folder = root / CACHE / key[:20]
    if kept := _kept(folder):
        return kept
    try:
        made = photo_set(raw)
    except ValueError:
        return None
    _keep(folder, made)
    return made


def _kept(folder: Path) -> PhotoSet | None:
    """Read a picture's sizes back; None where any of them is not as it was."""
    try:
        listing = json.loads((folder / "index.json").read_text("utf-8"))
        variants = [
            Variant(
                **told,
                content=(folder / told["address"].rpartition("/")[2]).read_bytes(),
            )
            for told in listing
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    sound = all(variant.is_sound for variant in variants)
    return PhotoSet(tuple(variants)) if sound and variants else None


def _keep(folder: Path, photo: PhotoSet) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for variant in photo.variants:
        (folder / variant.address.rpartition("/")[2]).write_bytes(variant.content)
    listing = [
        {"address": v.address, "width": v.width, "height": v.height, "kind": v.kind}
        for v in photo.variants
    ]
    (folder / "index.json").write_text(json.dumps(listing), "utf-8", newline="\n")
