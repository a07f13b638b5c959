"""What others are given to build: the same pages, words and figures as ours.

Either five pages a campaign (plan, ranking, exemplars), or every page that the portal has
of it: a sheet for each unit, methods, comparisons, embeds, lists. All figures are worked
out before the clock starts; whoever builds them only sets them into a template.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.bench.generator import CONFIRMED_BY, STATES, TASK, Commune, narrative
from tests.bench.standing import Standings, name
from tests.bench.told import Cell, Fact, Link, Page, Section

Pages = Callable[[Sequence[Commune]], Iterator[Page]]
STORY = "- Chia đoạn\n- Hẹn giờ\n- Ghi sổ\n\nTrời chưa sáng hẳn, tổ đã ra đường.\n"
LISTS = (
    "ke-hoach",
    "dien-hinh",
    "xep-hang",
    "ket-qua",
    "bao-cao",
    "lich",
    "don-vi",
    "so-vang",
    "khen-thuong",
    "nhung",
    "tim-kiem/muc-luc",
)
_MONTHS = range(3, 9)
_CLAUSES, _DASHES = range(1, 13), range(1, 5)
_UNIT_DAYS = Section(
    "han",
    "Việc gì sắp đến hạn?",
    facts=[Fact("Hạn", "Không có mốc, hạn nào ở phía trước")],
)
_UNIT_AWARDS = Section(
    "khen-thuong",
    "Khen thưởng",
    facts=[Fact("Quyết định", "Chưa có quyết định khen thưởng nào trên cổng")],
)
_DOCUMENT = "Kế hoạch số 03/KH-UBND ngày 15 tháng 01 năm {} của UBND xã"


def five_pages(communes: Sequence[Commune]) -> Iterator[Page]:
    """Give the plan, the ranking and three exemplars of each campaign."""
    for commune in communes:
        for year in commune.years:
            told = Standings(commune, year)
            yield _plan(told, "")
            yield _ranking(told)
            yield from _stories(told)


def same_pages(communes: Sequence[Commune]) -> Iterator[Page]:
    """Give every page that the portal has of these communes, at the portal's own addresses."""
    for commune in communes:
        told = [Standings(commune, year) for year in commune.years]
        yield from _body(commune, told)
        for of_year in told:
            yield from _campaign(of_year)
    bodies = [(commune.slug, f"Xã số {commune.number}") for commune in communes]
    for at in LISTS:
        yield Page(at, "Các xã", "Mọi xã trên cổng.", (), [_links("cac-xa", bodies)])


def _body(commune: Commune, told: Sequence[Standings]) -> Iterator[Page]:
    slug, of, trail = commune.slug, f"Xã số {commune.number}", _trail(commune)
    years = _links(
        "phong-trao", [(f"{slug}/ke-hoach/{t.year}/kieu-mau", _of(t)) for t in told]
    )
    units = _links(
        "don-vi", [(f"{slug}/don-vi/{unit}", name(unit)) for unit in commune.units]
    )
    for at in ("", "/so-vang", "/muc-luc"):
        yield Page(f"{slug}{at}", of, f"Thi đua ở {of}.", trail, [years, units])
    for at in ("dien-hinh/co-quan/", "ke-hoach/co-quan/", "lich/co-quan/"):
        yield Page(at + slug, of, f"Thi đua ở {of}.", trail, [years, _days(told)])
    for at, sections in (("", [years, _days(told)]), ("/sap-den-han", [_days(told)])):
        yield Page(f"nhung/{slug}{at}", of, of, trail, sections, plain=True)
    for unit in commune.units:
        about = f"{name(unit)}, {of}: {told[-1].why(unit)}"
        yield Page(
            f"{slug}/don-vi/{unit}",
            name(unit),
            about,
            trail,
            [_UNIT_DAYS, _years(told, unit), _UNIT_AWARDS],
        )


def _campaign(told: Standings) -> Iterator[Page]:
    commune, year, of = told.commune, told.year, _of(told)
    trail, ranking = _trail(commune), told.at.strip("/")
    plan = f"{commune.slug}/ke-hoach/{year}/kieu-mau"
    stories = [(page.at, page.title) for page in _stories(told)]
    compared = Section(
        "so-sanh",
        "Các thôn",
        ["Đơn vị", "Hạng", "Tổng điểm", *commune.criteria],
        [_compared(told, unit) for unit in told.order],
    )
    yield _plan(told, "")
    yield _plan(told, f"/v/{year}-01-15")
    yield Page(
        f"{plan}/giao-viec",
        f"Giao việc: {of}",
        "Mỗi nơi được giao việc có một phiếu.",
        trail,
        [_tasks()],
    )
    yield Page(
        f"{plan}/thuc-hien",
        f"Thực hiện: {of}",
        "Đã làm được gì.",
        trail,
        [_links("dien-hinh", stories)],
    )
    yield Page(
        f"{plan}/trich-dan",
        f"Trích dẫn: {of}",
        "Câu viện dẫn của từng điều khoản.",
        trail,
        [_citations(plan, year)],
    )
    yield _ranking(told)
    yield Page(
        f"{ranking}/so-sanh",
        f"So sánh: {of}",
        "Điểm từng tiêu chí đặt cạnh nhau.",
        trail,
        [compared],
    )
    yield Page(
        f"{ranking}/cach-tinh",
        f"Cách tính: {of}",
        "Điểm được tính thế nào.",
        trail,
        [_methods(commune)],
    )
    for unit in commune.units:
        yield _sheet(told, unit)
    for kind in ("ket-qua", "bao-cao"):
        yield Page(
            f"{commune.slug}/{kind}/{year}/kieu-mau",
            of,
            "Kết quả.",
            trail,
            [_places(told)],
        )
    yield Page(
        f"nhung/{plan.replace('/ke-hoach', '')}/dieu-khoan",
        of,
        of,
        trail,
        (),
        narrative(year).partition("---\n\n")[2],
        plain=True,
    )
    for kind, section in (("moc", _days([told])), ("xep-hang", _places(told))):
        yield Page(
            f"nhung/{commune.slug}/{year}/kieu-mau/{kind}",
            of,
            of,
            trail,
            [section],
            plain=True,
        )
    yield from _stories(told)


def _plan(told: Standings, at: str) -> Page:
    facts = [
        Fact("Số, ký hiệu", "03/KH-UBND"),
        Fact("Ban hành", f"15/01/{told.year}"),
        Fact("Người ký", "CHỦ TỊCH Nguyễn Văn Mẫu"),
    ]
    sections = [Section("van-ban", "Văn bản", facts=facts), _days([told]), _tasks()]
    return Page(
        f"{told.commune.slug}/ke-hoach/{told.year}/kieu-mau{at}",
        f"Kế hoạch: {_of(told)}",
        "Mỗi thôn giữ sạch đường làng.",
        _trail(told.commune),
        sections,
        narrative(told.year).partition("---\n\n")[2],
    )


def _ranking(told: Standings) -> Page:
    rows = [
        [
            Cell(str(told.place(unit))),
            Cell(name(unit), f"/{told.commune.slug}/don-vi/{unit}/"),
            Cell(f"{told.total(unit)},00"),
            Cell(
                "Xem bảng điểm",
                f"{told.at}bang-diem/{unit}/",
                f"{told.why(unit)} {told.said(unit)}",
                told.gaps(unit, f"{told.at}cach-tinh/"),
            ),
        ]
        for unit in told.order
    ]
    section = Section(
        "bang", "Các thôn", ["Hạng", "Đơn vị", "Tổng điểm", "Vì sao"], rows
    )
    return Page(
        told.at.strip("/"),
        f"Xếp hạng: {_of(told)}",
        f"{len(rows)} đơn vị được xếp hạng.",
        _trail(told.commune),
        [section],
    )


def _sheet(told: Standings, unit: str) -> Page:
    method = f"{told.at}cach-tinh/#tieu-chi-"
    rows = [
        [
            Cell(f"{code} Việc thứ {code[2:]}", method + code.replace(".", "-")),
            Cell(f"{final},00 / 10"),
            Cell(f"Tự chấm: {own}. Người chấm cho {final} điểm."),
            Cell("Điểm cuối khác vòng trước: Theo biên bản"),
        ]
        for code, (own, final) in told.commune.points(unit, told.year).items()
    ]
    sections = (
        Section("hon-kem", "Hơn, kém ở đâu", gaps=told.gaps(unit)),
        Section(
            "tieu-chi-1",
            "Việc làng",
            ["Tiêu chí", "Điểm", "Cách ra điểm", "Lý do, minh chứng"],
            rows,
        ),
        Section(
            "nhat-ky",
            "Bảng điểm đã qua những bước nào",
            facts=[
                Fact(f"{day}/12/{told.year}", f"Hội đồng: {to}") for day, to in STATES
            ],
        ),
        Section(
            "cong-bo",
            "Công bố",
            facts=[Fact("Hai người xác nhận", ", ".join(CONFIRMED_BY))],
        ),
    )
    return Page(
        f"{told.at.strip('/')}/bang-diem/{unit}",
        f"Bảng điểm: {name(unit)}",
        told.why(unit),
        _trail(told.commune),
        sections,
    )


def _stories(told: Standings) -> Iterator[Page]:
    for number in range(1, 4):
        at = f"{told.commune.slug}/dien-hinh/{told.year}/mo-hinh-{number}"
        yield Page(
            at,
            f"Mô hình {number}: {_of(told)}",
            "Một việc nhỏ mà đều.",
            _trail(told.commune),
            (),
            STORY,
        )


def _of(told: Standings) -> str:
    return f"Thôn kiểu mẫu năm {told.year}"


def _trail(commune: Commune) -> Sequence[Link]:
    return Link("Trang chủ", "/"), Link(f"Xã số {commune.number}", f"/{commune.slug}/")


def _years(told: Sequence[Standings], unit: str) -> Section:
    rows = [
        [
            Cell(_of(t), t.at),
            Cell(f"{t.place(unit)} / {len(t.order)}"),
            Cell(f"{t.total(unit)},00"),
            Cell(
                "Bảng điểm", f"{t.at}bang-diem/{unit}/", f"{t.why(unit)} {t.said(unit)}"
            ),
        ]
        for t in told
    ]
    return Section(
        "thu-hang",
        "Thứ hạng qua các lần",
        ["Phong trào", "Hạng", "Tổng điểm", "Vì sao"],
        rows,
    )


def _places(told: Standings) -> Section:
    rows = [
        [Cell(str(told.place(u))), Cell(name(u)), Cell(f"{told.total(u)},00")]
        for u in told.order
    ]
    return Section("ket-qua", "Các thôn", ["Hạng", "Đơn vị", "Tổng điểm"], rows)


def _compared(told: Standings, unit: str) -> Sequence[Cell]:
    points = (Cell(f"{n},00") for n in told.points[unit].values())
    return [
        Cell(name(unit), f"{told.at}bang-diem/{unit}/"),
        Cell(str(told.place(unit))),
        Cell(f"{told.total(unit)},00"),
        *points,
    ]


def _methods(commune: Commune) -> Section:
    rows = [
        [Cell(f"{code} Việc thứ {code[2:]}"), Cell("10"), Cell("Người chấm cho điểm")]
        for code in commune.criteria
    ]
    return Section("tieu-chi", "Việc làng", ["Tiêu chí", "Tối đa", "Cách chấm"], rows)


def _days(told: Sequence[Standings]) -> Section:
    rows = [
        [
            Cell(f"15/{m:02}/{t.year}"),
            Cell(f"Họp giao ban tháng {m}"),
            Cell(_of(t), t.at),
        ]
        for t in told
        for m in _MONTHS
    ]
    return Section("moc", "Mốc, hạn", ["Ngày", "Việc", "Phong trào"], rows)


def _tasks() -> Section:
    rows = [[Cell("Các thôn"), Cell(TASK), Cell(f"Khoản {n} mục I")] for n in _CLAUSES]
    return Section("giao-viec", "Ai làm gì", ["Ai", "Việc", "Điều khoản"], rows)


def _citations(plan: str, year: int) -> Section:
    places = [(f"khoản {n} mục I", f"i-{n}") for n in _CLAUSES]
    places += [
        (f"gạch đầu dòng thứ {d}, khoản {n} mục I", f"i-{n}-g{d}")
        for n in _CLAUSES
        for d in _DASHES
    ]
    rows = [
        [
            Cell(place, f"/{plan}/#{anchor}"),
            Cell(f"{place} {_DOCUMENT.format(year)}, /{plan}/v/{year}-01-15/#{anchor}"),
        ]
        for place, anchor in places
    ]
    return Section(
        "tung-dieu-khoan", "Từng điều khoản", ["Điều khoản", "Câu viện dẫn"], rows
    )


def _links(at: str, told: Sequence[tuple[str, str]]) -> Section:
    rows = [[Cell(text, f"/{address}/")] for address, text in told]
    return Section(at, "Trong mục này", ["Tên"], rows)
