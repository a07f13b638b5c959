"""Rules on pictures of exemplars: they are there, and consent to them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from thidua.check.file.place import beside, body_of
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import STORY
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.consent import Consent
from thidua.model.award.exemplar import Exemplar, ExemplarStatus, Photo
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

_PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:|//)|<img\b")
WARNING_DAYS = 30
"""Consent that ends within a month is told."""

_PRIVACY = "Ảnh có người chỉ được đăng khi người ấy, hoặc người giám hộ, đồng ý."


@rule(
    "thieu-tep-anh",
    what="Không có tệp ảnh mà bài viết ghi, hay ảnh chèn giữa lời",
    why="Trang sẽ có một ô ảnh trống.",
    remedy="đặt ảnh cạnh bài viết, xem lại tên tệp",
    example=Example(STORY, "file: to-quet.png", "file: to-quet-duong.png"),
)
def pictures_are_there(facts: Facts) -> Iterator[Problem]:
    """A picture stands beside its story, and in its facts."""
    for exemplar, place, photo in _photos(facts):
        file = beside(exemplar.file, photo.file)
        if file not in facts.book.files:
            path = ("photos", place, "file")
            yield exemplar.problem(path, f"không có tệp {file}")
    for exemplar in facts.book.all(Exemplar):
        file, lines = exemplar.file, facts.book.words[exemplar.file].split("\n")
        for number, line in enumerate(lines, facts.book.first_lines[file]):
            if found := _PICTURE.search(line):
                at = Place(file, number, found.start() + 1)
                yield Problem(
                    at,
                    "ảnh chèn giữa lời không hiện",
                    "ghi ảnh ở photos của đầu trang, có alt và consent",
                )


@rule(
    "dong-y-het-han",
    what="Giấy đồng ý đăng ảnh, nêu tên đã hết hạn",
    why=_PRIVACY,
    remedy="xin lại đồng ý, hoặc xóa ảnh khỏi bài viết",
    example=Example(STORY, "until: 31/12/2024", "until: 31/12/2025"),
    grade=Grade.ATTENTION,
)
def consent_holds(facts: Facts) -> Iterator[Problem]:
    """What was shown with consent that has ended is shown no more, and told."""
    for checked, path, what, consent in _consents(facts):
        until = consent.until
        if until and facts.days.of(body_of(checked.file)).is_after(until):
            message = f"giấy đồng ý hết hạn ngày {until:%d/%m/%Y}: {what}"
            yield checked.problem((*path, "until"), message)


@rule(
    "dong-y-nguoc-ngay",
    what="Giấy đồng ý hết hạn trước ngày ký, hoặc ký vào một ngày chưa đến: cổng không đăng",
    why=_PRIVACY,
    remedy="xem lại hai ngày trên giấy",
    example=Example(
        STORY, "on: 01/3/2026, until: 31/12/2026", "on: 01/3/2024, until: 31/12/2025"
    ),
    grade=Grade.ATTENTION,
)
def consent_is_in_order(facts: Facts) -> Iterator[Problem]:
    """A paper was signed before today, and before it ends."""
    for checked, path, _, consent in _consents(facts):
        if not facts.days.of(body_of(checked.file)).has_come(consent.on):
            message = f"ngày đồng ý {consent.on:%d/%m/%Y} chưa đến"
            yield checked.problem((*path, "on"), message)
        elif consent.until and consent.until < consent.on:
            message = f"hết hạn {consent.until:%d/%m/%Y} trước ngày đồng ý {consent.on:%d/%m/%Y}"
            yield checked.problem((*path, "until"), message)


@rule(
    "dong-y-sap-het-han",
    what="Giấy đồng ý đăng ảnh, nêu tên hết hạn trong 30 ngày tới, hoặc sẽ rút vào một ngày chưa đến",
    why=_PRIVACY,
    remedy="xin lại đồng ý trước ngày ấy, hoặc bỏ ảnh",
    example=Example(STORY, "until: 30/6/2025", "until: 31/12/2025"),
    grade=Grade.ATTENTION,
)
def consent_will_hold(facts: Facts) -> Iterator[Problem]:
    """Tell consent that ends within a month."""
    for checked, path, _, consent in _consents(facts):
        until = consent.until
        today = facts.days.of(body_of(checked.file))
        if until and not today.is_after(until) and today.has_come(until, WARNING_DAYS):
            message = f"giấy đồng ý sắp hết hạn: ngày {until:%d/%m/%Y}"
            yield checked.problem((*path, "until"), message)
        if (end := consent.withdrawn_on) and not today.has_come(end):
            message = f"đến ngày {end:%d/%m/%Y} mới rút, từ nay đến đó cổng còn nêu"
            yield checked.problem((*path, "withdrawn_on"), message, _BACK)


_BACK = "rút ngay thì ghi ngày hôm nay; không thì đúng ngày ấy chạy `thidua ledger --update` rồi dựng lại"

Consented = tuple[Checked[Any], Path, str, Consent]
"""A file, where a consent stands in it, what is shown no more when it ends, the consent."""

_PHOTO, _NAME = "cổng không đăng ảnh này nữa", "sổ vàng không nêu tên này nữa"


def _consents(facts: Facts) -> Iterator[Consented]:
    """Give every consent to a picture that could be shown, or to a name."""
    for exemplar, place, photo in _photos(facts):
        if exemplar.record.status is not ExemplarStatus.WITHDRAWN:
            yield exemplar, ("photos", place, "consent"), _PHOTO, photo.consent
    for exemplar in facts.book.all(Exemplar):
        if exemplar.record.consent:
            yield exemplar, ("consent",), _NAME, exemplar.record.consent
    for files in facts.campaigns:
        nominations = files.nominations
        for id, nomination in (
            nominations.record.nominations.items() if nominations else ()
        ):
            if nominations and nomination.candidate.consent:
                path = ("nominations", id, "candidate", "consent")
                yield nominations, path, _NAME, nomination.candidate.consent


def _photos(facts: Facts) -> Iterator[tuple[Checked[Exemplar], int, Photo]]:
    for exemplar in facts.book.all(Exemplar):
        for place, photo in enumerate(exemplar.record.photos):
            yield exemplar, place, photo
