"""What the plan and each section say of themselves above their words, in front matter."""

from __future__ import annotations

from plansite.plan.model import choices
from plansite.plan.model.annex_table import COLUMN_ROLES
from plansite.plan.model.cards import Addition
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, Registry, key
from plansite.problems.problem import Span
from plansite.values import frozen


@frozen
class SectionFront:
    """The front matter of a section."""

    span: Span
    id: str = key("ma", "text", "mã của mục", required=True)
    title: tuple[str, ...] = key("ten", "texts", "tên mục như trong văn bản; in thành nhiều dòng thì ghi danh sách")
    leads: tuple[Reference, ...] = key(Role.LEADS, "references", "chủ trì mọi điểm của mục", Registry.BODY)
    label: str | None = key("nhan", "text", "số của mục như in trong văn bản, nếu không suy ra được từ mã")
    marker: str | None = key("dau", "choice", "dấu đầu dòng của các điểm", tuple(choices.MARKERS))
    points_are: str | None = key("loai_diem", "choice", "các điểm là gì", tuple(choices.POINT_KINDS))
    columns: tuple[str, ...] = key("bang", "texts", "tên các cột như in, nếu các điểm là dòng của một bảng")
    roles: tuple[tuple[str, str], ...] = key("vai_tro", "pairs", "cột nào là gì", COLUMN_ROLES)
    added: Addition | None = key(Role.ADDED_BY, "record", "mục được thêm sau khi ban hành", Addition)


@frozen
class PlanFront:
    """The front matter of the plan itself."""

    span: Span
    short: str = key("ten_ngan", "text", "tên gọn, dùng làm tên trang", required=True)
    number: str | None = key("so", "text", "số, ký hiệu của kế hoạch")
    date: str | None = key("ngay", "date", "ngày ban hành")
    issuer: Reference | None = key(Role.ISSUED_BY, "reference", "mã cơ quan ban hành", Registry.BODY)
    carries_out: tuple[Reference, ...] = key(
        Role.CARRIES_OUT, "references", "mã văn bản mà kế hoạch thực hiện", Registry.DOCUMENT
    )
    id: str | None = key(
        "ma_ke_hoach", "text", "mã của cả kế hoạch trong lịch và bản tin, đặt một lần, không bao giờ đổi"
    )
    order: tuple[str, ...] = key("bo_cuc", "texts", "thứ tự in các phần, nếu khác thứ tự của mã")
    issued_digest: str | None = key(
        "nguyen_van_sha256", "text", "dấu SHA-256 của plan/nguyen-van.txt đã duyệt; lệnh duyet ghi"
    )
