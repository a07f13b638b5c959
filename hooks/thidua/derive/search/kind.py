"""The kinds of places that can be found, in the order in which they are listed."""

from __future__ import annotations

from thidua.derive.search.entry import Kind

BODY = Kind("co-quan", "Cơ quan", 9)
PLAN = Kind("ke-hoach", "Kế hoạch", 8)
CLAUSE = Kind("dieu-khoan", "Điều khoản", 4)
MILESTONE = Kind("moc", "Mốc, chỉ tiêu", 5)
TASKS = Kind("phan-cong", "Việc được giao", 3)
UNIT = Kind("don-vi", "Đơn vị", 7)
RESULT = Kind("ket-qua", "Kết quả", 5)
RANKING = Kind("xep-hang", "Xếp hạng", 5)
METHOD = Kind("cach-tinh", "Cách tính điểm", 2)
EXEMPLAR = Kind("dien-hinh", "Điển hình", 6)
AWARD = Kind("khen-thuong", "Khen thưởng", 5)
DOCUMENT = Kind("van-ban", "Văn bản", 7)
GUIDE = Kind("huong-dan", "Hướng dẫn", 3)
STAFF_GUIDE = Kind("huong-dan", "Hướng dẫn", 3, is_official=True)
"""A guide for officials who enter data: behind all others, unless its title was asked for."""
FAULT = Kind("loi", "Lỗi nhập liệu", 0, is_official=True)
"""A kind of fault: what officials look up, behind all that residents ask."""
PAGE = Kind("trang", "Trang của cổng", 6)

LISTED = (BODY, PLAN, UNIT, RESULT, RANKING, EXEMPLAR, AWARD, DOCUMENT, GUIDE, PAGE)
"""The kinds that a page without script lists; clauses stand below their plans."""
