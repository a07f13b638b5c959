"""Rules on pictures of exemplars: they are there, and consent to them holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thidua.check.file.place import beside
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import STORY
from thidua.model.award.exemplar import Exemplar, Photo
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

WARNING_DAYS = 30
"""Consent that ends within a month is told."""

_PRIVACY = "Ảnh có người chỉ được đăng khi người ấy, hoặc người giám hộ, đồng ý."


@rule(
    "thieu-tep-anh",
    what="Không có tệp ảnh mà bài viết ghi",
    why="Trang sẽ có một ô ảnh trống.",
    remedy="đặt ảnh cạnh bài viết, xem lại tên tệp",
    example=Example(STORY, "file: to-quet.png", "file: to-quet-duong.png"),
)
def pictures_are_there(facts: Facts) -> Iterator[Problem]:
    """A picture stands beside its story."""
    for exemplar, place, photo in _photos(facts):
        file = beside(exemplar.file, photo.file)
        if file not in facts.book.files:
            path = ("photos", place, "file")
            yield exemplar.problem(path, f"không có tệp {file}")


@rule(
    "dong-y-het-han",
    what="Giấy đồng ý đăng ảnh đã hết hạn",
    why=_PRIVACY,
    remedy="xin lại đồng ý, hoặc bỏ ảnh",
    example=Example(STORY, "until: 31/12/2024", "until: 31/12/2025"),
)
def consent_holds(facts: Facts) -> Iterator[Problem]:
    """No picture without consent that holds today."""
    for exemplar, place, photo in _photos(facts):
        until = photo.consent.until
        if until and until < facts.as_of:
            path = ("photos", place, "consent", "until")
            message = f"giấy đồng ý hết hạn ngày {until:%d/%m/%Y}"
            yield exemplar.problem(path, message)


@rule(
    "dong-y-sap-het-han",
    what="Giấy đồng ý đăng ảnh hết hạn trong 30 ngày tới",
    why=_PRIVACY,
    remedy="xin lại đồng ý trước ngày ấy, hoặc bỏ ảnh",
    example=Example(STORY, "until: 30/6/2025", "until: 31/12/2025"),
    grade=Grade.ATTENTION,
)
def consent_will_hold(facts: Facts) -> Iterator[Problem]:
    """Tell consent that ends within a month."""
    for exemplar, place, photo in _photos(facts):
        until = photo.consent.until
        left = until - facts.as_of if until else None
        if left is not None and timedelta(0) <= left <= timedelta(days=WARNING_DAYS):
            path = ("photos", place, "consent", "until")
            message = f"giấy đồng ý sắp hết hạn: ngày {until:%d/%m/%Y}"
            yield exemplar.problem(path, message)


def _photos(facts: Facts) -> Iterator[tuple[Checked[Exemplar], int, Photo]]:
    for exemplar in facts.book.all(Exemplar):
        for place, photo in enumerate(exemplar.record.photos):
            yield exemplar, place, photo
