"""A paper on the desk of an official (văn bản đang nhập): read once, told, written into a portal."""

from __future__ import annotations

import difflib
import re
import sys
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from thidua.check.file.book import Book
from thidua.check.file.place import body_of
from thidua.command.paper.plan_files import SETTINGS, Import
from thidua.command.paper.saying import said
from thidua.command.project import Misuse, existing_file
from thidua.draft.start.body import UNKNOWN
from thidua.draft.told import LeftOver, import_as_json, left_over
from thidua.model.key import CampaignKey
from thidua.model.plan.document import PlanDocument
from thidua.model.plan.plan import Plan
from thidua.model.reference.reference import code_key
from thidua.publish.load import find_as_of, load_facts
from thidua.publish.trial.writing import write_all
from thidua.read.office.document import OfficeText, read_document
from thidua.read.office.fact.facts import PlanFacts, facts_of
from thidua.read.office.word.package import Unreadable
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import PlanText
from thidua.read.source.text_file import read_text

_AMENDING = re.compile(
    r"(?:về việc |v/v )?(?:sửa đổi|bổ sung|điều chỉnh|đính chính|bãi bỏ|hủy bỏ|thay thế|kéo dài|gia hạn)\b.*?\bsố:?\s*(\d+\s*/\s*[\w/-]+)(?:\s+ngày\s+(?P<day>\d+)(?:/|\s+tháng\s+)(?P<month>\d+)(?:/|\s+năm\s+)(?P<year>\d{4}))?",
    re.IGNORECASE | re.DOTALL,
)
"""How the title of a document begins that amends a plan, up to the number of that plan."""


class Named(Struct, frozen=True):
    """What the caller says a campaign is called; what is None the paper tells."""

    body: str | None = None
    year: int | None = None
    campaign: str | None = None


class Paper(Struct, frozen=True):
    """A plan as a file, and all that was found in it."""

    path: Path
    shown: str
    """Its name as the caller typed it."""
    read: OfficeText
    plan: PlanText
    facts: PlanFacts
    rest: tuple[LeftOver, ...] = field(default=())

    def say(self) -> None:
        """Tell what a person should look at."""
        for line in said(self.plan, self.facts, self.read, self.rest):
            print(f"{self.shown}{line}", file=sys.stderr)

    @property
    def summary(self) -> str:
        """What was recognised, in a line."""
        clauses, found = len(self.plan.clauses), self.facts
        told = f"{clauses} điều khoản, {len(found.milestones)} mốc, {len(found.tasks)} việc"
        return f"{self.shown}: “{found.head.title}”; {told}. Chưa ghi tệp nào."

    def as_json(self) -> dict[str, object]:
        """Tell everything for programs (FORMATS.md)."""
        words = "\n".join(
            [
                self.read.text.replace("<br>", " "),
                *(each.text for each in self.read.beside),
            ]
        )
        return import_as_json(words, self.plan, self.facts, self.rest)

    def found(self, root: Path) -> Import:
        """Give what was found, as of the day of a portal that is there or will be."""
        return Import(self.plan, self.facts, self.path.name, find_as_of(root, []))


def read_paper(typed: str) -> Paper:
    """Read a file that the caller named. Raises `Misuse`."""
    path = existing_file(typed)
    try:
        read = read_document(path)
    except Unreadable as why:
        raise Misuse(f"{typed}: {why}") from None
    plan = read_clauses(read.text)
    facts = facts_of(read.text, plan)
    return Paper(path, typed, read, plan, facts, left_over(plan, facts, read.beside))


def key_of_paper(
    found: Import, named: Named, remedy: str = "gõ thêm --body, --campaign"
) -> CampaignKey:
    """Give what the campaign is called. Raises `Misuse` where nobody says it, or no portal takes it."""
    if refused := found.refused():
        raise Misuse(f"{found.source}: {refused}; sửa văn bản rồi nhập lại")
    key = found.key(named.body, named.year, named.campaign)
    if key is None:
        raise Misuse(f"văn bản không nói tên cơ quan, tên kế hoạch: {remedy}")
    return key


def place_paper(
    root: Path, paper: Paper, named: Named, *, overwrite: bool = False
) -> None:
    """Write the files of the campaign, and of its body where the portal has none such yet."""
    found = paper.found(root)
    key = key_of_paper(found, named)
    book = load_facts(root).book
    amended = "" if named.campaign else _amended(paper.facts.head.title, key.body, book)
    if amended:
        folder = amended.rpartition("/")[0]
        raise Misuse(
            f"{paper.shown} sửa kế hoạch đã có ở {amended}: khai văn bản này ở legal.yml của cơ quan, ghi từng điều khoản ở {folder}/amendments.yml (xem data/README.md); đăng thành một phong trào riêng thì gõ thêm --campaign"
        )
    legal = f"data/bodies/{key.body}/legal.yml"
    texts = {
        name: _text(root, name) for name in (legal, SETTINGS) if (root / name).is_file()
    }
    grown = {name for name in texts if name != legal or texts[name].rstrip()}
    files = found.files(key, book, texts)
    _write(root, files, grown, overwrite=overwrite)
    for told in re.findall(
        r"# dòng (\d+) của văn bản(: .*danh mục.*)", "\n".join(files.values())
    ):
        print(f"{paper.shown}:{''.join(told)}", file=sys.stderr)
    body = f"data/bodies/{key.body}/body.yml"
    if UNKNOWN in files.get(body, ""):
        print(
            f"{paper.shown}: không thấy tỉnh, thành phố của cơ quan: ghi province vào {body}",
            file=sys.stderr,
        )
    if not (named.body and named.campaign):
        print(f"Phong trào: {key}")


def _amended(title: str, body: str, book: Book) -> str:
    """Name the file of the body's plan that a document says it amends, the latest of one number; "" for none."""
    told = _AMENDING.match(title)
    found = {
        plan.record.document.issued_on or date.min: plan.file
        for plan in (book.all(Plan) if told else ())
        if body_of(plan.file) == body and _is_meant(plan.record.document, told)
    }
    return found[max(found)] if found else ""


def _is_meant(document: PlanDocument, told: re.Match[str] | None) -> bool:
    """Whether a title tells the number of a plan, and its day where it tells one."""
    if told is None or not document.number:
        return False
    issued, day = document.issued_on, told["day"]
    on = (int(told["year"]), int(told["month"]), int(day)) if day else None
    is_day = on is None or (issued and on == (issued.year, issued.month, issued.day))
    return bool(is_day) and code_key(document.code) == code_key(told[1])


def _text(root: Path, name: str) -> str:
    """Read a file that is to be written anew. Raises `Misuse`."""
    path = root / name
    text = read_text(path, name, []) if path.is_file() else None
    if text is None:
        raise Misuse(f"{name} không đọc được; sửa cho `thidua check` hết lỗi trước")
    return text


def _write(
    root: Path, files: dict[str, str], grown: set[str], *, overwrite: bool
) -> None:
    """Write all files or none: those that somebody edited are shown, not overwritten.

    `grown` are files that only get more lines.
    """
    there = {name: _text(root, name) for name in files if (root / name).exists()}
    changed = [
        name
        for name, text in there.items()
        if text != files[name] and name not in grown
    ]
    if changed and not overwrite:
        for name in changed:
            old, new = there[name].splitlines(), files[name].splitlines()
            print(
                "\n".join(difflib.unified_diff(old, new, name, name, lineterm="", n=1))
            )
        raise Misuse(
            "các tệp trên đã có và khác: xem lại, rồi thêm --overwrite để ghi đè"
        )
    try:
        write_all(root, files)
    except OSError as why:
        raise Misuse(f"không ghi được: {why.strerror}; mọi tệp còn như trước") from None
    for name in files:
        print(f"đã ghi {name}")
