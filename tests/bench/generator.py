"""Communes made up for measuring: plans of sixty clauses, rankings, exemplary models.

Each commune runs one campaign a year; each campaign has a plan of about 17 kB, a
ranking of 20 to 60 units by 8 to 12 criteria, and three short exemplary models. Points
stand in a file a unit, or all of them in one table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from csv import writer
from io import StringIO
from pathlib import Path

from msgspec import Struct

from tests.commune import ROOT
from thidua.derive.proof.seal import seal_of
from thidua.model.score.sheet import ScoreSheet

YEARS = (2021, 2022, 2023, 2024, 2025)
TASK = "Các thôn, tổ dân phố tổ chức dọn vệ sinh đường làng, ngõ xóm, khơi thông cống rãnh, trồng thêm cây xanh và ghi kết quả vào sổ theo dõi để báo cáo Ủy ban nhân dân xã đúng hạn"
STATES = (
    (10, "self_submitted"), (12, "cluster_scored"), (13, "explained"),
    (14, "appraised"), (15, "final"), (20, "published"),
)  # fmt: skip
LOG = "".join(
    f"  - {{on: {day}/12/%d, by: Hội đồng, to: {state}}}\n" for day, state in STATES
)
CONFIRMED_BY = ("Tổ thẩm định", "Hội đồng")


class Commune(Struct, frozen=True, dict=True):
    """One commune with a campaign a year."""

    number: int
    years: Sequence[int] = YEARS
    has_table: bool = False

    @property
    def slug(self) -> str:
        return f"xa-so-{self.number}"

    @property
    def units(self) -> list[str]:
        return [f"thon-{n}" for n in range(1, 21 + self.number * 7 % 41)]

    @property
    def criteria(self) -> list[str]:
        return [f"1.{n}" for n in range(1, 9 + self.number % 5)]

    def files(self) -> Iterator[tuple[str, str]]:
        """All its files: name → text."""
        at = f"data/bodies/{self.slug}"
        yield (
            f"{at}/body.yml",
            f"name: Ủy ban nhân dân xã số {self.number}\nshort_name: Xã số {self.number}\nkind: commune\nprovince: tỉnh Mẫu\nabout: Một xã bịa ra để đo.\nupdated_on: 01/6/2025\n",
        )
        names = "".join(
            f"  {u}: {{name: Thôn {u[5:]}, kind: hamlet}}\n" for u in self.units
        )
        yield f"{at}/units.yml", f"units:\n{names}"
        for year in self.years:
            yield from self._campaign(f"{at}/{year}/kieu-mau", year)

    def _campaign(self, at: str, year: int) -> Iterator[tuple[str, str]]:
        yield (
            f"{at}/campaign.yml",
            f"title: Thôn kiểu mẫu năm {year}\nkind: thematic\nwhat: Mỗi thôn giữ sạch đường làng.\nwho: Các thôn\nupdated_on: 31/12/{year}\n",
        )
        yield f"{at}/plan.yml", _plan(year)
        yield f"{at}/scoring.yml", self._scoring()
        if self.has_table:
            yield f"{at}/scores.csv", self._table(year)
        else:
            for unit in self.units:
                yield f"{at}/scores/{unit}.yml", self._sheet(unit, year)
        yield f"content/{self.slug}/ke-hoach/{year}/kieu-mau.md", narrative(year)
        for number in range(1, 4):
            yield (
                f"content/{self.slug}/dien-hinh/{year}/mo-hinh-{number}.md",
                _exemplar(year, number, self.units[number]),
            )

    def _scoring(self) -> str:
        lines = "".join(
            f'      - {{code: "{code}", name: Việc thứ {code[2:]}, max: 10, type: manual}}\n'
            for code in self.criteria
        )
        most = len(self.criteria) * 10
        return f"total_max: {most}\ndecimals: 2\nrank_by: [points]\nsections:\n  - id: i\n    name: Việc làng\n    max: {most}\n    criteria:\n{lines}positions: [Nhất, Nhì, Ba]\ngroups:\n  - {{id: don-vi, name: Các thôn, units: [{', '.join(self.units)}]}}\nsource: {{words: Bịa ra để đo, confirmed: false}}\n"

    def points(self, unit: str, year: int) -> dict[str, tuple[str, str]]:
        """What a unit gives itself and what it is given, by criterion."""
        seed = self.number * 31 + int(unit[5:]) * 17 + year
        return {
            code: (str(9 + i % 2), str((seed * (i + 3)) % 11))
            for i, code in enumerate(self.criteria)
        }

    def _seal(self, unit: str, year: int) -> str:
        lines = {
            code: {"self": own, "final": final, "reasons": {"final": "Theo biên bản"}}
            for code, (own, final) in self.points(unit, year).items()
        }
        record = {"unit": unit, "group": "don-vi", "lines": lines}
        return seal_of(ScoreSheet.model_validate(record))

    def _sheet(self, unit: str, year: int) -> str:
        told = "".join(
            f'  "{code}": {{self: {own}, final: {final}, reasons: {{final: Theo biên bản}}}}\n'
            for code, (own, final) in self.points(unit, year).items()
        )
        by = ", ".join(CONFIRMED_BY)
        return f"unit: {unit}\ngroup: don-vi\nlines:\n{told}state: published\nlog:\n{LOG % ((year,) * 6)}published:\n  on: 20/12/{year}\n  sha256: {self._seal(unit, year)}\n  confirmed_by: [{by}]\n"

    def _table(self, year: int) -> str:
        """All sheets as one table: a row a unit, the same trees as their files."""
        fields = ("on", "by", "to")
        logged = [f"log.{n}.{f}" for n, _ in enumerate(STATES, 1) for f in fields]
        coded = [
            h for c in self.criteria for h in (f"{c} self", c, f"{c} reasons.final")
        ]
        ends = ["state", "published.on", "published.sha256", "published.confirmed_by"]
        log = [v for day, to in STATES for v in (f"{day}/12/{year}", "Hội đồng", to)]
        text = StringIO()
        rows = writer(text, lineterminator="\n")
        rows.writerow(["unit", "group", *coded, *logged, *ends])
        for unit in self.units:
            given = self.points(unit, year).values()
            cells = [v for own, final in given for v in (own, final, "Theo biên bản")]
            end = [
                "published",
                f"20/12/{year}",
                self._seal(unit, year),
                "|".join(CONFIRMED_BY),
            ]
            rows.writerow([unit, "don-vi", *cells, *log, *end])
        return text.getvalue()


def _plan(year: int) -> str:
    milestones = "".join(
        f"  - {{id: moc-{n}, title: Họp giao ban tháng {n}, kind: event, when: {{day: 15/{n:02}/{year}}}, clause: i-{n}}}\n"
        for n in range(3, 9)
    )
    tasks = "".join(
        f"  - {{assignees: [{{words: Các thôn}}], clause: i-{n}}}\n"
        for n in range(1, 13)
    )
    return f'document:\n  title: Thôn kiểu mẫu năm {year}\n  status: issued\n  number: "03"\n  symbol: KH-UBND\n  issued_on: 15/01/{year}\n  place: Xã Mẫu\n  issuer: UBND xã\n  signatory: {{position: CHỦ TỊCH, name: Nguyễn Văn Mẫu}}\n  source: Bịa ra để đo\nperiod:\n  end: {{day: 31/12/{year}}}\n  clause: i\nmilestones:\n{milestones}tasks:\n{tasks}'


def narrative(year: int) -> str:
    """The words of a plan, about 17 kB of them."""
    clauses = "".join(
        f"### {khoan}. Việc thứ {khoan}\n\n"
        + "".join(f"- {TASK}, đợt {dash} năm {year};\n" for dash in range(1, 5))
        + "\n"
        for khoan in range(1, 13)
    )
    return f"---\nupdated_on: 31/12/{year}\n---\n\n## I. Việc phải làm\n\n{clauses}## II. Khen thưởng: Thôn làm tốt được tặng Giấy khen./.\n"


def _exemplar(year: int, number: int, unit: str) -> str:
    return f"---\ntitle: Mô hình số {number} năm {year}\nkind: collective\nunit: {unit}\nfield: Môi trường\nsummary: Một việc nhỏ mà đều.\nsince: 3/{year}\ndone: [Chia đường thành sáu đoạn]\nsteps: [Chia đoạn, Hẹn giờ, Ghi sổ]\nstatus: proposed\ncampaign: {year}/kieu-mau\nupdated_on: 20/12/{year}\n---\n\nTrời chưa sáng hẳn, tổ đã ra đường.\n"


def communes_of(
    number: int, years: Sequence[int] = YEARS, *, has_table: bool = False
) -> list[Commune]:
    """Make up so many communes, each with a campaign in each of these years."""
    return [Commune(n, years, has_table) for n in range(number)]


def generate(root: Path, made: Sequence[Commune]) -> Path:
    """Write the portal of some communes; give its settings."""
    for commune in made:
        for name, text in commune.files():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    bodies = ", ".join(commune.slug for commune in made)
    own = {
        "data/portal.yml": f"name: Cổng để đo\nshort_name: Đo\ndescription: Các xã bịa ra để đo.\nbodies: [{bodies}]\nupdated_on: 01/6/2025\n",
        "data/events.yml": "events: {}\n",
        "data/legal.yml": "documents: {}\n",
        "data/abbreviations.yml": "abbreviations:\n  UBND: Ủy ban nhân dân\n",
        "data/catalogue.yml": "awards:\n  giay-khen: {name: Giấy khen, kind: form}\n",
        "content/gioi-thieu.md": "---\nupdated_on: 01/6/2025\n---\n\n# Giới thiệu\n\nCổng để đo.\n",
        "content/huong-dan/index.md": "---\nupdated_on: 01/6/2025\n---\n\n# Hướng dẫn\n\nCổng để đo.\n",
        "content/index.md": "---\ntitle: Cổng để đo\nupdated_on: 01/6/2025\n---\n\n# Cổng để đo\n",
        "mkdocs.yml": (ROOT / "tests/site/mkdocs.yml")
        .read_text("utf-8")
        .replace("../../", f"{ROOT}/"),
    }
    for name, text in own.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root / "mkdocs.yml"
