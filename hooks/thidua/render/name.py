"""What kinds and states are called on pages."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.derive.timing import Stage
from thidua.model.body import BodyKind
from thidua.model.campaign import CampaignKind, MottoKind
from thidua.model.legal_document import GovernmentLevel
from thidua.model.plan import GroupKind
from thidua.model.plan_document import CitationRole, PlanStatus, RecipientPurpose
from thidua.model.plan_task import Assignee, MilestoneKind
from thidua.model.portal import CampaignEntry, Portal

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
GROUPS = {
    GroupKind.COLLECTIVE: "tập thể",
    GroupKind.INDIVIDUAL: "cá nhân",
    GroupKind.ENTERPRISE: "doanh nghiệp",
    GroupKind.HOUSEHOLD: "hộ gia đình",
    GroupKind.FRONT: "Mặt trận, đoàn thể",
    GroupKind.OTHER: "đối tượng khác",
}
MILESTONES = {
    MilestoneKind.START: "Bắt đầu",
    MilestoneKind.DEADLINE: "Hạn chót",
    MilestoneKind.EVENT: "Sự kiện",
    MilestoneKind.MID_REVIEW: "Sơ kết",
    MilestoneKind.FINAL_REVIEW: "Tổng kết",
    MilestoneKind.END: "Kết thúc",
}
MOTTOS = {
    MottoKind.SLOGAN: "Phương châm thi đua",
    MottoKind.THEME: "Chủ đề của năm",
    MottoKind.MOTTO: "Tinh thần thực hiện",
}


@dataclass(frozen=True, slots=True)
class Badge:
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


def badges(entry: CampaignEntry, stage: Stage) -> tuple[Badge, ...]:
    """The states of a campaign that a reader must see at once."""
    shown = [Badge(STAGES[stage], _STAGE_TONES[stage])]
    if entry.is_draft:
        shown.insert(0, Badge("Dự thảo", "red"))
    return tuple(shown)


def assignee_name(assignee: Assignee, entry: CampaignEntry, portal: Portal) -> str:
    """What those who are asked to act are called."""
    if assignee.unit:
        return portal.bodies[entry.body].units[assignee.unit].name
    if assignee.group:
        return entry.plan.subject_groups[assignee.group].name
    assert assignee.words
    return assignee.words
