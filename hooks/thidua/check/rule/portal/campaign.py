"""Rules on the files of a campaign: campaign.yml, plan.yml, its words, its original."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import (
    NARRATIVE,
    RANKING,
    RESULT,
    body_of,
    data_folder,
    is_body_page,
    narrated_by,
    worded_by,
    words_file,
)
from thidua.check.file.registry import may_be_there
from thidua.check.record.suggestion import suggest
from thidua.check.rule.example import PLAN
from thidua.check.rule.rule import LOST, Facts, rule
from thidua.model.key import CampaignKey
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example


@rule(
    "phong-trao-thieu-tep",
    what="Phong trào thiếu campaign.yml, plan.yml hoặc lời kế hoạch",
    why="Trang kế hoạch cần đủ ba tệp: tên phong trào, dữ liệu, lời của văn bản.",
    remedy=f"{LOST}; chưa có thì tạo theo data/README.md",
)
def campaigns_are_whole(facts: Facts) -> Iterator[Problem]:
    """Each campaign has its three files."""
    for key in facts.book.campaigns():
        folder = data_folder(key)
        for name in (f"{folder}/campaign.yml", f"{folder}/plan.yml", words_file(key)):
            if name not in facts.book.files:
                strayed = _strayed(facts, key) if name == words_file(key) else ""
                remedy = (
                    f"có {strayed}: chuyển tới đây, hoặc đổi tên thư mục dữ liệu theo tệp ấy"
                    if strayed
                    else ""
                )
                yield Problem(Place(name), "phong trào thiếu tệp này", remedy)


def _strayed(facts: Facts, key: CampaignKey) -> str:
    """Name words of no campaign, called as one without any, or nearly; "" for none."""
    keys, end = facts.book.campaigns(), f"/{key.slug}.md"
    whole, bodies = f"/ke-hoach/{key.year}{end}", facts.book.body_folders()
    for name in facts.book.content():
        if name.endswith(whole) and body_of(name) not in bodies:
            return name  # the folder of the body was renamed, that of its words not
    names = [
        name
        for name in facts.book.content()
        if body_of(name) == key.body and "hoach/" in name
        if narrated_by(name) not in keys
    ]
    near = (name for name in names if suggest(words_file(key), [name]))
    return next((name for name in names if name.endswith(end)), next(near, ""))


@rule(
    "loi-khong-du-lieu",
    what="Có lời của một phong trào mà không có dữ liệu của nó",
    why="Lời không có plan.yml thì không thành trang, và không ai thấy.",
    remedy="tạo plan.yml của phong trào, hoặc xóa tệp này",
    example=Example(
        "content/xa-mau/ke-hoach/2025/khac.md",
        "## I. Nội dung\n\n1. Một việc.\n",
        "",
    ),
)
def narratives_have_data(facts: Facts) -> Iterator[Problem]:
    """Each narrative, and all words on results, have their campaign."""
    bare = [
        key for key in facts.book.campaigns() if words_file(key) not in facts.book.files
    ]
    led = {_strayed(facts, key) for key in bare}
    for name in filter(is_body_page, facts.book.content()):
        section, told = worded_by(name)
        plan = f"{data_folder(told)}/plan.yml" if told else name
        is_told = told and may_be_there(told.name, told.body, facts.book)
        if plan not in facts.book.files and name not in led and not is_told:
            names = [words_file(key, section) for key in facts.book.campaigns()]
            near = suggest(name, names) if section != NARRATIVE else ""
            placed = (
                f"{near} Phải thì đổi tên tệp này"
                if near
                else f"đặt dữ liệu của nó ở {plan}"
            )
            remedy = f"{placed}; lời thừa thì xóa tệp này"
            yield Problem(Place(name), f"{_WORDS[section]} không có dữ liệu", remedy)


_WORDS = {
    NARRATIVE: "lời kế hoạch",
    RESULT: "lời về kết quả của một phong trào",
    RANKING: "lời về xếp hạng của một phong trào",
}


@rule(
    "loi-chua-hien",
    what="Có lời về xếp hạng mà chưa có bảng xếp hạng",
    why="Lời ấy đứng ở trang bảng xếp hạng; chưa có bảng thì không ai đọc được.",
    remedy="không phải sửa gì nếu bảng điểm sắp công bố; lời không cần bảng thì chuyển sang ket-qua/",
    grade=Grade.ATTENTION,
)
def words_on_rankings_are_shown(facts: Facts) -> Iterator[Problem]:
    """Words on a ranking wait for it: whoever wrote them is told."""
    for files in facts.campaigns:
        name = words_file(files.key, RANKING)
        if name in facts.book.words and not files.shown:
            yield Problem(Place(name), "lời này chưa hiện: chưa có bảng xếp hạng")


@rule(
    "thieu-ban-goc",
    what="Không có tệp bản gốc mà kế hoạch ghi",
    why="Trang dẫn người đọc tới bản gốc; liên kết không được hỏng.",
    remedy="xem lại đường dẫn",
    example=Example(
        PLAN,
        "source: Bản có chữ ký số\n  original:\n    file: xa-mau/ke-hoach-05.pdf\n    sha256: 9f2c…",
        "source: Bản có chữ ký số",
    ),
)
def originals_exist(facts: Facts) -> Iterator[Problem]:
    """The file of an original is in content/."""
    for plan in facts.book.all(Plan):
        original = plan.record.document.original
        if original and f"content/{original.file}" not in facts.book.files:
            message = f"không có tệp content/{original.file}"
            yield plan.problem(("document", "original", "file"), message)


@rule(
    "ban-goc-khong-phai-pdf",
    what="Tệp bản gốc không phải PDF",
    why="Ảnh thì Cổng bỏ phần máy ảnh ghi kèm, nên không còn đúng từng byte; PDF được giữ nguyên.",
    remedy="đặt các trang quét vào một tệp PDF rồi ghi tệp ấy",
)
def originals_are_pdfs(facts: Facts) -> Iterator[Problem]:
    """An original is a PDF, by its bytes: it is passed on as it is."""
    for plan in facts.book.all(Plan):
        original = plan.record.document.original
        name = f"content/{original.file}" if original else ""
        if name in facts.book.files and not facts.book.digests.get(name):
            message = f"{name} không phải tệp PDF"
            yield plan.problem(("document", "original", "file"), message)


@rule(
    "ban-goc-khac-ma",
    what="Tệp bản gốc không khớp mã SHA-256 đã ghi",
    why="Mã cho người đọc biết tệp tải về đúng là tệp cơ quan đã đưa lên.",
    remedy="nếu đã thay tệp một cách có chủ ý thì ghi mã mới; nếu không thì chép lại tệp cũ",
)
def originals_are_the_same(facts: Facts) -> Iterator[Problem]:
    """The file of an original is the one that was recorded."""
    for plan in facts.book.all(Plan):
        original = plan.record.document.original
        found = original and facts.book.digests.get(f"content/{original.file}")
        if original and found and found != original.sha256:
            message = f"tệp có mã {found}, dữ liệu ghi {original.sha256}"
            yield plan.problem(("document", "original", "sha256"), message)
