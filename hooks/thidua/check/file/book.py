"""All files of a portal, each checked against its record, before rules join them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar, cast

from msgspec import Struct, field

from thidua.check.file.burden import words_burden
from thidua.check.file.layout import (
    check_scores,
    facts_of,
    kind_of,
    lost_with,
    stray,
)
from thidua.check.file.narrative import check_narrative
from thidua.check.file.place import (
    body_of,
    campaign_of,
    is_body_page,
    is_score_table,
    narrated_by,
)
from thidua.check.record.leaf import Held, held
from thidua.check.record.record import Checked, Typed, check_record
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.body import Body
from thidua.model.field.record import Record
from thidua.model.key import CampaignKey
from thidua.model.ledger import Ledger
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.clause import ClauseTree
from thidua.model.plan.plan import Plan
from thidua.model.problem import Place, Problem, errors
from thidua.read.attachment.part import Part
from thidua.read.source.sources import Sources

_DATA_OF = re.compile(r"^data/bodies/([^/\n]+)/", re.MULTILINE)
_HEAD = re.compile(
    r"\A\s*(?:-{3}|[–—-]*[–—][–—-]*)\n|\A(?:[^`\n]*\n){1,5}updated_on\s*:"
)
"""A head as Word spells it, with long dashes, or below a title."""
_DOUBLED = "yaml-khoa-lap"
"""Of two entries under one key one is lost: nothing is said of what asks for it. The ledger is held all the same."""
R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Book(Struct):
    """The records by file name; what failed its check is missing here."""

    records: dict[str, Checked[Any]] = field(default_factory=dict)
    narratives: dict[str, ClauseTree] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    """Files that are there and hold no record: nothing is said of what they name."""
    typed: list[Typed] = field(default_factory=list)
    """Data files that can be read and hold no record: the names in them are looked up all the same."""
    files: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    """Names of files that nobody reads: they were found right before."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of every file that is named a PDF; "" where it is none."""
    words: dict[str, str] = field(default_factory=dict)
    """The Markdown of every page of words."""
    first_lines: dict[str, int] = field(default_factory=dict)
    """The line of its file at which it begins."""
    attached: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    """What stands in files that pages lead to."""
    _found: dict[object, Any] = field(default_factory=dict)
    """What was asked for once, by what was asked: nothing is added after that."""

    def content(self) -> list[str]:
        """Name the files of words and those beside them, in order; not those that are passed."""
        return self.once("content", self._content)

    def _content(self) -> list[str]:
        names = self.files - self.passed
        return sorted(name for name in names if name.startswith("content/"))

    def get(self, name: str, kind: type[R]) -> Checked[R] | None:
        """Give a record by its file."""
        found = self.records.get(name)
        return found if found and isinstance(found.record, kind) else None

    def all(self, kind: type[R]) -> Iterator[Checked[R]]:
        """Give every record of a kind, in the order of the files."""
        yield from self.once(kind, lambda: list(self._all(kind)))

    def held(self, name: str) -> Held:
        """Give what a record holds, by its file."""
        return self.once(("held", name), lambda: held(self.records[name].record))

    def bodies(self) -> dict[str, Checked[Body]]:
        """Give the issuing bodies by slug."""
        find = lambda: {body_of(c.file): c for c in self.all(Body)}  # noqa: E731
        return self.once("bodies", find)

    def body_folders(self) -> set[str]:
        """Name the bodies that have a folder of data, whether it is whole or not."""
        return self.once("body folders", self._body_folders)

    def campaigns(self) -> list[CampaignKey]:
        """Name the campaigns that have a file of their own or a plan."""
        return self.once("campaigns", self._campaigns)

    def campaigns_of(self, body: str) -> list[CampaignKey]:
        """Name those of a body."""
        return self.once("campaigns by body", self._by_body).get(body, [])

    def _all(self, kind: type[R]) -> Iterator[Checked[R]]:
        """Those whose class is the kind, in one pass over what was sorted once."""
        names = self.once("names", lambda: sorted(self.records))
        return (
            r for name in names if isinstance((r := self.records[name]).record, kind)
        )

    def _body_folders(self) -> set[str]:
        return set(_DATA_OF.findall("\n".join(self.files - self.passed)))

    def _campaigns(self) -> list[CampaignKey]:
        files = [c.file for c in self.all(Campaign)] + [p.file for p in self.all(Plan)]
        return sorted({key for file in files if (key := campaign_of(file))})

    def _by_body(self) -> dict[str, list[CampaignKey]]:
        found: dict[str, list[CampaignKey]] = {}
        for key in self.campaigns():
            found.setdefault(key.body, []).append(key)
        return found

    def once(self, asked: object, find: Callable[[], T]) -> T:
        """Give what was found before, else find it."""
        if asked not in self._found:
            self._found[asked] = find()
        return cast(T, self._found[asked])


def check_book(sources: Sources, problems: list[Problem]) -> Book:
    """Check every file by itself."""
    files, passed = sources.files, sources.passed
    book = Book(
        broken=set(passed),
        files=files,
        passed=passed,
        digests=sources.digests,
        attached=sources.attached,
    )
    for name in sorted(
        name for name in files - passed if name.endswith((".yml", ".md"))
    ):
        if name.endswith(".yml"):
            _check_data(name, sources, book, problems)
        else:
            _check_words(name, sources, book, problems)
        if name not in book.records:
            book.broken.add(name)
    for name, text in sources.tables.items():
        _check_table(name, text, book, problems)
    refused = {p.place.file for p in errors(problems)} - files
    book.broken |= {name for name in refused if kind_of(name)}
    return book


def _check_table(name: str, text: str, book: Book, problems: list[Problem]) -> None:
    """Check each row of a table as the sheet of a unit."""
    if not is_score_table(name):
        message = "bảng không thuộc chỗ này"
        remedy = "trong data/ chỉ có scores.csv của phong trào, cạnh scoring.yml"
        problems.append(
            Problem(Place(name), message, remedy, rule="tep-khong-dung-cho")
        )
        return
    for checked in check_scores(text, name, problems):
        book.records[f"{name}#{checked.record.unit}"] = checked


def _check_data(
    name: str, sources: Sources, book: Book, problems: list[Problem]
) -> None:
    kind = kind_of(name)
    if kind is None:
        place, what, remedy = stray(name)
        told = Problem(
            Place(place),
            f"{what} không thuộc chỗ này",
            remedy,
            rule="tep-khong-dung-cho",
        )
        problems += [] if told in problems else [told]
        book.broken |= lost_with(name, book.files)
    elif node := sources.data.get(name):
        is_doubled = kind is not Ledger and any(
            p.rule == _DOUBLED and p.place.file == name for p in problems
        )
        checked = check_record(node, kind, name, problems)
        if checked and not is_doubled:
            book.records[name] = checked
        else:
            book.typed.append(Typed(name, node, kind))


def _check_words(
    name: str, sources: Sources, book: Book, problems: list[Problem]
) -> None:
    words = sources.words.get(name)
    if words is None:
        return
    problems.extend(words_burden(words, name))
    is_story = facts_of(name) is Exemplar
    if not words.facts.value and (is_story or _HEAD.search(words.markdown)):
        message, rule = "không thấy phần đầu trang ở dòng 1", "dau-trang-khong-dong"
        remedy = "dòng đầu tiên của tệp là ---, rồi các mục, rồi một dòng --- nữa"
        problems.append(Problem(Place(name), message, remedy, rule=rule))
        return
    if body_of(name) in book.body_folders() and not is_body_page(name):
        return  # told as a file that has no place
    checked = check_record(words.facts, facts_of(name), name, problems)
    if checked:
        book.records[name] = checked
    book.words[name] = words.markdown
    book.first_lines[name] = words.first_line
    if narrated_by(name):
        book.narratives[name] = check_narrative(words, name, problems)
