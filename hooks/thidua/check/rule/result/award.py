"""Rules on who gets an award (khen thưởng): nominated first, or with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import suggest
from thidua.check.rule.example import AWARDS, NOMINATIONS
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.decision import AwardDecision, AwardDecisions, Awarded
from thidua.model.award.nomination import Candidate, Nomination, RecipientKind
from thidua.model.problem import Problem
from thidua.model.rule import Example

Given = tuple[CampaignFiles, Checked[AwardDecisions], Path, AwardDecision, Awarded]
"""An award that was given: by which decision of which campaign, and where it stands."""

_NAMED = "nomination: thon-doai, award: giay-khen}"


@rule(
    "khong-ro-khen-ai",
    what="Mục khen thưởng không ghi khen ai",
    why="Danh sách được khen phải có tên, hoặc dẫn tới đề nghị có tên.",
    remedy="ghi nomination, hoặc candidate",
    example=Example(
        AWARDS, "{award: giay-khen, not_nominated: Ghi sót}", f"{{{_NAMED}"
    ),
)
def awards_have_a_winner(facts: Facts) -> Iterator[Problem]:
    """An award is given to somebody."""
    for _, awards, path, _, given in given_awards(facts):
        if given.nomination is None and given.candidate is None:
            yield awards.problem(path, "không rõ khen ai")


@rule(
    "chua-thanh-nien-khong-phai-ca-nhan",
    what="Ghi chưa thành niên ở một tập thể, hộ gia đình, doanh nghiệp",
    why="Mục ấy giấu tên một người chưa đủ 18 tuổi; tập thể thì vẫn nêu tên.",
    remedy="bỏ minor, hoặc xem lại kind",
    example=Example(
        AWARDS,
        "kind: collective, unit: thon-dong, minor: true}",
        "kind: individual, unit: thon-dong, direct: true}",
    ),
)
def minors_are_individuals(facts: Facts) -> Iterator[Problem]:
    """Only a person is a minor, whether nominated or rewarded without a nomination."""
    for files in facts.campaigns:
        if nominations := files.nominations:
            for id_, nomination in nominations.record.nominations.items():
                if _is_no_person(nomination.candidate):
                    yield nominations.problem(
                        ("nominations", id_, "candidate", "minor"), _NO_PERSON
                    )
    for _, awards, path, _, given in given_awards(facts):
        if given.candidate and _is_no_person(given.candidate):
            yield awards.problem((*path, "candidate", "minor"), _NO_PERSON)


_NO_PERSON = "chỉ một cá nhân mới là người chưa thành niên"


def _is_no_person(candidate: Candidate) -> bool:
    return candidate.minor and candidate.kind is not RecipientKind.INDIVIDUAL


@rule(
    "khong-de-nghi-khong-ly-do",
    what="Khen người không được đề nghị mà không nói vì sao",
    why="Khen thưởng theo đề nghị; khen ngoài đề nghị thì phải có lý do.",
    remedy="ghi not_nominated",
    example=Example(
        AWARDS,
        "reason: Nhặt rác mỗi sáng\n",
        "reason: Nhặt rác mỗi sáng\n        not_nominated: Dân thôn giới thiệu sau hội nghị\n",
    ),
)
def awards_follow_nominations(facts: Facts) -> Iterator[Problem]:
    """Who gets an award was put forward for it, or the decision says why not."""
    for _, awards, path, _, given in given_awards(facts):
        if given.nomination is None and given.not_nominated is None:
            yield awards.problem(path, "không có đề nghị mà không nói vì sao")


@rule(
    "de-nghi-la",
    what="Mục khen thưởng dẫn tới đề nghị không có",
    why="Tên và thành tích của người được khen lấy từ đề nghị.",
    remedy="xem nominations.yml",
    example=Example(AWARDS, "nomination: thon-doi,", "nomination: thon-doai,"),
)
def nominations_resolve(facts: Facts) -> Iterator[Problem]:
    """The nomination of an award exists."""
    for files, awards, path, _, given in given_awards(facts):
        is_broken = f"{data_folder(files.key)}/nominations.yml" in facts.book.broken
        if is_broken:
            continue  # told at that file
        if given.nomination is not None and given.nomination not in _known(files):
            message = f"không có đề nghị “{given.nomination}”"
            remedy = suggest(given.nomination, _known(files))
            yield awards.problem((*path, "nomination"), message, remedy)


@rule(
    "khen-khac-de-nghi",
    what="Được tặng khác với được đề nghị mà không có lý do",
    why="Người đọc so đề nghị với quyết định; khác thì phải nói vì sao.",
    remedy="ghi lý do vào reason",
)
def awards_are_as_nominated(facts: Facts) -> Iterator[Problem]:
    """What is given was asked for, or there is a reason."""
    for files, awards, path, _, given in given_awards(facts):
        nomination = _known(files).get(given.nomination or "")
        if nomination and nomination.award != given.award and not given.reason:
            message = f"được đề nghị “{nomination.award}”, được tặng “{given.award}”"
            yield awards.problem((*path, "award"), message)


@rule(
    "mot-de-nghi-hai-lan-khen",
    what="Một đề nghị được khen hai lần",
    why="Mỗi thành tích chỉ được khen một lần.",
    remedy="mỗi đề nghị một lần khen",
)
def nominations_win_once(facts: Facts) -> Iterator[Problem]:
    """A nomination leads to one award."""
    used: set[tuple[str, str]] = set()
    for _, awards, path, _, given in given_awards(facts):
        name = (awards.file, given.nomination or "")
        if given.nomination and name in used:
            message = f"đề nghị “{given.nomination}” được khen hai lần"
            yield awards.problem((*path, "nomination"), message)
        used.add(name)


def given_awards(facts: Facts) -> Iterator[Given]:
    """Give every award of every decision."""
    for files in facts.campaigns:
        if files.awards is None:
            continue
        for id, decision in files.awards.record.decisions.items():
            for place, given in enumerate(decision.awarded):
                path = ("decisions", id, "awarded", place)
                yield files, files.awards, path, decision, given


def _known(files: CampaignFiles) -> dict[str, Nomination]:
    return files.nominations.record.nominations if files.nominations else {}


@rule(
    "gop-y-nguoc-ngay",
    what="Hạn góp ý đứng trước ngày đăng danh sách",
    why="Nhân dân phải có thời gian góp ý sau khi danh sách được đăng.",
    remedy="xem lại hai ngày",
    example=Example(NOMINATIONS, "until: 20/12/2024", "until: 28/12/2024"),
)
def consultations_take_time(facts: Facts) -> Iterator[Problem]:
    """Comments are taken after the list is posted."""
    for files in facts.campaigns:
        nominations = files.nominations
        consultation = nominations.record.consultation if nominations else None
        if nominations and consultation and consultation.until < consultation.posted_on:
            path = ("consultation", "until")
            yield nominations.problem(path, "hết hạn góp ý trước ngày đăng")
