"""What pydantic found wrong → a sentence and a remedy in Vietnamese."""

from __future__ import annotations

from typing import Any

_LIST = "viết mỗi mục trên một dòng bắt đầu bằng dấu gạch (-)"
_GROUP = "xuống dòng, thụt vào và viết từng mục “khóa: giá trị”"

MESSAGES: dict[str, tuple[str, str, str]] = {
    "missing": ("thieu-muc", "còn thiếu", "thêm mục này"),
    "null": ("muc-de-trong", "để trống", "điền giá trị, hoặc xóa cả dòng nếu mục này không bắt buộc"),
    "not_text": ("sai-kieu", "cần một giá trị đơn, gặp danh sách hoặc nhóm mục", "viết một giá trị; lời có dấu hai chấm, ngoặc thì đặt cả trong dấu nháy kép"),
    "html": ("the-html", "“{found}” có thẻ HTML", "viết chữ thường, không dùng dấu < và >"),
    "lines": ("gia-tri-nhieu-dong", "giá trị có nhiều dòng", "viết trên một dòng"),
    "slug": ("ma-sai", "“{found}” không dùng làm mã được", "chỉ dùng chữ thường không dấu, số và gạch nối: ha-trung-2025"),
    "anchor": ("ma-sai", "“{found}” không phải mã điều khoản", "xem các mã: thidua clauses, rồi tên tệp lời kế hoạch"),
    "long_line": ("gia-tri-qua-dai", "dài {count} chữ, quá {most}", "viết ngắn lại; lời dài thì để trong bài viết ở content/"),
    "long_slug": ("ma-qua-dai", "mã dài {count} chữ, quá {most}", "đặt mã ngắn: chỉ cần vài chữ chính của tên"),
    "device": ("ma-may-cam", "Windows giữ tên “{found}” cho thiết bị, không cho đặt thư mục", "thêm chữ: thon-{found}, {found}-1"),
    "address": ("dia-chi-sai", "“{found}” không phải địa chỉ của cổng", "viết không có dấu / ở đầu, có dấu / ở cuối: xa-ha-trung/ke-hoach/2025/thi-dua/"),
    "fingerprint": ("ma-sai", "“{found}” không phải dấu của lời", "dấu này do `thidua ledger --update` ghi, không gõ tay"),
    "long_number": ("so-sai", "số dài quá {most} ký tự", "viết bằng đơn vị lớn hơn: triệu, tỷ"),
    "email": ("dia-chi-sai", "“{found}” không phải là địa chỉ thư", "viết như vanphong@xa.gov.vn"),
    "web_address": ("dia-chi-sai", "“{found}” không phải là địa chỉ web", "viết cả địa chỉ, bắt đầu bằng https://"),
    "secure_address": ("dia-chi-sai", "“{found}” không phải là địa chỉ https", "chép cả địa chỉ của trang chính thức, bắt đầu bằng https://"),
    "code": ("ma-sai", "“{found}” không dùng làm mã số tiêu chí được", "viết như in: 1.1, I.2, a"),
    "number": ("so-sai", "“{found}” không phải là số", "chỉ viết số, không kèm đơn vị, %, dấu ngăn hàng nghìn; phần lẻ sau dấu phẩy: 1234,5"),
    "thousands": ("so-sai", "“{found}” đọc được hai cách: {whole} hay {fraction}?", "viết {whole} nếu dấu chấm ngăn hàng nghìn; viết {fraction} nếu là phần lẻ"),
    "long_minus": ("so-sai", "dấu trừ của “{found}” là dấu gạch dài", "gõ dấu trừ của bàn phím: {meant}"),
    "many_thousands": ("so-sai", "“{found}” có dấu chấm ngăn hàng nghìn", "viết liền: {whole}"),
    "whole": ("so-sai", "“{found}” không phải là số nguyên", "chỉ viết chữ số: 12"),
    "flag": ("co-khong-sai", "“{found}” không phải là true hay false", "viết true (có) hoặc false (không)"),
    "day": ("ngay-sai", "“{found}” không phải là ngày", "viết ngày/tháng/năm: 15/12/2025"),
    "impossible_day": ("ngay-sai", "không có ngày “{found}”", "xem lại lịch, viết ngày/tháng/năm: 15/12/2025"),
    "far_year": ("ngay-sai", "năm của “{found}” nằm ngoài khoảng {earliest} đến {latest}", "xem lại năm, viết đủ bốn chữ số"),
    "partial_day": ("ngay-sai", "“{found}” không phải là ngày, tháng hay năm", "viết 03/02/1930, 8/2025 hoặc 1948"),
    "enum": ("ngoai-danh-sach", "“{found}” không có trong danh sách", "chọn một trong: {expected}"),
    "model_type": ("sai-kieu", "cần một nhóm mục, gặp “{found}”", _GROUP),
    "listed": ("sai-kieu", "cần các mục có khóa, gặp {found}", "bỏ dấu gạch (-) và ngoặc vuông, viết mỗi dòng một mục “khóa: giá trị”"),
    "achieved": ("so-sai", "“{found}” không phải là số, cũng không phải true hay false", "chỉ viết số; đạt hay không đạt thì viết true (đạt) hoặc false (không đạt)"),
    "dict_type": ("sai-kieu", "cần một nhóm mục, gặp “{found}”", _GROUP),
    "tuple_type": ("sai-kieu", "cần một danh sách, gặp “{found}”", _LIST),
    "too_short": ("danh-sach-trong", "danh sách trống", "thêm ít nhất một mục, hoặc xóa cả dòng nếu mục này không bắt buộc"),
    "greater_than_equal": ("so-sai", "“{found}” nhỏ hơn {ge}", "xem lại số"),
    "greater_than": ("so-sai", "“{found}” phải lớn hơn {gt}", "xem lại số"),
    "less_than_equal": ("so-sai", "“{found}” lớn hơn {le}", "xem lại số"),
    "when_one": ("can-mot-cach-ghi", "cần đúng một cách ghi thời hạn", "chỉ giữ một trong: day, before, until, first cùng last, after, every, within, offset, wording"),
    "when_window": ("khoang-sai", "khoảng thời gian thiếu một đầu", "ghi cả first (từ ngày) và last (đến ngày)"),
    "when_order": ("khoang-sai", "ngày đầu muộn hơn ngày cuối", "đổi lại first và last"),
    "each_day": ("ngay-sai", "“{found}” không phải là ngày lặp lại", "viết 25 (hằng tháng), 15/6 (hằng năm) hoặc thứ sáu (hằng tuần)"),
    "each_misfit": ("khoang-sai", "“{found}” không phải là ngày của {every}", "weekly đi với thứ trong tuần, monthly với ngày trong tháng (25), quarterly, half_yearly, yearly với ngày/tháng (15/6)"),
    "within_day": ("ngay-sai", "“{found}” có cả ngày", "chỉ tháng hay năm: 12/2026, 2026; có ngày thì dùng day, before hoặc until"),
    "clock": ("ngay-sai", "“{found}” không phải là giờ", "viết 17 giờ, 17h30 hoặc 17:00"),
    "offset_one": ("can-mot-cach-ghi", "cần đúng một mốc để đếm ngày", "giữ một trong: after, before"),
    "target_twice": ("can-mot-cach-ghi", "chỉ tiêu ghi cả value lẫn share", "giữ một: value (số) hoặc share (phân số: 2/3)"),
    "target_range": ("khoang-sai", "mức cuối {found} không lớn hơn mức đầu {low}", "ghi mức thấp ở value, mức cao ở to"),
    "money_one": ("can-mot-cach-ghi", "cần đúng một cách ghi tiền thưởng", "giữ một: amount (đồng) hoặc times (lần mức lương cơ sở)"),
    "bound_one": ("can-mot-cach-ghi", "cần đúng một cách ghi mốc", "chỉ giữ một trong: day, at, event"),
    "band_unbound": ("khoang-diem-moc", "khoảng không có mốc", "thêm at_least (từ mức này trở lên) hoặc at_most (không quá mức này); mọi giá trị còn lại là at_least: 0"),
    "band_bounds": ("khoang-diem-moc", "khoảng có hai mốc", "giữ một: khoảng viết trước đã lấy phần tốt hơn, chỉ cần at_least (càng cao càng tốt) hoặc at_most (càng thấp càng tốt)"),
    "band_above": ("khoang-vuot-toi-da", "{found} điểm, nhiều hơn điểm tối đa {most} của tiêu chí", "sửa điểm của khoảng, hoặc max"),
    "band_mixed": ("khoang-diem-moc", "các khoảng trước dùng {side}, khoảng này thì không", "mọi khoảng của một tiêu chí dùng cùng một mốc: at_least khi càng cao càng tốt, at_most khi càng thấp càng tốt"),
    "band_order": ("muc-sai-thu-tu", "khoảng {word} {bound} viết sau khoảng {word} {before} nên không bao giờ được lấy", "viết khoảng tốt nhất trước; có lẽ là {side} theo thứ tự {meant}"),
    "band_points": ("muc-sai-thu-tu", "khoảng {word} {bound} được {found} điểm, nhiều hơn khoảng {word} {before} tốt hơn nó ({points} điểm)", "có lẽ hai điểm bị đổi chỗ; nếu không, dùng {other} thay cho {side}"),
    "class_order": ("muc-sai-thu-tu", "mức {bound} viết sau mức {before} nên không đơn vị nào được xếp vào", "viết mức cao nhất trước; có lẽ là theo thứ tự {meant}"),
    "position_twice": ("vi-tri-lap", "vị trí “{found}” ghi hai lần", "mỗi vị trí một tên"),
    "count_points": ("so-sai", "“{found}” không phải là điểm được của một lần", "viết số dương; có sẵn điểm tối đa, mỗi lần trừ một số điểm thì dùng type: deduct và minus; trừ ngoài điểm tối đa thì dùng type: bonus_penalty và minus"),
    "ratio": ("so-sai", "“{found}” không phải là tỷ lệ", "viết 2/3, 0,5 hoặc 50%"),
    "ratio_percent": ("so-sai", "“{found}” nhiều hơn toàn bộ", "có lẽ là {found}%; một nửa viết 1/2, 0,5 hoặc 50%"),
    "ratio_range": ("so-sai", "“{found}” không phải là một phần của toàn bộ", "viết tỷ lệ lớn hơn 0, không quá 1: 2/3, 0,5 hoặc 50%"),
    "share_one": ("can-mot-cach-ghi", "cần đúng một cách ghi tỷ lệ", "giữ một: share (ít nhất, từ … trở lên) hoặc more_than (quá, trên, hơn)"),
    "more_than_all": ("so-sai", "không ai hơn được toàn bộ", "viết share: 1 nếu cần tất cả"),
    "limit_twice": ("can-mot-cach-ghi", "số lượng ghi cả most lẫn share", "giữ một: most (số đơn vị) hoặc share (tỷ lệ)"),
    "class_unbound": ("khoang-diem-moc", "mức xếp loại không có mốc", "thêm at_least (từ bao nhiêu điểm) hoặc passed (đạt mấy tiêu chí); mọi đơn vị còn lại là at_least: 0"),
    "class_above": ("muc-sai-thu-tu", "mức {found} cao hơn điểm nhiều nhất của cả bộ ({most}): không đơn vị nào đạt", "mức xếp loại tính theo thang total_max; xem lại mức này hoặc total_max"),
    "class_passed": ("so-sai", "cần {found} tiêu chí đạt, bộ chỉ có {number} tiêu chí", "xem lại passed"),
    "band_direction": ("khoang-diem-moc", "chiều là {found} mà các khoảng dùng {side}", "đổi {side} thành {other}, hoặc bỏ direction"),
    "extra_most": ("so-sai", "mỗi lần {what} {each} điểm mà nhiều nhất là {found}: không lần nào được tính", "ghi mức nhiều nhất; không giới hạn điểm trừ thì bỏ min"),
    "start_most": ("so-sai", "điểm có sẵn {found} đã bằng hoặc quá điểm tối đa {most}", "xem lại start, hoặc max"),
    "class_apart": ("muc-sai-thu-tu", "mức “{found}” viết hai chỗ không liền nhau", "hai cách đạt cùng một loại thì viết liền nhau; nếu không, đặt tên khác"),
    "deduct_one": ("thieu-tham-so", "cách tính deduct cần đúng một trong minus, faults", "ghi minus (mỗi lỗi trừ mấy điểm), hoặc faults (từng loại lỗi trừ mấy điểm)"),
    "deduct_min": ("so-sai", "mức thấp nhất {found} không dưới điểm tối đa {most}: không lỗi nào bị trừ", "xem lại min, hoặc bỏ min để trừ đến 0"),
    "name_twice": ("muc-trung-ma", "mã “{found}” dùng hai lần", "đặt mã khác"),
    "measure_unknown": ("ma-khong-co", "không có số đo này trong measures ({known})", "thêm vào measures, hoặc sửa mã"),
    "measure_order": ("muc-sai-thu-tu", "mức {found} viết sau mức {before} nên không bao giờ được lấy", "viết khoảng tốt nhất trước"),
    "period_twice": ("muc-trung-ma", "hai kỳ cùng mã", "mỗi kỳ một mã, kể cả kỳ nằm trong kỳ khác"),
    "no_periods": ("muc-di-doi", "tiêu chí {code} có over mà bộ tiêu chí không có periods", "thêm periods: các kỳ được chấm, hoặc bỏ over"),
    "section_unknown": ("ma-khong-co", "không có phần này ({known})", "ghi mã của một phần trong sections"),
    "extra_one": ("thieu-tham-so", "cách tính bonus_penalty cần plus hoặc minus", "thêm điểm mỗi lần"),
    "with": ("muc-di-doi", "{one} chỉ đi cùng {other}", "thêm {other}, hoặc bỏ {one}"),
    "public_key": ("khoa-cong-khai-sai", "“{found}” không phải là khóa công khai ssh-ed25519", "chép nguyên một dòng của tệp .pub do `ssh-keygen -t ed25519` tạo ra"),
    "signature": ("chu-ky-sai-dang", "“{found}” không phải là chữ ký", "chép nguyên dòng do `thidua seal TỆP --sign KHÓA` in ra"),
    "assignee_one": ("can-mot-cach-ghi", "cần đúng một cách gọi đơn vị", "chỉ giữ một trong: unit, group, words; riêng words đi cùng unit được, khi kế hoạch gọi người của đơn vị ấy bằng tên khác"),
}  # fmt: skip
"""By pydantic's error type, or by the type that a record of ours raises: rule, message, remedy."""


def message_of(kind: str, found: str, context: dict[str, Any]) -> tuple[str, str, str]:
    """Tell an error: the rule that is broken, what is wrong, what to do."""
    rule, message, remedy = MESSAGES[kind]
    words = {**context, "found": found}
    words["expected"] = (
        str(words.get("expected", "")).replace("'", "").replace(" or ", ", ")
    )
    return rule, message.format(**words), remedy.format(**words)


def shorten(value: object) -> str:
    """Show what was found in a few words."""
    match value:
        case None:
            return ""
        case str():
            text = value if len(value) <= 60 else f"{value[:57]}…"
            return text.replace("\n", " ")
        case list():
            return f"danh sách {len(value)} mục"
        case dict():
            return f"nhóm {len(value)} mục"
        case _:
            return str(value)
