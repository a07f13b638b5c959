"""`thidua new portal` and `thidua new xa`: a folder that is a portal, a body in it."""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser, Namespace
from importlib.metadata import distribution, version
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from thidua.check.reference_book import reference_tables, with_tables
from thidua.check.schema import LISTED, NAMES, listed_names, schema_files
from thidua.command.paper.paper import (
    Named,
    Paper,
    key_of_paper,
    place_paper,
    read_paper,
)
from thidua.command.project import FAILED, OK, Misuse, find_root, seen_from_here
from thidua.command.start.place import (
    Question,
    chosen,
    known,
    slug_of,
    write,
    write_new,
)
from thidua.draft.start.body import body_files, body_kind, with_body
from thidua.draft.start.skeleton import LAW, SHARED, laws_of, portal_files
from thidua.house import HOUSE
from thidua.model.body.body import BodyKind
from thidua.model.slug import slugify
from thidua.publish.run.day import find_as_of

_SETTINGS = "data/portal.yml"
PORTAL = Question("name", "Tên cổng", "Cổng thi đua xã Hà Trung")
NAME = Question("name", "Tên xã, phường, cụm hay cơ quan khác", "Xã Hà Trung")
PROVINCE = Question("province", "Tỉnh, thành phố", "Thanh Hóa")
KIND = Question("kind", "Loại: xã, phường, đặc khu, cụm thi đua hay cơ quan khác")
UNITS = Question(
    "units", "Các đơn vị, cách nhau bằng dấu chấm phẩy", "Thôn Đông; Thôn Đoài"
)


def add_portal(parser: ArgumentParser) -> None:
    """Tell the words of `new portal`."""
    parser.add_argument(
        "folder", metavar="THƯ_MỤC", help="nơi đặt cổng; chưa có hoặc đang trống"
    )
    PORTAL.add(parser)
    parser.add_argument(
        "--plan",
        metavar="TỆP",
        help="nhập luôn kế hoạch này (.docx, .pdf, .txt, .md); không gõ --name thì cổng mang tên cơ quan ban hành",
    )
    parser.set_defaults(run=new_portal)


def new_portal(options: Namespace) -> int:
    """Write a folder that builds as it is; one that holds a project is refused."""
    root, shown = Path(options.folder).resolve(), Path(options.folder)
    if root.exists() and not root.is_dir():
        raise Misuse(f"“{shown}” là tệp, không phải thư mục")
    if any((root / name).exists() for name in ("mkdocs.yml", "data", "content")):
        raise Misuse(f"“{shown}” đã có một cổng hay dự án; chọn thư mục khác")
    paper = _paper(options, root) if options.plan else None
    name = PORTAL.answer(options)
    own = version("thidua")
    files = portal_files(name, own, find_as_of(_standing(root), []))
    write_new(root, {**files, **_shared()}, shown)
    if not keep_wheel(root):
        print(
            f"Để cài ở máy khác: chép thidua-{own}-py3-none-any.whl (make package) vào {(shown / FOLDER).as_posix()}/"
        )
    following = "thidua new xa, thidua build"
    if paper:
        place_paper(root, paper, Named())
        following = "thidua import scores hay thidua build"
    print(
        f"Cổng mới ở {shown.as_posix()}. Gõ tiếp: cd {shown.as_posix()}, rồi {following}"
    )
    return FAILED if paper and paper.rest else OK


def _paper(options: Namespace, root: Path) -> Paper:
    """Read the plan before anything is written; its issuer may name the portal. Raises `Misuse`."""
    paper = read_paper(options.plan)
    paper.say()
    found = paper.found(_standing(root))
    key_of_paper(
        found,
        Named(),
        f"tạo cổng không kèm --plan, rồi ở trong cổng gõ thidua import plan {options.plan} --body … --campaign …",
    )
    if options.name is None and (issuer := found.body_name()):
        options.name = f"Cổng thi đua {issuer[:1].lower()}{issuer[1:]}"
    return paper


def _standing(folder: Path) -> Path:
    """The nearest folder that is there: git tells the day of its last commit."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


def _shared() -> dict[str, str]:
    """What every portal begins with: lists of law and awards, what editors know."""
    tables = reference_tables()
    shared = {
        name: with_tables((HOUSE / name).read_text("utf-8"), tables) for name in SHARED
    }
    register = (HOUSE / LAW).read_text("utf-8")
    law = laws_of(
        register, "".join(shared[name] for name in SHARED if name.endswith(".yml"))
    )
    names = listed_names({kind: [] for kind in LISTED})
    return {**shared, LAW: law, **schema_files(), NAMES: names}


def add_body(parser: ArgumentParser) -> None:
    """Tell the words of `new xa`."""
    parser.add_argument(
        "slug",
        nargs="?",
        metavar="MÃ",
        help="mã trong địa chỉ: xa-ha-trung (bỏ trống thì lấy từ tên)",
    )
    for question in (NAME, PROVINCE, KIND, UNITS):
        question.add(parser)
    parser.set_defaults(run=new_body)


def new_body(options: Namespace) -> int:
    """Write a body's files, and its line in the settings of the portal."""
    root = find_root(Path.cwd())
    name = NAME.answer(options)
    slug = slug_of(options.slug or slugify(name))
    province = PROVINCE.answer(options)
    kind = chosen(BodyKind, KIND.answer(options, body_kind(name).words[0]))
    units = [] if kind in (BodyKind.CLUSTER, BodyKind.OTHER) else [_OWN_OFFICE]
    named = UNITS.answer(options, "; ".join(units) or _NONE)
    sign = (
        ";" if ";" in named else ","
    )  # names hold commas only where semicolons part them
    listed = [
        unit for part in re.split(rf"[{sign}\n]", named) if (unit := part.strip())
    ]
    known(root, _SETTINGS, "thidua new portal")
    day = find_as_of(root, [])
    units = [] if listed == [_NONE] else listed
    files = body_files(slug, name, kind, province, units, day)
    write_new(root, files, Path(seen_from_here(root, ".")))
    _list(root, slug)
    print(f"Gõ tiếp: thidua new phong-trao {slug}/{day.year}/thi-dua-thon")
    return OK


_OWN_OFFICE, _NONE = "Văn phòng HĐND và UBND", "chưa có"


def _list(root: Path, slug: str) -> None:
    path = root / _SETTINGS
    before = path.read_text("utf-8")
    after = with_body(before, slug)
    if after is None:
        print(f"{_SETTINGS}: ghi thêm “{slug}” vào mục bodies bằng tay")
    elif after != before:
        write(path, after)
        print(f"đã ghi      {seen_from_here(root, _SETTINGS)}: bodies có thêm {slug}")


FOLDER = "goi"
"""The folder that `requirements.txt` of a portal names."""


def own_wheel() -> Path | None:
    """Find the wheel that this very program was installed from; None where it is gone.

    Installers write down where a local wheel came from (PEP 610).
    """
    told = json.loads(distribution("thidua").read_text("direct_url.json") or "{}")
    address = urlsplit(str(told.get("url", "")))
    path = Path(url2pathname(address.path))
    is_wheel = address.scheme == "file" and path.suffix == ".whl" and path.is_file()
    return path if is_wheel else None


def keep_wheel(portal: Path) -> bool:
    """Copy the wheel into a portal; False where there is none to copy."""
    wheel = own_wheel()
    if wheel is None:
        return False
    (portal / FOLDER).mkdir(exist_ok=True)
    (portal / FOLDER / wheel.name).write_bytes(wheel.read_bytes())
    return True
