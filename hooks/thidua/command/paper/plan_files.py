"""A plan that was read → the files of its campaign, and of a body that the portal has not yet."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from thidua.check.file.book import Book
from thidua.check.file.narrative import check_narrative
from thidua.check.file.place import body_folder, data_folder, words_file
from thidua.draft.basis import Register
from thidua.draft.capitals import lowered, name_in_small_letters, texts_of
from thidua.draft.demand import called
from thidua.draft.narrative import narrative_of, placed_again
from thidua.draft.records import Place, campaign_record, plan_record
from thidua.draft.start.body import UNKNOWN, body_files, body_kind, with_body
from thidua.model.award.form import Catalogue
from thidua.model.body.unit import Units
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalRegister
from thidua.model.problem import Problem, errors
from thidua.model.slug import folder_name, slugify
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import PlanText
from thidua.read.source.front_matter import split_front_matter

SETTINGS = "data/portal.yml"
_OFFICE = re.compile(
    r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Đảng ủy|Đảng bộ)\s+", re.IGNORECASE
)
_PART = re.compile(
    r"^(?:HỘI ĐỒNG|BAN|BCĐ|BQL|BCHQS|PHÒNG|TỔ|VĂN PHÒNG|BỘ PHẬN|THƯỜNG TRỰC)\s"
)
"""A part of a body, whose name does not tell which one."""
_ORGAN = re.compile(r"(?<=\S)\s+BAN (?:THƯỜNG (?:VỤ|TRỰC)|CHẤP HÀNH)$")
"""Who leads a body: “HỘI LHPN PHƯỜNG X / BAN THƯỜNG VỤ”."""
_AREA = re.compile(r"\b(?:XÃ(?! HỘI\b)|PHƯỜNG|ĐẶC KHU)\s.+")
_PLACED = re.compile(
    r"^((?:XÃ|PHƯỜNG|ĐẶC KHU)\s.+?),?\s+(?:TỈNH|THÀNH PHỐ|TP\.?)\s.+$", re.IGNORECASE
)
"""A commune with its province, which is no part of its name."""
_TRAILING = re.compile(r"\s+năm 20\d\d\.?$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:Về việc\s+|V/v\s+|Phát động\s+|Tổ chức\s+|Triển khai\s+(?:thực hiện\s+)?|phong trào\s+(?:thi đua\s+)?)+",
    re.IGNORECASE,
)


class Import(Struct, frozen=True):
    """A plan that is imported (một lần nhập kế hoạch)."""

    plan: PlanText
    facts: PlanFacts
    source: str
    """The name of the file that it comes from."""
    day: date

    def body_name(self) -> str:
        """Give the short name of whoever issued it: Xã Hà Trung; "" where nobody is named."""
        head = self.facts.head
        is_part = _PART.match(head.issuer) and not _AREA.search(head.issuer)
        area = _AREA.search(head.parent) if is_part else None
        issuer = area[0] if area else _ORGAN.sub("", head.issuer)
        lines = [line.strip() for line in issuer.splitlines() if line.strip()]
        words = _PLACED.sub(r"\1", _OFFICE.sub("", lines[-1]).strip()) if lines else ""
        words = name_in_small_letters(words, texts_of(self.facts, self.plan))
        return words[:1].upper() + words[1:]

    def refused(self) -> str:
        """Say what `thidua check` would refuse of the words themselves; "" for nothing."""
        problems: list[Problem] = []
        words = split_front_matter(narrative_of(self.plan, self.day), "", problems)
        if words:
            check_narrative(words, "", problems)
        return "; ".join(problem.message for problem in errors(problems))

    def key(
        self, body: str | None, year: int | None, campaign: str | None
    ) -> CampaignKey | None:
        """Give what was typed, else what the document says; None where it says nothing."""
        head = self.facts.head
        name = self.body_name()
        body = body or (folder_name(name) if slugify(name) else "")
        campaign = campaign or folder_name(
            _TRAILING.sub("", _LEADING.sub("", head.title))
        )
        return (
            CampaignKey(body, year or self.year(), campaign)
            if body and campaign
            else None
        )

    def year(self) -> int:
        """The year that the title names; else that of issue, or in which the period begins later."""
        day, told = self.facts.head.day, year_named(self.facts.head.title)
        issued, first = (day or self.day).year, self.facts.period[0][:4]
        if told and (day is None or abs(int(told) - issued) < 2):
            return int(told)
        return max(issued, int(first)) if first.isdigit() else issued

    def files(
        self, key: CampaignKey, book: Book, texts: dict[str, str]
    ) -> dict[str, str]:
        """Give the files to write; `texts` are those that stand there and may grow."""
        register = Register(
            {
                id: told
                for file in book.all(LegalRegister)
                for id, told in file.record.documents.items()
            }
        )
        place = Place(
            register,
            _units(key, book),
            frozenset(id for file in book.all(Catalogue) for id in file.record.awards),
        )
        facts = placed_again(lowered(self.facts, self.plan), self.plan)
        data = data_folder(key)
        made = {
            words_file(key): narrative_of(self.plan, self.day),
            f"{data}/plan.yml": plan_record(facts, self.source, place),
            f"{data}/campaign.yml": campaign_record(facts, self.day),
        }
        legal = f"{body_folder(key.body)}/legal.yml"
        grown = {legal: register.text(texts.get(legal, ""))} if register.added else {}
        return {**made, **grown, **self._body(key, book, texts)}

    def _body(
        self, key: CampaignKey, book: Book, texts: dict[str, str]
    ) -> dict[str, str]:
        """The files of a body that is new, and its line in the settings."""
        if f"{body_folder(key.body)}/body.yml" in book.files:
            return {}
        name = self.body_name() or key.body
        province = self.facts.province or UNKNOWN
        settings = with_body(texts.get(SETTINGS, ""), key.body)
        listed = {SETTINGS: settings} if settings else {}
        return {
            **body_files(key.body, name, body_kind(name), province, [], self.day),
            **listed,
        }


def _units(key: CampaignKey, book: Book) -> dict[str, str]:
    """The ids of a body's units, by what they are called."""
    units = book.get(f"{body_folder(key.body)}/units.yml", Units)
    return (
        {called(unit.name): id for id, unit in units.record.units.items()}
        if units
        else {}
    )
