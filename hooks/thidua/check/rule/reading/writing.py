"""Rules on how YAML is written: met by `read/`."""

from __future__ import annotations

from thidua.check.rule.example import CAMPAIGN, TERMS
from thidua.check.rule.rule import Rule
from thidua.model.rule import Example

YAML = (
    Rule(
        "yaml-cu-phap",
        what="YAML viết chưa đúng: thụt dòng, dấu hai chấm, dấu nháy, ngoặc",
        why="Sai cú pháp thì cả tệp không đọc được.",
        remedy="so với ví dụ trong data/README.md",
        example=Example(
            CAMPAIGN, "what: Thi đua: sạch", "what: Mỗi thôn giữ sạch đường làng."
        ),
    ),
    Rule(
        "yaml-khoa-lap",
        what="Một khóa viết hai lần trong cùng một mục",
        why="Không ai biết giá trị nào đúng; YAML lặng lẽ lấy một cái.",
        remedy="gộp hai mục hoặc xóa một",
        example=Example(CAMPAIGN, "who: Các thôn\nwho: Mọi người", "who: Các thôn"),
    ),
    Rule(
        "so-bi-tach",
        what="Số có dấu phẩy trong ngoặc bị YAML tách thành hai số",
        why="{max: 9,5} là hai mục: 9 và 5, không phải chín rưỡi.",
        remedy="một số thì viết trong dấu nháy; hai số thì thêm dấu cách",
    ),
    Rule(
        "yaml-ky-hieu-la",
        what="Dùng bí danh (*), neo (&) hoặc nhãn kiểu (!) của YAML",
        why="Người nhập sau không đọc được; nhãn kiểu còn chạy được mã lạ.",
        remedy="viết lại giá trị, hoặc đặt cả giá trị trong dấu nháy kép",
        example=Example(CAMPAIGN, "who: &a Các thôn", "who: Các thôn"),
    ),
    Rule(
        "yaml-long-qua-sau",
        what="YAML lồng nhau quá 40 cấp",
        why="Không tệp nào của cổng sâu như thế: thường là ngoặc thừa.",
        remedy="bỏ bớt ngoặc",
        example=Example(TERMS, "[" * 42 + "]" * 42 + "\n", ""),
    ),
    Rule(
        "yaml-hai-tai-lieu",
        what="Tệp có hai tài liệu YAML",
        why="Tài liệu thứ hai không ai đọc.",
        remedy="bỏ dòng --- ở giữa tệp",
        example=Example(
            CAMPAIGN, "who: Các thôn\n---\noccasions", "who: Các thôn\noccasions"
        ),
    ),
    Rule(
        "yaml-nhay-cong",
        what="Giá trị đặt trong nháy cong “…” thay vì nháy thẳng",
        why="YAML coi nháy cong là chữ: dấu nháy hiện ra trang, và dấu hai chấm bên trong làm hỏng tệp.",
        remedy='gõ nháy thẳng: "…"; nháy cong là chữ của văn bản thì bọc cả trong nháy thẳng',
        example=Example(
            CAMPAIGN,
            "title: “Đường làng: sạch”",
            'title: "Đường làng: sạch"',
            stands="title: Đường làng sạch",
        ),
    ),
    Rule(
        "yaml-dau-cach",
        what="Dòng thụt vào bằng dấu cách không ngắt (U+00A0) hay dấu cách lạ khác",
        why="Nhìn giống dấu cách thường, nhưng YAML coi là chữ.",
        remedy="xóa khoảng trống ấy rồi gõ lại bằng phím cách",
        example=Example(
            CAMPAIGN, "title:\u00a0Đường làng sạch", "title: Đường làng sạch"
        ),
    ),
    Rule(
        "yaml-bi-cat",
        what="Giá trị bị cắt ở dấu # đứng sau dấu cách",
        why="YAML coi phần sau dấu # là ghi chú: tên bị mất nửa cuối mà không ai biết.",
        remedy='đặt cả giá trị trong dấu nháy kép: "…"; ghi chú thì viết ở dòng riêng',
        example=Example(CAMPAIGN, "title: Đường làng #sạch", "title: Đường làng sạch"),
    ),
)
"""How YAML is written: a topic of its own."""
