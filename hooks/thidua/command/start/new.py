"""`thidua new`: a portal, a body, a campaign, its results, an exemplar, to go on from.

What it makes is valid at once: it passes `thidua check`, and `thidua build` builds it.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from thidua.command.project import OK, Misuse, day, find_root, seen_from_here
from thidua.command.start import portal
from thidua.command.start.place import (
    Question,
    add_yes,
    chosen,
    key_of,
    known,
    unscored,
    write_new,
)
from thidua.draft.start.skeleton import (
    campaign_files,
    exemplar_files,
    result_files,
)
from thidua.model.award.exemplar import ExemplarKind
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.plan.campaign import CampaignKind
from thidua.model.slug import folder_name
from thidua.publish.run.day import find_as_of

KEY = Question("key", "Cơ quan/năm/mã", "xa-thu/2026/thi-dua-thon", is_flag=False)
TITLE = Question("title", "Tên phong trào", "Thi đua thôn kiểu mẫu năm 2026")
KIND = Question(
    "kind", "Loại: thường xuyên, chuyên đề, đợt cao điểm, hoạt động năm của cụm"
)
STORY = Question("title", "Tên điển hình, mô hình", "Đoạn đường hoa của Thôn Đông")
STORY_KIND = Question(
    "kind", "Loại: tập thể, cá nhân, hộ gia đình, mô hình hay người tốt, việc tốt"
)
UNIT = Question("unit", "Mã đơn vị nơi có điển hình", "thon-dong")
FIELD = Question("field", "Lĩnh vực", "Môi trường")


def add_campaign(parser: ArgumentParser) -> None:
    """Tell the words of `new phong-trao`."""
    _add_key(parser)
    for question in (TITLE, KIND):
        question.add(parser)
    parser.set_defaults(run=new_campaign)


def new_campaign(options: Namespace) -> int:
    """Write a campaign with a plan that is a draft."""
    root = find_root(Path.cwd())
    title = "" if options.key else TITLE.answer(options)
    key = CampaignKey(*_key(root, options, title))
    body = known(root, _body(key.body), f"thidua new xa {key.body}")
    title = title or TITLE.answer(options)
    kind = chosen(CampaignKind, KIND.answer(options, CampaignKind.THEMATIC.words[0]))
    files = campaign_files(key, title, kind, str(body.get("name", "")), _day(root))
    _write(root, files)
    print(
        f"Soạn lời kế hoạch ở {seen_from_here(root, list(files)[-1])}, hoặc nhập từ Word: thidua import plan"
    )
    print(f"Khi có bộ tiêu chí, bảng điểm: thidua new ket-qua {key}")
    return OK


def add_result(parser: ArgumentParser) -> None:
    """Tell the words of `new ket-qua`."""
    _add_key(parser)
    parser.set_defaults(run=new_result)


def new_result(options: Namespace) -> int:
    """Write a criteria set and the sheets that are missing: again when units are added."""
    root = find_root(Path.cwd())
    key = CampaignKey(*key_of(KEY.answer(options, unscored(root))))
    known(root, f"data/bodies/{key}/campaign.yml", f"thidua new phong-trao {key}")
    files = result_files(key, _working(root, key))
    if (root / f"data/bodies/{key}/scores.csv").exists():
        files = {name: text for name, text in files.items() if "/scores/" not in name}
    _write(root, files)
    print(
        "Thay khung tiêu chí trong scoring.yml bằng bộ đã ban hành, rồi ghi điểm vào scores/."
    )
    print(
        f"Chấm bằng Excel: thidua export scores --campaign {key} --xlsx, điền, rồi thidua import scores TỆP --campaign {key}"
    )
    return OK


def add_exemplar(parser: ArgumentParser) -> None:
    """Tell the words of `new dien-hinh`."""
    _add_key(parser)
    for question in (STORY, STORY_KIND, UNIT, FIELD):
        question.add(parser)
    parser.set_defaults(run=new_exemplar)


def new_exemplar(options: Namespace) -> int:
    """Write an exemplar that somebody has proposed."""
    root = find_root(Path.cwd())
    title = "" if options.key else STORY.answer(options)
    key = ExemplarKey(*_key(root, options, title))
    known(root, _body(key.body), f"thidua new xa {key.body}")
    title = title or STORY.answer(options)
    kind = chosen(ExemplarKind, STORY_KIND.answer(options, "mô hình"))
    units = list(_units(root, key.body))
    unit = UNIT.answer(options, units[0] if units else "")
    if unit not in units:
        raise Misuse(f"không có đơn vị “{unit}” ở data/bodies/{key.body}/units.yml")
    field = FIELD.answer(options, "Chung")
    _write(root, exemplar_files(key, title, kind, unit, field, _day(root)))
    return OK


def _add_key(parser: ArgumentParser) -> None:
    parser.add_argument(
        "key", nargs="?", metavar="CƠ_QUAN/NĂM/MÃ", help=f"ví dụ {KEY.example}"
    )


def _key(root: Path, options: Namespace, title: str) -> tuple[str, int, str]:
    """Give the key that was typed, or ask for it; a title proposes one."""
    bodies = sorted(path.parent.name for path in root.glob("data/bodies/*/body.yml"))
    slug = folder_name(title) if title else ""
    proposed = f"{bodies[0]}/{_day(root).year}/{slug}" if bodies and slug else ""
    return key_of(KEY.answer(options, proposed))


def _units(root: Path, body: str) -> dict[str, Any]:
    """Give the units of a body as they are typed, by id."""
    told = known(root, _units_file(body), f"thidua new xa {body}").get("units")
    return told if isinstance(told, dict) else {}


def _working(root: Path, key: CampaignKey) -> list[str]:
    """Give the units that a campaign may score: those that ended before, begin after are told."""
    units, end = _units(root, key.body), date(key.year, 12, 31)
    last = min(_day(root), end)
    gone = [id for id, u in units.items() if (_on(u, "active_to", key) or last) < last]
    later = [id for id, u in units.items() if (_on(u, "active_from", key) or end) > end]
    if gone:
        print(f"Không lập bảng cho đơn vị đã thôi hoạt động: {', '.join(gone)}")
    if later:
        print(f"Không lập bảng cho đơn vị năm {key.year} chưa có: {', '.join(later)}")
    return [id for id in units if id not in {*gone, *later}]


def _on(told: Any, field: str, key: CampaignKey) -> date | None:
    """Give a day of a unit as it is typed. Raises `Misuse` where that is none."""
    typed = told.get(field) if isinstance(told, dict) else None
    try:
        return day(str(typed).strip()) if typed else None
    except Misuse as why:
        raise Misuse(f"{_units_file(key.body)}: {why}") from None


def _units_file(body: str) -> str:
    return f"data/bodies/{body}/units.yml"


def _body(slug: str) -> str:
    return f"data/bodies/{slug}/body.yml"


def _day(root: Path) -> date:
    return find_as_of(root, [])


def _write(root: Path, files: dict[str, str]) -> None:
    write_new(root, files, Path(seen_from_here(root, ".")))


KINDS = {
    "portal": (portal.add_portal, "một cổng mới: thư mục có đủ thiết lập, trang đầu"),
    "xa": (portal.add_body, "một xã, phường, đặc khu, cụm thi đua hay cơ quan khác"),
    "phong-trao": (add_campaign, "một phong trào, kế hoạch ở dạng dự thảo"),
    "ket-qua": (add_result, "bộ tiêu chí, bảng điểm trống của từng đơn vị"),
    "dien-hinh": (add_exemplar, "một điển hình, mô hình hay"),
}


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    for name, (tell, words) in KINDS.items():
        kind = kinds.add_parser(name, help=words, description=f"Tạo {words}.")
        tell(kind)
        add_yes(kind)
