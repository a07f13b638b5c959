"""Settings of the portal itself (thiết lập cổng): its name, its repository."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import BodyRef, Email, WebAddress
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class Repository(Record):
    """Where the files of the portal are edited (kho dữ liệu)."""

    address: WebAddress = Field(
        title="Địa chỉ kho", description="Bắt đầu bằng https://"
    )
    edit: WebAddress = Field(
        title="Mẫu địa chỉ sửa",
        description="Có chữ {path} ở chỗ đường dẫn tệp: https://…/edit/main/{path}",
    )


class Licence(Record):
    """Under what others may use the data (giấy phép)."""

    name: Line = Field(title="Tên giấy phép", description="Ví dụ: CC BY 4.0")
    address: WebAddress | None = Field(
        None, title="Địa chỉ", description="Nơi đọc được giấy phép"
    )


class PortalSettings(Record):
    """The file `portal.yml`."""

    name: Line = Field(title="Tên cổng", description="Tên hiện ở đầu mọi trang")
    short_name: Line = Field(
        title="Tên gọn", description="Dùng ở màn hình hẹp và tiêu đề trang"
    )
    description: Line = Field(
        title="Giới thiệu", description="Một câu cho máy tìm kiếm"
    )
    home_body: BodyRef | None = Field(
        None,
        title="Cơ quan làm trang chủ",
        description="Mã cơ quan, khi cổng chỉ của một xã, phường",
    )
    bodies: tuple[BodyRef, ...] = Field(
        title="Thứ tự cơ quan", description="Mã các cơ quan theo thứ tự hiện trên trang"
    )
    repository: Repository | None = Field(
        None,
        title="Kho dữ liệu",
        description="Bỏ trống thì trang không có nút sửa",
    )
    contact: Email | None = Field(
        None,
        title="Thư liên hệ",
        description="Nơi nhận báo sai sót và đề nghị gỡ dữ liệu cá nhân; hiện ở cuối mọi trang",
    )
    licence: Licence | None = Field(
        None,
        title="Giấy phép dữ liệu",
        description="Chỉ ghi khi các cơ quan có dữ liệu trên cổng đã quyết định; bỏ trống thì cổng ghi “chưa nêu giấy phép”",
    )
    updated_on: Day = Field(
        title="Ngày cập nhật", description="Ngày sửa thiết lập gần nhất"
    )


class Abbreviations(Record):
    """The file `abbreviations.yml`: short forms and what they stand for (chữ viết tắt)."""

    abbreviations: dict[Line, Line] = Field(
        title="Chữ viết tắt", description="Chữ viết tắt → chữ đầy đủ"
    )
