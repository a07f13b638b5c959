"""What others are given to build: the same words and figures as ours, in Markdown.

Either five pages a campaign (plan, ranking, exemplars), or every page that the portal has
of it: a sheet for each unit, methods, comparisons, embeds, lists. All tables are worked out
before the clock starts; whoever builds them only sets them into a template.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.bench.generator import TASK, Commune, narrative

Page = tuple[str, str]
"""The folder of a page, its Markdown."""
Pages = Callable[[Sequence[Commune]], Iterator[Page]]
STORY = "- Chia đoạn\n- Hẹn giờ\n- Ghi sổ\n\nTrời chưa sáng hẳn, tổ đã ra đường.\n"
_MONTHS = range(3, 9)
_CLAUSES = range(1, 13)


def five_pages(communes: Sequence[Commune]) -> Iterator[Page]:
    """Give the plan, the ranking and three exemplars of each campaign."""
    for commune in communes:
        for year in commune.years:
            at, of = f"{commune.slug}/{year}", _of(commune, year)
            yield f"{at}/ke-hoach", _page(f"Kế hoạch {of}", _plan(year))
            yield f"{at}/xep-hang", _page(f"Xếp hạng {of}", _ranking(commune, year))
            yield from _stories(f"{at}/mo-hinh", of)


def same_pages(communes: Sequence[Commune]) -> Iterator[Page]:
    """Give every page that the portal has of these communes, at the portal's own addresses."""
    for commune in communes:
        yield from _body(commune)
        for year in commune.years:
            yield from _campaign(commune, year)
    for name in ("ke-hoach", "dien-hinh", "xep-hang", "ket-qua", "bao-cao", "lich", "don-vi", "so-vang", "khen-thuong", "nhung", "tim-kiem/muc-luc"):  # fmt: skip
        yield name, _page(name, _links((c.slug, f"Xã số {c.number}") for c in communes))


def _body(commune: Commune) -> Iterator[Page]:
    name = f"Xã số {commune.number}"
    years = [(f"{commune.slug}/ke-hoach/{y}/kieu-mau", _of(commune, y)) for y in commune.years]  # fmt: skip
    units = [(f"{commune.slug}/don-vi/{unit}", unit) for unit in commune.units]
    for at in ("", "/so-vang", "/muc-luc"):
        yield f"{commune.slug}{at}", _page(name, _links([*years, *units]))
    for at in ("dien-hinh/co-quan/", "ke-hoach/co-quan/", "lich/co-quan/", "nhung/"):
        yield f"{at}{commune.slug}", _page(name, _links(years) + _days(commune))
    yield f"nhung/{commune.slug}/sap-den-han", _page(name, _days(commune))
    for unit in commune.units:
        told = _table(
            ["Năm", "Tự chấm", "Điểm"],
            ([f"[{y}](/{commune.slug}/xep-hang/{y}/kieu-mau/bang-diem/{unit}/)", *map(str, _sums(commune, unit, y))] for y in commune.years),
        )  # fmt: skip
        yield f"{commune.slug}/don-vi/{unit}", _page(f"{unit}, {name}", told + _tasks())
        yield f"lich/don-vi/{commune.slug}/{unit}", _page(f"Lịch {unit}", _days(commune))  # fmt: skip


def _campaign(commune: Commune, year: int) -> Iterator[Page]:
    of, own = _of(commune, year), f"{year}/kieu-mau"
    plan, ranking = f"{commune.slug}/ke-hoach/{own}", f"{commune.slug}/xep-hang/{own}"
    placed = _ranking(commune, year)
    yield plan, _page(f"Kế hoạch {of}", _plan(year))
    yield f"{plan}/v/{year}-01-15", _page(f"Bản đầu {of}", _plan(year))
    yield f"{plan}/giao-viec", _page(f"Giao việc {of}", _tasks())
    yield f"{plan}/thuc-hien", _page(f"Thực hiện {of}", _links((f"{commune.slug}/dien-hinh/{year}/mo-hinh-{n}", f"Mô hình {n}") for n in range(1, 4)))  # fmt: skip
    yield f"{plan}/trich-dan", _page(f"Trích dẫn {of}", _citations(plan))
    yield ranking, _page(f"Xếp hạng {of}", placed)
    yield f"{ranking}/so-sanh", _page(f"So sánh {of}", placed)
    yield f"{ranking}/cach-tinh", _page(f"Cách tính {of}", _table(["Mã", "Tiêu chí", "Tối đa"], ([c, f"Việc thứ {c[2:]}", "10"] for c in commune.criteria)))  # fmt: skip
    for unit in commune.units:
        yield f"{ranking}/bang-diem/{unit}", _page(f"{unit}: {of}", _sheet(commune, unit, year))  # fmt: skip
    for kind in ("ket-qua", "bao-cao"):
        yield f"{commune.slug}/{kind}/{own}", _page(of, placed)
    embeds = {"dieu-khoan": _plan(year), "moc": _days(commune), "xep-hang": placed}
    for kind, words in embeds.items():
        yield f"nhung/{commune.slug}/{own}/{kind}", _page(of, words)
    yield from _stories(f"{commune.slug}/dien-hinh/{year}/mo-hinh", of)


def _stories(at: str, of: str) -> Iterator[Page]:
    for number in range(1, 4):
        yield f"{at}-{number}", _page(f"Mô hình {number} {of}", STORY)


def _of(commune: Commune, year: int) -> str:
    return f"{commune.slug} năm {year}"


def _page(title: str, words: str) -> str:
    return f'---\ntitle: "{title}"\n---\n\n{words}'


def _plan(year: int) -> str:
    return narrative(year).partition("---\n\n")[2]


def _ranking(commune: Commune, year: int) -> str:
    """All points in a table, the best first."""
    given = {unit: [int(final) for _, final in commune.points(unit, year).values()] for unit in commune.units}  # fmt: skip
    placed = sorted(given.items(), key=lambda item: -sum(item[1]))
    rows = ([str(place), unit, *map(str, points), str(sum(points))] for place, (unit, points) in enumerate(placed, 1))  # fmt: skip
    return _table(["Hạng", "Đơn vị", *commune.criteria, "Tổng"], rows)


def _sheet(commune: Commune, unit: str, year: int) -> str:
    rows = (
        [code, f"Việc thứ {code[2:]}", "10", own, final, "Theo biên bản"]
        for code, (own, final) in commune.points(unit, year).items()
    )
    own, final = _sums(commune, unit, year)
    total = f"\nTự chấm {own} điểm, được {final} điểm.\n"
    return _table(["Mã", "Tiêu chí", "Tối đa", "Tự chấm", "Điểm", "Lý do"], rows) + total  # fmt: skip


def _sums(commune: Commune, unit: str, year: int) -> tuple[int, int]:
    given = commune.points(unit, year).values()
    return sum(int(own) for own, _ in given), sum(int(final) for _, final in given)


def _days(commune: Commune) -> str:
    rows = (
        [f"15/{month:02}/{year}", f"Họp giao ban tháng {month}", _of(commune, year)]
        for year in commune.years
        for month in _MONTHS
    )
    return _table(["Ngày", "Việc", "Phong trào"], rows)


def _tasks() -> str:
    return _table(["Ai", "Việc", "Điều khoản"], (["Các thôn", TASK, f"Khoản {n} mục I"] for n in _CLAUSES))  # fmt: skip


def _citations(plan: str) -> str:
    return _table(["Trích dẫn", "Liên kết"], ([f"Khoản {n} mục I", f"[/{plan}/#i-{n}](/{plan}/#i-{n})"] for n in _CLAUSES))  # fmt: skip


def _links(told: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> str:
    return "".join(f"- [{name}](/{address}/)\n" for address, name in told) + "\n"


def _table(head: Sequence[str], rows: Iterator[list[str]]) -> str:
    lines = [list(head), ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines) + "\n"
