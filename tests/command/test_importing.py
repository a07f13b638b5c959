"""`thidua import plan`: words and data of a plan as files that pass every check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commune import TODAY, commune
from tests.conftest import Case
from tests.read.office.paper import numbered
from thidua.__main__ import main
from thidua.model.problem import errors
from thidua.publish.load import load_portal
from thidua.read.plan.clauses import read_clauses

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
OFFICE = Path(__file__).parents[1] / "read" / "office"
STRAY = [
    path
    for folder in ("facts", "past")
    for path in sorted((OFFICE / folder).glob("[!0-9]*.txt"))
]
KEY = ["--body", "xa-mau", "--year", "2025", "--campaign", "nhap-thu"]
WORDS = "content/xa-mau/ke-hoach/2025/nhap-thu.md"
DATA = "data/bodies/xa-mau/2025/nhap-thu"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = commune(tmp_path / "root", [])
    monkeypatch.chdir(folder)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    return folder


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_real_plan_is_imported_whole(path: Path, root: Path) -> None:
    """Nothing is left over, every clause keeps its id, and the data pass every rule."""
    assert main(["import", "plan", str(path), *KEY]) == 0
    expected = [
        c.id
        for c in read_clauses(path.read_text("utf-8")).clauses
        if c.level != "noi-nhan"
    ]
    assert [
        c.id for c in read_clauses((root / WORDS).read_text("utf-8")).clauses
    ] == expected
    portal, problems = load_portal(root, TODAY)
    assert [str(problem) for problem in errors(problems)] == []
    assert portal


@pytest.mark.parametrize("path", STRAY, ids=lambda path: path.stem)
def test_a_plan_that_strays_passes_every_rule(path: Path, root: Path) -> None:
    """Without a signature, with tables of work, laws by name, days of each year, “Lưu.”."""
    file = root / "nhap.txt"
    file.write_text(Case(path, update=False).question, "utf-8")
    assert main(["import", "plan", str(file), *KEY]) in (0, 1)
    portal, problems = load_portal(root, TODAY)
    assert [str(problem) for problem in errors(problems)] == []
    assert portal


def test_a_school_has_no_committee(root: Path) -> None:
    file = root / "nhap.txt"
    file.write_text(
        "TRƯỜNG THCS MẪU ĐỨC\nSố: 12/KH-THCS\nMẫu, ngày 05 tháng 3 năm 2025\nKẾ HOẠCH\nThi đua dạy tốt\nI. VIỆC\nDạy.",
        "utf-8",
    )
    assert main(["import", "plan", str(file)]) == 0
    told = (root / "data/bodies/truong-thcs-mau-duc/body.yml").read_text("utf-8")
    assert 'name: "Trường THCS Mẫu Đức"\nshort_name: "Trường THCS Mẫu Đức"\n' in told
    assert "kind: cơ quan khác\n" in told


def test_every_part_of_a_document_comes_through(root: Path) -> None:
    text = """UBND XÃ MẪU
Số: 12/KH-UBND
Xã Mẫu, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Thi đua “Ngõ sạch”
Căn cứ Luật Thi đua, khen thưởng;
Xã lập kế hoạch:
PHẦN A. CHUNG
I/ VIỆC
1/ Gồm:
a/ Quét;
Bước 1: Rửa.
II/ BẢNG
TT\tViệc\tĐiểm
1\tQuét | rửa\t10
II/ LẠI
Xong trước ngày 30/6/2025./.
KT. CHỦ TỊCH
QUY CHẾ
Chấm điểm
Điều 1. Thang điểm
1. 1.1. Một."""
    file = root / "nhap.txt"
    file.write_text(text, "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 0
    expected = [c.id for c in read_clauses(text).clauses]
    assert [
        c.id for c in read_clauses((root / WORDS).read_text("utf-8")).clauses
    ] == expected
    plan = (root / DATA / "plan.yml").read_text("utf-8")
    told = [
        'number: "12"',
        'symbol: "KH-UBND"',
        "issued_on: 05/03/2025",
        "when: {before: 30/06/2025}",
        "status: issued",
    ]
    assert [words for words in told if words not in plan] == []


def test_word_is_told_as_json_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "ke-hoach.docx"
    paragraphs = [
        (None, "KẾ HOẠCH"),
        (None, "Thi đua"),
        (0, "VIỆC"),
        (1, "Quét trước ngày 01/5/2025;"),
        (1, "Rửa."),
    ]
    file.write_bytes(numbered(paragraphs))
    assert (
        main(["import", "plan", str(file), *KEY, "--dry-run", "--format", "json"]) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert [clause["id"] for clause in told["clauses"]] == ["i", "i-1", "i-2"]
    assert told["facts"]["milestones"] == [
        {
            "date": "2025-05-01",
            "op": "before",
            "what": "Quét trước ngày 01/5/2025",
            "line": 4,
        }
    ]
    assert (told["words_in"], told["words_out"], told["left_over"]) == (15, 15, [])
    assert not (root / WORDS).exists()


def test_what_somebody_edited_is_shown_and_kept(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "nhap.txt"
    file.write_text("KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Quét.", "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 0
    edited = (root / WORDS).read_text("utf-8").replace("Quét", "Quét ngõ")
    (root / WORDS).write_text(edited, "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 2
    assert "-1. Quét ngõ." in capsys.readouterr().out
    assert (root / WORDS).read_text("utf-8") == edited
    assert main(["import", "plan", str(file), *KEY, "--overwrite"]) == 0
    assert (root / WORDS).read_text("utf-8") != edited


@pytest.mark.parametrize("campaign", ["Nhập thử", "../x", "a/b", "con"])
def test_a_name_that_is_no_key_is_wrong_use(campaign: str, root: Path) -> None:
    file = root / "nhap.txt"
    file.write_text("I. VIỆC", "utf-8")
    words = [
        "import",
        "plan",
        str(file),
        "--body",
        "xa-mau",
        "--year",
        "2025",
        "--campaign",
        campaign,
    ]
    assert main(words) == 2


NEW = """UBND XÃ THỬ
Số: 12/KH-UBND
Xã Thử, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Phát động phong trào thi đua “Thôn sạch” năm 2025
Căn cứ Quyết định số 68/2024/QĐ-UBND ngày 29/10/2024 của UBND tỉnh Mẫu về thi đua;
Căn cứ Chỉ thị số 01/CT-TTg ngày 02/01/2025 của Thủ tướng Chính phủ về việc đẩy mạnh thi đua;
I. KHEN THƯỞNG
Giấy khen của Chủ tịch UBND xã cho hai thôn.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng: Trước ngày 15/12/2025 tổng hợp kết quả.
2. Đề nghị Hội Phụ nữ xã phối hợp tuyên truyền.
Nơi nhận:
- Các thôn;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Thử
"""


def test_names_come_from_the_document_and_a_new_body_is_made(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.txt").write_text(NEW, "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    assert "Phong trào: xa-thu/2025/thon-sach" in capsys.readouterr().out
    plan = (root / "data/bodies/xa-thu/2025/thon-sach/plan.yml").read_text("utf-8")
    register = (root / "data/bodies/xa-thu/legal.yml").read_text("utf-8")
    assert "document: chi-thi-01-ct-ttg-2025" in plan  # known to the portal
    assert "chi-thi-01-ct-ttg-2025" not in register
    assert "  quyet-dinh-68-qd-ubnd-2024:\n    kind: Quyết định\n" in register
    assert '- award: giay-khen\n    authority: "Chủ tịch UBND xã"\n' in plan
    assert (
        'assignees: [{words: "Hội Phụ nữ xã"}]\n    clause: ii-2\n    requested: true\n'
        in plan
    )
    assert "clause: ii-1\n    when: {before: 15/12/2025}\n" in plan
    assert "bodies: [xa-mau, xa-thu]" in (root / "data/portal.yml").read_text("utf-8")
    portal, problems = load_portal(root, TODAY)
    assert [str(problem) for problem in errors(problems)] == []
    assert portal


@pytest.mark.parametrize(
    ("above", "province", "is_told"),
    [("TỈNH THANH HÓA\n", "tỉnh Thanh Hóa", False), ("", "tỉnh Mẫu Thử", False), ("", "Chưa rõ tỉnh, thành phố", True)],
)  # fmt: skip
def test_a_new_body_gets_the_province_that_is_said(
    above: str,
    province: str,
    is_told: bool,
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ground = "tỉnh" if is_told else "tỉnh Mẫu Thử"
    (root / "a.txt").write_text(above + NEW.replace("tỉnh Mẫu", ground), "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    body = (root / "data/bodies/xa-thu/body.yml").read_text("utf-8")
    assert f'province: "{province}"\n' in body
    assert (
        "ghi province vào data/bodies/xa-thu/body.yml" in capsys.readouterr().err
    ) is is_told


def test_a_title_in_capitals_is_written_as_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shouted = NEW.replace(
        "Phát động phong trào thi đua “Thôn sạch” năm 2025",
        "PHÁT ĐỘNG PHONG TRÀO “THÔN SẠCH” NĂM 2025",
    )
    (root / "a.txt").write_text(shouted, "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    title = "Phát động phong trào “Thôn sạch” năm 2025"
    assert (
        f"a.txt: tên kế hoạch viết hoa, ghi vào dữ liệu là “{title}”"
        in capsys.readouterr().err
    )
    folder = root / "data/bodies/xa-thu/2025/thon-sach"
    for file in ("plan.yml", "campaign.yml"):
        assert f'title: "{title}"\n' in (folder / file).read_text("utf-8")


@pytest.mark.parametrize(
    "head", ["ỦY BAN NHÂN DÂN\nXÃ THỬ\nTỈNH VÍ DỤ", "UBND XÃ THỬ, TỈNH VÍ DỤ"]
)
def test_a_commune_is_called_without_its_province(head: str, root: Path) -> None:
    (root / "a.txt").write_text(NEW.replace("UBND XÃ THỬ", head), "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    body = (root / "data/bodies/xa-thu/body.yml").read_text("utf-8")
    assert 'short_name: "Xã Thử"\n' in body
    assert 'province: "tỉnh Ví Dụ"\n' in body


def test_a_year_in_capitals_is_the_year_of_the_plan(root: Path) -> None:
    (root / "a.txt").write_text(
        "UBND XÃ THỬ\nKẾ HOẠCH\nTHI ĐUA “NGÕ SẠCH” NĂM 2024\nI. VIỆC\n1. Báo cáo trước ngày 20/3.\n",
        "utf-8",
    )
    assert main(["import", "plan", "a.txt"]) == 0
    plan = (root / "data/bodies/xa-thu/2024/thi-dua-ngo-sach/plan.yml").read_text(
        "utf-8"
    )
    assert "when: {before: 20/03/2024}" in plan


def test_what_a_recipient_gets_it_for_may_be_written_out(root: Path) -> None:
    listed = "- Sở Y tế (báo cáo);\n- Các khoa (để thực hiện);\n- Công đoàn (để p/h);"
    (root / "a.txt").write_text(NEW.replace("- Các thôn;", listed), "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    plan = (root / "data/bodies/xa-thu/2025/thon-sach/plan.yml").read_text("utf-8")
    told = '  - {name: "Sở Y tế", purpose: report}\n  - {name: "Các khoa", purpose: implement}\n  - {name: "Công đoàn", purpose: coordinate}\n'
    assert told in plan


@pytest.mark.parametrize(
    "words",
    [
        "Chỉ một đoạn văn.",
        "KẾ HOẠCH\nThi đua\nMột đoạn văn dài không có số.\n\nMột đoạn nữa.",
    ],
)
def test_what_check_would_refuse_is_not_written(
    words: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "a.txt", *KEY]) == 2
    assert "a.txt: không có điều khoản nào" in capsys.readouterr().err
    assert not (root / WORDS).exists()
    assert main(["import", "plan", "a.txt", *KEY, "--dry-run"]) == 0


def test_facts_point_to_clauses_of_the_narrative(root: Path) -> None:
    """Where it is read otherwise than the document: an annex without a title."""
    words = "I. VIỆC\n1. Quét./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Thị Mẫu\n1. Báo cáo trước ngày 30/9/2026.\n"
    (root / "a.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "a.txt", *KEY]) == 0
    assert load_portal(root, TODAY)[0]


def test_a_body_with_a_long_name_has_a_short_folder(root: Path) -> None:
    name = "KHỐI THI ĐUA CÁC CƠ QUAN THAM MƯU, GIÚP VIỆC ĐẢNG ỦY, MẶT TRẬN TỔ QUỐC VÀ CÁC ĐOÀN THỂ CHÍNH TRỊ XÃ THỬ"
    (root / "a.txt").write_text(NEW.replace("UBND XÃ THỬ", name), "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    portal, problems = load_portal(root, TODAY)
    assert [str(problem) for problem in errors(problems)] == []
    assert portal


def test_a_second_plan_adds_to_the_register_of_its_body(root: Path) -> None:
    (root / "a.txt").write_text(NEW, "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    before = (root / "data/bodies/xa-thu/legal.yml").read_text("utf-8")
    second = NEW.replace("Thôn sạch", "Đường đẹp").replace(
        "01/CT-TTg ngày 02/01/2025", "09/CT-TTg ngày 06/01/2025"
    )
    (root / "a.txt").write_text(second, "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    after = (root / "data/bodies/xa-thu/legal.yml").read_text("utf-8")
    assert after.startswith(before)
    assert "chi-thi-09-ct-ttg-2025:" in after
    assert load_portal(root, TODAY)[0]


def test_a_document_without_names_asks_for_them(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.txt").write_text("I. VIỆC\n1. Quét đường.\n", "utf-8")
    assert main(["import", "plan", "a.txt"]) == 2
    assert "gõ thêm --body, --campaign" in capsys.readouterr().err


def test_an_office_without_a_name_is_kept_and_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.txt").write_text(NEW.replace("Nguyễn Văn Thử\n", ""), "utf-8")
    assert main(["import", "plan", "a.txt"]) == 0
    assert "a.txt: không thấy họ tên người ký" in capsys.readouterr().err
    plan = (root / "data/bodies/xa-thu/2025/thon-sach/plan.yml").read_text("utf-8")
    assert 'position: "CHỦ TỊCH"\n    name: "Xem lại: họ tên người ký"\n' in plan
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "Xem lại" in capsys.readouterr().out


def test_parts_of_a_body_belong_to_the_commune_above(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A room or a steering committee is not a body of its own."""
    for head in (
        "UBND XÃ SUỐI MẪU\nPHÒNG VĂN HÓA - XÃ HỘI",
        "UBND XÃ SUỐI MẪU\nBAN CHỈ ĐẠO PHONG TRÀO\n“TOÀN DÂN ĐOÀN KẾT”",
        "UBND XÃ SUỐI MẪU\nBCĐ PHONG TRÀO",
        "UBND XÃ SUỐI MẪU\nBCHQS XÃ",
    ):
        (root / "nhap.txt").write_text(
            f"{head}\nSố: 5/HD-VHXH\nHƯỚNG DẪN\nChấm điểm NĂM 2025\nI. VIỆC\n1. Quét.",
            "utf-8",
        )
        assert main(["import", "plan", str(root / "nhap.txt"), "--overwrite"]) == 0
        assert "Phong trào: xa-suoi-mau/2025/cham-diem\n" in capsys.readouterr().out


def test_who_leads_a_body_is_no_part_of_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The women's union of a ward signs by its standing committee; a plan with a number has recipients."""
    head = "HỘI LHPN PHƯỜNG SUỐI MẪU\nBAN THƯỜNG VỤ\nSố: 5/HD-BTV\nHƯỚNG DẪN\nChấm điểm NĂM 2025\nI. VIỆC\n1. Quét."
    (root / "nhap.txt").write_text(head, "utf-8")
    assert main(["import", "plan", str(root / "nhap.txt")]) == 0
    said = capsys.readouterr()
    assert "Phong trào: hoi-lhpn-phuong-suoi-mau/2025/cham-diem\n" in said.out
    assert "họ tên người ký, nơi nhận: bản gốc có thì ghi" in said.err


def test_days_that_cannot_be_meant_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """None is written into the data, none is dropped in silence."""
    words = "KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Từ ngày 15/3/2025 đến ngày 30/02/2025.\n2. Từ ngày 15/3/2025 đến ngày 10/3/2025.\n3. Trước ngày 31 tháng 11 năm 2025.\n4. Trước 28/02/2025; số 12/13-2025.\n5. Từ 20/12 đến 10/01.\n6. Trước ngày 30/02; ngày 15/5/26; tỷ lệ 1/30."
    (root / "nhap.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "nhap.txt", *KEY]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "dữ liệu" in line]
    assert told == [
        "nhap.txt:4: “30/02/2025” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng",
        "nhap.txt:5: “Từ ngày 15/3/2025 đến ngày 10/3/2025” có ngày cuối trước ngày đầu, không ghi vào dữ liệu: xem lại hai ngày",
        "nhap.txt:6: “ngày 31 tháng 11 năm 2025” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng",
        "nhap.txt:8: “Từ 20/12 đến 10/01” có ngày cuối trước ngày đầu, không ghi vào dữ liệu: xem lại hai ngày",
        "nhap.txt:9: “ngày 30/02” không có trong lịch, không ghi vào dữ liệu: xem lại ngày, tháng",
        "nhap.txt:9: “15/5/26” ghi năm bằng hai chữ số, không ghi vào dữ liệu: ghi đủ bốn chữ số",
    ]
    plan = (root / DATA / "plan.yml").read_text("utf-8")
    assert [line for line in plan.splitlines() if "when:" in line] == [
        "    when: {before: 28/02/2025}"
    ]


def test_what_changes_another_plan_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "KẾ HOẠCH\nSửa đổi Kế hoạch số 12/KH-UBND\nĐiều 1. Sửa đổi Kế hoạch số 12/KH-UBND\n1. Thay cụm từ “trước ngày 30/6/2025” bằng cụm từ “trước ngày 31/10/2025”.\n2. Thay cụm từ “xã” bằng cụm từ “phường”.\n3. Báo cáo trước ngày 30/9/2025.\nĐiều 2. Kế hoạch này thay thế Kế hoạch số 30/KH-UBND."
    (root / "nhap.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "nhap.txt", *KEY]) == 0
    told = [
        line.partition(": văn bản ấy")[0]
        for line in capsys.readouterr().err.splitlines()
        if "khác" in line
    ]
    assert told == [
        "nhap.txt:3: sửa đổi, thay thế văn bản khác",
        "nhap.txt:4: sửa lời văn bản khác: ngày trong ấy không ghi thành mốc",
        "nhap.txt:5: sửa lời văn bản khác: ngày trong ấy không ghi thành mốc",
        "nhap.txt:7: sửa đổi, thay thế văn bản khác",
        "nhap.txt: tên văn bản ghi là sửa đổi, thay thế văn bản khác",
    ]


def test_many_places_lost_again_are_counted(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same words for each clause would hide all other messages."""
    rows = "".join(f"{n}. Việc {n}.\n" for n in range(1, 9))
    words = f"KẾ HOẠCH\nThi đua\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nI. VIỆC\n{rows}"
    (root / "nhap.txt").write_text(words, "utf-8")
    main(["import", "plan", "nhap.txt", *KEY])
    told = capsys.readouterr().err.splitlines()
    assert sum("đọc lại thì khác" in line for line in told) == 5
    assert "nhap.txt:11: còn 4 chỗ khác nữa như thế, đến dòng 14" in told


def test_terms_without_a_year_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the title names no year either; a part of a whole is no day."""
    words = "KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Báo cáo trước 20/3; chậm nhất 31/3; đạt trước 1/3 số hộ.\n2. Hội giảng từ ngày 03/11 đến ngày 15/11.\n3. Trước ngày 15/5 hằng năm."
    (root / "nhap.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "nhap.txt", *KEY]) == 0
    told = [
        line.partition(" không ghi năm")[0]
        for line in capsys.readouterr().err.splitlines()
        if "ghi năm" in line
    ]
    assert told == [
        "nhap.txt:4: hạn “trước 20/3”",
        "nhap.txt:4: hạn “chậm nhất 31/3”",
        "nhap.txt:5: hạn “từ ngày 03/11 đến ngày 15/11”",
    ]


def test_terms_that_come_back_each_year_keep_their_edge(root: Path) -> None:
    """A window that comes back is told by its end; its period is no period of a year."""
    words = "KẾ HOẠCH\nThi đua\nI. THỜI GIAN\nTừ ngày 01/11 đến ngày 10/11 hằng năm.\nII. VIỆC\n1. Báo cáo trước ngày 15/5 hằng năm.\n2. Họp vào ngày 20/5 hằng năm."
    (root / "nhap.txt").write_text(words, "utf-8")
    assert main(["import", "plan", "nhap.txt", *KEY]) == 0
    plan = (root / DATA / "plan.yml").read_text("utf-8")
    assert "period:" not in plan
    assert [line for line in plan.splitlines() if "when:" in line] == [
        "    when: {every: yearly, each: [10/11], by: until}",
        "    when: {every: yearly, each: [15/05], by: before}",
        "    when: {every: yearly, each: [20/05]}",
    ]
    assert load_portal(root, TODAY)[0]


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("năm học 2025 – 2026", True),
        ("Năm học 2025 - 2026", True),
        ("giai đoạn 2026-2030", True),
        ("năm 2026", False),
    ],
)
def test_years_without_a_first_and_a_last_day_are_told(
    title: str, is_told: bool, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.txt").write_text(NEW.replace("” năm 2025", f"” {title}"), "utf-8")
    assert main(["import", "plan", "a.txt", *KEY]) == 0
    assert (f"tên kế hoạch nêu “{title}” mà" in capsys.readouterr().err) is is_told


@pytest.mark.parametrize(
    ("title", "issued", "time", "year"),
    [
        ("Thi đua “Ngõ sạch” năm 2026", "28 tháng 12 năm 2025", "", 2026),
        ("Tổng kết thi đua năm 2025", "10 tháng 01 năm 2026", "", 2025),
        ("Phấn đấu thành xã kiểu mẫu đến năm 2030", "10 tháng 01 năm 2026", "", 2026),
        ("Thi đua “Ngõ sạch”", "28 tháng 12 năm 2025", "II. THỜI GIAN: Năm 2026.", 2026),
        ("Thi đua “Ngõ sạch”", "10 tháng 01 năm 2026", "II. THỜI GIAN: từ 01/12/2025 đến 30/11/2026.", 2026),
    ],
)  # fmt: skip
def test_a_plan_is_kept_under_the_year_it_is_for(
    title: str,
    issued: str,
    time: str,
    year: int,
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The title says it, else the time, else the day of issue."""
    file = root / "nhap.txt"
    file.write_text(
        f"UBND XÃ MẪU\nSố: 12/KH-UBND\nMẫu, ngày {issued}\nKẾ HOẠCH\n{title}\nI. VIỆC\nQuét.\n{time}\n",
        "utf-8",
    )
    assert main(["import", "plan", str(file)]) == 0
    assert f"Phong trào: xa-mau/{year}/" in capsys.readouterr().out


def test_the_title_says_the_year_where_the_day_is_left_blank(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A look beforehand says what was recognised, and writes nothing."""
    file = root / "nhap.txt"
    file.write_text(
        "UBND XÃ MẪU\nMẫu, ngày    tháng 3 năm 2019\nKẾ HOẠCH\nThi đua năm 2019\nI. VIỆC\n1. Quét.\n",
        "utf-8",
    )
    assert main(["import", "plan", str(file), "--dry-run"]) == 0
    told = f"{file}: “Thi đua năm 2019”; 2 điều khoản, 0 mốc, 0 việc. Chưa ghi tệp nào."
    assert told in capsys.readouterr().out
    assert main(["import", "plan", str(file)]) == 0
    assert "Phong trào: xa-mau/2019/" in capsys.readouterr().out


def test_a_plan_begins_a_portal_that_names_its_body(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line that makes the page of a commune the first one waits with its id; no group is told."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(
        "UBND XÃ MẪU\nKẾ HOẠCH\nThi đua năm 2026\nI. VIỆC\n1. Quét.\n", "utf-8"
    )
    assert main(["new", "portal", "cong", "--plan", "a.txt", "--yes"]) == 0
    settings = Path("cong/data/portal.yml").read_text("utf-8")
    assert "\n# home_body: xa-mau\n" in settings
    assert (
        "a.txt: không thấy mục đối tượng: ghi who vào campaign.yml"
        in capsys.readouterr().err
    )


def test_what_of_the_head_and_the_time_is_doubtful_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "DỰ THẢO\nUBND XÃ MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nThi đua năm 2026\nI. VIỆC\n1. Quét.\nII. THỜI GIAN\n"
    Path("a.txt").write_text(f"{head}Từ nay đến Đại hội.\n", "utf-8")
    main(["import", "plan", "a.txt", "--dry-run"])
    told = capsys.readouterr().err.splitlines()
    assert (
        "a.txt:10: thời gian “Từ nay đến Đại hội.” chưa đọc được ngày bắt đầu, kết thúc: xem lại, ghi period vào plan.yml"
        in told
    )
    assert (
        "a.txt: văn bản tự ghi là dự thảo mà có số, ngày: plan.yml ghi là dự thảo, không ghi ngày; đã ban hành thì sửa status, ghi issued_on"
        in told
    )
    Path("b.txt").write_text(
        f"{head}Từ nay đến hết năm 2026.\nIII. BẢNG\n| Việc | Ai |\n|---|---|\n| Quét | A<br>B |\n",
        "utf-8",
    )
    main(["import", "plan", "b.txt", "--dry-run", "--format", "json"])
    facts = json.loads(capsys.readouterr().out)
    assert facts["facts"]["period"] == {"from": "2026-03-05", "to": "2026-12-31"}
    assert facts["words_in"] == 42


def test_files_that_cannot_be_read_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not a word is written beside a register that somebody saved as UTF-16."""
    settings = root / "data/portal.yml"
    settings.write_bytes(settings.read_text("utf-8").encode("utf-16"))
    assert main(["import", "plan", str(SEEDS[1]), *KEY]) == 2
    assert "data/portal.yml không đọc được" in capsys.readouterr().err
    assert not (root / WORDS).exists()


def test_heads_of_pages_are_told_and_not_left_over(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is recognised is not left over (FORMATS.md), and nothing goes in silence."""
    pages = "UBND XÃ MẪU\nSố: 15/KH-UBND\nXã Mẫu, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\nThi đua\nI. NỘI DUNG\n1. Trồng hoa hai bên\nKế hoạch số 15/KH-UBND của UBND xã - Trang 2\nđường trục thôn.\n2. Trồng thêm\nKế hoạch số 15/KH-UBND của UBND xã - Trang 3\ncây bóng mát.\n"
    (root / "trang.txt").write_text(pages, "utf-8")
    assert main(["import", "plan", "trang.txt", *KEY]) == 0
    head = "trang.txt:8: chữ ở đầu trang hay chân trang, không thuộc lời của văn bản: Kế hoạch số 15/KH-UBND của UBND xã"
    assert capsys.readouterr().err.splitlines().count(head) == 1


def test_a_folder_that_may_not_be_written_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence, and every file as it was: no half of an import stays."""
    file = root / "nhap.txt"
    file.write_text("KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Quét.", "utf-8")
    (root / DATA).write_text("một tệp đứng ở chỗ của thư mục", "utf-8")
    assert main(["import", "plan", str(file), *KEY]) == 2
    told = capsys.readouterr().err
    assert "thidua: không ghi được: " in told
    assert told.endswith("; mọi tệp còn như trước\n")
    assert not (root / WORDS).exists()


@pytest.mark.parametrize(
    ("when", "code"),
    [
        (" ngày 15/01/2025", 2),
        ("", 2),
        (" ngày 15/01/2024", 0),
        (" ngày 15 tháng 01 năm 2025", 2),
        (" ngày 15 tháng 01 năm 2024", 0),
        (" ngày 31/02/2025", 0),
    ],
)
def test_an_amending_document_is_no_campaign(
    when: str, code: int, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says which plan of the body it amends: that plan's amendments are told, none is begun."""
    paper = root / "sua-doi.txt"
    paper.write_text(AMENDING.replace("{when}", when), "utf-8")
    told = ["import", "plan", str(paper), "--body", "xa-mau"]
    assert main(told) == code
    err = capsys.readouterr().err
    assert ("data/bodies/xa-mau/2025/duong-sach/amendments.yml" in err) == (code == 2)
    assert main([*told, "--campaign", "sua-doi"]) == 0


def test_a_number_that_comes_each_year_means_the_latest_plan(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = root / "data/bodies/xa-mau/2024/duong-sach/plan.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace('number: "03"', 'number: "05"'), "utf-8")
    paper = root / "sua-doi.txt"
    paper.write_text(AMENDING.replace("{when}", ""), "utf-8")
    assert main(["import", "plan", str(paper), "--body", "xa-mau"]) == 2
    assert "/2025/duong-sach/plan.yml:" in capsys.readouterr().err


AMENDING = """ỦY BAN NHÂN DÂN
XÃ MẪU
Số: 45/KH-UBND
Xã Mẫu, ngày 05 tháng 5 năm 2025

KẾ HOẠCH
Sửa đổi, bổ sung một số nội dung Kế hoạch số 05/KH-UBND{when} về giữ sạch đường làng năm 2025

1. Sửa đổi khoản 1 mục I như sau: “Mỗi thôn quét đường vào chiều thứ bảy”.
2. Đối tượng: các thôn.

Nơi nhận:
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
"""
