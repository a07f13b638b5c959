"""Heads and signatures as offices spell them: number, symbol, day, place, bodies, who signs."""

from __future__ import annotations

import pytest

from thidua.read.office.fact.facts import PlanFacts, facts_of
from thidua.read.plan.clauses import read_clauses

LEFT, NUMBER, DAY = "UBND XÃ MẪU", "Số: 12/KH-UBND", "Mẫu, ngày 05 tháng 3 năm 2026"
END = "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Thị Mẫu"


def told(
    left: str = LEFT, number: str = NUMBER, day: str = DAY, end: str = END
) -> PlanFacts:
    text = f"{left}\n{number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{day}\nKẾ HOẠCH\nThi đua năm 2026\nCăn cứ Luật Thi đua, khen thưởng;\nUBND xã ban hành kế hoạch:\nI. VIỆC\n1. Quét.\n2. Rửa.\n{end}\n"
    return facts_of(text, read_clauses(text))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("Số:12/KH-UBND", "12|KH-UBND"), ("SỐ: 12/KH-UBND", "12|KH-UBND"), ("Số : 12 / KH - UBND", "12|KH-UBND"),
        ("Số 12-KH/ĐU", "12|KH/ĐU"), ("Số         -KH/ĐU", "|KH/ĐU"), ("Số: 05/KH-HĐND&UBND", "05|KH-HĐND&UBND"),
        ("Số 05/KH.HTX", "05|KH.HTX"), ("Số: 01/2026/KH-CTĐ", "01/2026|KH-CTĐ"), ("Số: 12a/KH-UBND", "12a|KH-UBND"), ("Số: ....../KH-UBND", "|KH-UBND"),
        ("Số: …/KH-UBND", "|KH-UBND"), ("Số: 02 /KH-BCĐ389", "02|KH-BCĐ389"), ("Số: 07/CTr-UBND", "07|CTr-UBND"),
    ],
)  # fmt: skip
def test_number_and_symbol(number: str, expected: str) -> None:
    head = told(number=number).head
    assert f"{head.number}|{head.symbol}" == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("TP. Mẫu, ngày 5 tháng 03 năm 2026", "TP. Mẫu|2026-03-05"), ("Xã Mẫu ngày 05 tháng 3 năm 2026", "Xã Mẫu|2026-03-05"),
        ("Mẫu, Ngày 05  tháng 3năm  2026.", "Mẫu|2026-03-05"), ("Mẫu, ngày 05/03/2026", "Mẫu|2026-03-05"),
        ("Mẫu, 05-3-2026", "Mẫu|2026-03-05"), ("Mẫu, ngày …. tháng 3 năm 2026", "Mẫu|None"),
        ("Mẫu, ngày      tháng 3 năm 2026", "Mẫu|None"), ("Mẫu, ngày\u00a0\u00a0\u00a0\u00a0tháng 3 năm 2026", "Mẫu|None"),
    ],
)  # fmt: skip
def test_place_and_day(day: str, expected: str) -> None:
    head = told(day=day).head
    assert f"{head.place}|{head.day}" == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MẪU\nUBND PHƯỜNG A", "ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU > UBND PHƯỜNG A"),
        ("CỤM THI ĐUA CÁC XÃ, PHƯỜNG\nSỐ 5", " > CỤM THI ĐUA CÁC XÃ, PHƯỜNG SỐ 5"),
        ("TỈNH ĐOÀN MẪU\nBCH ĐOÀN XÃ A", "TỈNH ĐOÀN MẪU > BCH ĐOÀN XÃ A"),
        ("UBND PHƯỜNG A\nBAN CHỈ ĐẠO\n“TOÀN DÂN ĐOÀN KẾT\nXÂY DỰNG ĐỜI SỐNG VĂN HÓA”", "UBND PHƯỜNG A > BAN CHỈ ĐẠO “TOÀN DÂN ĐOÀN KẾT XÂY DỰNG ĐỜI SỐNG VĂN HÓA”"),
        ("BTV HỘI LHPN TỈNH MẪU\nHỘI LIÊN HIỆP PHỤ NỮ\nPHƯỜNG A", "BTV HỘI LHPN TỈNH MẪU > HỘI LIÊN HIỆP PHỤ NỮ PHƯỜNG A"),
        ("ỦY BAN NHÂN DÂN\nXÃ MẪU\nTỈNH VÍ DỤ", " > ỦY BAN NHÂN DÂN XÃ MẪU TỈNH VÍ DỤ"),
        ("TỔNG LIÊN ĐOÀN MẪU\nLIÊN ĐOÀN LAO ĐỘNG\nTỈNH VÍ DỤ", "TỔNG LIÊN ĐOÀN MẪU > LIÊN ĐOÀN LAO ĐỘNG TỈNH VÍ DỤ"),
        ("UBND XÃ MẪU\nBCĐ PHONG TRÀO TDĐKXDĐSVH", "UBND XÃ MẪU > BCĐ PHONG TRÀO TDĐKXDĐSVH"),
        ("UBND TP MẪU\nBQL DỰ ÁN KHU VỰC 2", "UBND TP MẪU > BQL DỰ ÁN KHU VỰC 2"),
        ("LIÊN MINH HTX TỈNH MẪU\nHTX TÂN MẪU", "LIÊN MINH HTX TỈNH MẪU > HTX TÂN MẪU"),
        ("HỘI LHPN XÃ MẪU\nCHI HỘI PHỤ NỮ THÔN A", "HỘI LHPN XÃ MẪU > CHI HỘI PHỤ NỮ THÔN A"),
        ("SAO Y BẢN CHÍNH\nPHƯỜNG ĐOÀN A", " > PHƯỜNG ĐOÀN A"),
        ("SAO Y; UBND XÃ A; 18/02/2026\nỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 12/KH-UBND\nVGP", " > ỦY BAN NHÂN DÂN XÃ MẪU"),
        ("ỦY BAN MTTQ VIỆT NAM\nHUYỆN MẪU\nBAN THƯỜNG TRỰC", " > ỦY BAN MTTQ VIỆT NAM HUYỆN MẪU BAN THƯỜNG TRỰC"),
        ("ĐẢNG BỘ TỈNH VÍ DỤ\nHUYỆN ỦY MẪU", "ĐẢNG BỘ TỈNH VÍ DỤ > HUYỆN ỦY MẪU"),
        ("HUYỆN ỦY MẪU\nBAN THƯỜNG VỤ", " > HUYỆN ỦY MẪU BAN THƯỜNG VỤ"),
        ("KHỐI THI ĐUA SỐ 3\nCÁC CƠ QUAN THAM MƯU TỔNG\nHỢP TỈNH", " > KHỐI THI ĐUA SỐ 3 CÁC CƠ QUAN THAM MƯU TỔNG HỢP TỈNH"),
        ("SỞ NỘI VỤ - BAN DÂN TỘC -\nHỘI NÔNG DÂN TỈNH MẪU", " > SỞ NỘI VỤ - BAN DÂN TỘC - HỘI NÔNG DÂN TỈNH MẪU"),
        ("ỦY BAN NHÂN DÂN ĐẶC KHU\nCÔN MẪU", " > ỦY BAN NHÂN DÂN ĐẶC KHU CÔN MẪU"),
    ],
)  # fmt: skip
def test_bodies(left: str, expected: str) -> None:
    head = told(left=left).head
    assert f"{head.parent} > {head.issuer}" == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Nơi nhận:\n- Lưu.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Thị Mẫu", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Lê Thị Mẫu|Lưu"),
        ("Nơi gửi:\n- Như trên;\n- Lưu VP./.\nTUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\n(đã ký)\nLê Thị Mẫu", "TUQ. CHỦ TỊCH|TRƯỞNG PHÒNG NỘI VỤ|Lê Thị Mẫu|Như trên;Lưu VP"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLÊ THỊ MẪU\nNơi nhận:\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|LÊ THỊ MẪU|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nCHỈ HUY TRƯỞNG\nĐại tá Lê Văn Mẫu", "|CHỈ HUY TRƯỞNG|Đại tá Lê Văn Mẫu|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTS. Lê Thị Mẫu", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TS. Lê Thị Mẫu|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\n(Đã ký)\nK’ Brêm Thử", "|HIỆU TRƯỞNG|K’ Brêm Thử|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\nRơ Châm H’ Thử", "|HIỆU TRƯỞNG|Rơ Châm H’ Thử|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\nK`Brêm Thử", "|HIỆU TRƯỞNG|K`Brêm Thử|Lưu: VT"),
        ("Nơi nhận:\n- Lưu: VT.\nTM. UBND XÃ\nCHỦ TỊCH", "TM. UBND XÃ|CHỦ TỊCH||Lưu: VT"),
    ],
)  # fmt: skip
def test_who_signs(end: str, expected: str) -> None:
    facts = told(end=end)
    assert facts.signatory
    signed = facts.signatory
    assert (
        f"{signed.authority}|{signed.position}|{signed.name}|{';'.join(facts.recipients)}"
        == expected
    )


@pytest.mark.parametrize(
    "behind",
    ["- - - - -", "(Kèm theo Kế hoạch số 8/KH-UBND ngày 01/3/2026 của UBND xã)"],
)
def test_a_title_ends_before_what_is_no_word_of_it(behind: str) -> None:
    text = f"{LEFT}\n{NUMBER}\n{DAY}\nKẾ HOẠCH\nThi đua năm 2026\n{behind}\nI. VIỆC\n1. Quét.\n"
    assert facts_of(text, read_clauses(text)).head.title == "Thi đua năm 2026"


def test_a_year_below_the_number() -> None:
    """A narrow column of a PDF sets it there."""
    head = told(day="", number="Mẫu, ngày 15 tháng 01 năm\nSố: 12/KH-UBND\n2026").head
    assert (head.place, str(head.day)) == ("Mẫu", "2026-01-15")
