"""What kinds and states are called on pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from thidua.derive.plan.duty import Asked
from thidua.derive.plan.timing import Stage
from thidua.model.award.decision import RewardKind
from thidua.model.award.exemplar import ExemplarKind, ExemplarStatus
from thidua.model.award.nomination import RecipientKind
from thidua.model.body.body import BodyKind
from thidua.model.body.unit import UnitKind
from thidua.model.law.document import GovernmentLevel
from thidua.model.plan.campaign import CampaignKind, MottoKind
from thidua.model.plan.document import CitationRole, PlanStatus, RecipientPurpose
from thidua.model.score.sheet import SheetState

STATUSES = {
    PlanStatus.ISSUED: "Đã ban hành",
    PlanStatus.DRAFT: "Dự thảo",
    PlanStatus.UNKNOWN: "Chưa rõ số, ngày",
}
STAGES = {
    Stage.COMING: "Sắp bắt đầu",
    Stage.RUNNING: "Đang diễn ra",
    Stage.ENDED: "Đã kết thúc",
    Stage.UNDETERMINED: "Chưa xác định",
}
CAMPAIGN_KINDS = {
    CampaignKind.REGULAR: "Thi đua thường xuyên",
    CampaignKind.THEMATIC: "Thi đua theo chuyên đề",
    CampaignKind.PEAK: "Đợt thi đua cao điểm",
    CampaignKind.CLUSTER_CYCLE: "Hoạt động năm của cụm",
}
BODY_KINDS = {
    BodyKind.COMMUNE: "Xã",
    BodyKind.WARD: "Phường",
    BodyKind.SPECIAL_ZONE: "Đặc khu",
    BodyKind.CLUSTER: "Cụm thi đua",
    BodyKind.OTHER: "Cơ quan, đơn vị",
}
LEVELS = {
    GovernmentLevel.CENTRAL: "Trung ương",
    GovernmentLevel.PROVINCE: "Cấp tỉnh",
    GovernmentLevel.DISTRICT: "Cấp huyện, thị xã",
    GovernmentLevel.COMMUNE: "Cấp xã",
}
ROLES = {
    CitationRole.BASIS: "căn cứ",
    CitationRole.IMPLEMENTS: "thực hiện",
    CitationRole.CITED: "nhắc đến",
}
PURPOSES = {
    RecipientPurpose.REPORT: "để báo cáo",
    RecipientPurpose.IMPLEMENT: "để thực hiện",
    RecipientPurpose.COORDINATE: "để phối hợp",
    RecipientPurpose.ARCHIVE: "để lưu",
}
SHEET_STATES = {
    SheetState.DRAFT: "đang nhập",
    SheetState.SELF_SUBMITTED: "đã tự chấm",
    SheetState.CLUSTER_SCORED: "đã chấm chéo",
    SheetState.EXPLAINED: "đã giải trình",
    SheetState.APPRAISED: "đã thẩm định",
    SheetState.FINAL: "đã chốt điểm",
    SheetState.PUBLISHED: "đã công bố",
}
MOTTOS = {
    MottoKind.SLOGAN: "Phương châm thi đua",
    MottoKind.THEME: "Chủ đề của năm",
    MottoKind.MOTTO: "Tinh thần thực hiện",
}


UNIT_KINDS = {
    UnitKind.DEPARTMENT: "Phòng, ban chuyên môn",
    UnitKind.COUNCIL_OFFICE: "Văn phòng",
    UnitKind.CENTER: "Trung tâm",
    UnitKind.FRONT: "Mặt trận Tổ quốc",
    UnitKind.MASS_ORGANISATION: "Tổ chức chính trị - xã hội",
    UnitKind.PARTY_BODY: "Cơ quan Đảng",
    UnitKind.POLICE: "Công an",
    UnitKind.MILITARY: "Quân sự",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.HEALTH_STATION: "Trạm y tế",
    UnitKind.HAMLET: "Thôn",
    UnitKind.QUARTER: "Tổ dân phố, khu phố",
    UnitKind.ENTERPRISE: "Doanh nghiệp",
    UnitKind.COOPERATIVE: "Hợp tác xã",
    UnitKind.COMMUNE: "Xã",
    UnitKind.WARD: "Phường",
    UnitKind.COUNCIL: "Hội đồng",
    UnitKind.CLASS: "Lớp",
    UnitKind.OTHER: "Đơn vị khác",
}
EXEMPLAR_KINDS = {
    ExemplarKind.COLLECTIVE: "Tập thể",
    ExemplarKind.INDIVIDUAL: "Cá nhân",
    ExemplarKind.HOUSEHOLD: "Hộ gia đình",
    ExemplarKind.MODEL: "Mô hình hay, cách làm sáng tạo",
    ExemplarKind.GOOD_DEED: "Gương người tốt, việc tốt",
}
EXEMPLAR_STATUSES = {
    ExemplarStatus.PROPOSED: ("Được giới thiệu", "blue"),
    ExemplarStatus.VERIFIED: ("Đã xác minh", "blue"),
    ExemplarStatus.RECOGNISED: ("Được công nhận", "green"),
    ExemplarStatus.REPLICATED: ("Đã nhân rộng", "gold"),
    ExemplarStatus.ARCHIVED: ("Lưu trữ", "plain"),
    ExemplarStatus.WITHDRAWN: ("Đã rút", "red"),
}
RECIPIENTS = {
    RecipientKind.COLLECTIVE: "Tập thể",
    RecipientKind.INDIVIDUAL: "Cá nhân",
    RecipientKind.HOUSEHOLD: "Hộ gia đình",
    RecipientKind.ENTERPRISE: "Doanh nghiệp",
}
REWARDS = {
    RewardKind.MERIT: "Khen thưởng công trạng",
    RewardKind.THEMATIC: "Khen thưởng theo phong trào, chuyên đề",
    RewardKind.UNEXPECTED: "Khen thưởng đột xuất",
    RewardKind.SERVICE: "Khen thưởng quá trình cống hiến",
}


class Badge(Struct, frozen=True):
    """A short state in a coloured frame; the words tell it without the colour."""

    text: str
    tone: str
    """`red`, `gold`, `green`, `blue` or `plain`."""


_STAGE_TONES = {
    Stage.COMING: "blue",
    Stage.RUNNING: "green",
    Stage.ENDED: "plain",
    Stage.UNDETERMINED: "gold",
}


def badges(stage: Stage, *, is_draft: bool) -> tuple[Badge, ...]:
    """The states of a campaign that a reader must see at once; a draft neither runs nor ends."""
    shown = (
        Badge("Dự thảo", "red")
        if is_draft
        else Badge(STAGES[stage], _STAGE_TONES[stage])
    )
    return (shown,)


def exemplar_badge(status: ExemplarStatus) -> Badge:
    """The state of an exemplar."""
    return Badge(*EXEMPLAR_STATUSES[status])


def asked_names(everyone: Iterable[Asked]) -> str:
    """Name all who are called, in one breath: Phòng Kinh tế, các thôn."""
    first, *others = [asked.name for asked in everyone] or [""]
    return ", ".join([first, *(_NOBODY.sub(lambda m: m[0].lower(), o) for o in others)])


_NOBODY = re.compile("^(Các|Cá nhân|Doanh nghiệp|Đoàn thể|Tập thể)(?= |$)")
"""Words for kinds of people, no body of their own: no capital inside a sentence."""
