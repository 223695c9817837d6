"""What an editor writes below a point: the facts that its words do not carry, and what has become of it since."""

from __future__ import annotations

from plansite.language.calendar import is_whole
from plansite.plan.model import choices
from plansite.plan.model.corrections import Misprint
from plansite.plan.model.roles import Role
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Reference, Registry, key
from plansite.problems.problem import Span
from plansite.values import frozen


@frozen
class CardDeadline:
    """A time given in a card."""

    span: Span
    words: str = key("loi", "text", "cụm chữ thời hạn", required=True)
    by: Reference | None = key("theo", "reference", "mã văn bản đã đổi thời hạn", Registry.DOCUMENT)
    of: str | None = key("cua", "text", "cụm chữ của lời văn mà thời hạn này là của nó, khi nhiệm vụ có nhiều thời hạn")


@frozen
class Addition:
    """That a point or a section, which the words as issued do not have there, was put in by a later document."""

    span: Span
    by: Reference = key("theo", "reference", "mã văn bản thêm vào", Registry.DOCUMENT, required=True)
    moved_from: str | None = key("tu", "text", "mã cũ, nếu được chuyển tới đây từ chỗ khác của kế hoạch")
    date: str | None = key("ngay", "date", "ngày thêm, nếu khác ngày của văn bản ấy")
    reason: str | None = key("vi_sao", "text", "vì sao")


@frozen
class Repeal:
    """That a point no longer holds."""

    span: Span
    by: Reference | None = key("theo", "reference", "mã văn bản bãi bỏ", Registry.DOCUMENT, required=True)
    date: str | None = key("ngay", "date", "ngày bãi bỏ")


@frozen
class Activation:
    """That what a point waited for has come: by which document, on which day."""

    span: Span
    date: str = key("ngay", "date", "ngày việc được yêu cầu, hướng dẫn hay sự kiện xảy ra", required=True)
    by: Reference = key("van_ban", "reference", "mã văn bản yêu cầu hay hướng dẫn", Registry.DOCUMENT, required=True)

    @property
    def day(self) -> str | None:
        """The date where it is a whole one (YYYY-MM-DD), from which days can be counted."""
        return self.date if is_whole(self.date) else None


@frozen
class Progress:
    """How far a task was on one day, and what proves it."""

    span: Span
    date: str = key("ngay", "date", "ngày của tình trạng này", required=True)
    state: str = key("trang_thai", "choice", "tới đâu", tuple(choices.PROGRESS_STATES), required=True)
    document: Reference | None = key("van_ban", "reference", "mã văn bản chứng minh", Registry.DOCUMENT)
    evidence: Reference | None = key("bang_chung", "reference", "địa chỉ công khai chứng minh", Registry.ANYWHERE)
    internal: str | None = key("van_ban_noi_bo", "text", "số, ký hiệu văn bản nội bộ chứng minh, không có trên mạng")
    note: str | None = key("ghi_chu", "text", "điều cần nói thêm")


@frozen
class Card:
    """What the words of a point do not carry."""

    span: Span
    leads: tuple[Reference, ...] = key(Role.LEADS, "references", "chủ trì, nếu khác với mục", Registry.BODY)
    partners: tuple[Reference, ...] = key(Role.PARTNERS, "references", "cơ quan phối hợp", Registry.BODY)
    reports_to: tuple[Reference, ...] = key(
        Role.REPORTS_TO, "references", "cơ quan được báo cáo, được tham mưu", Registry.BODY
    )
    decides: tuple[Reference, ...] = key(
        Role.DECIDES, "references", "cơ quan mà lời văn nói là ban hành, quyết định, cho ý kiến", Registry.BODY
    )
    mentions: tuple[Reference, ...] = key(Role.MENTIONS, "references", "cơ quan được nhắc đến", Registry.BODY)
    documents: tuple[Reference, ...] = key(
        "van_ban", "references", "văn bản lời văn nêu mà số không đủ để nhận ra", Registry.DOCUMENT
    )
    product: str | None = key("san_pham", "text", "sản phẩm phải có")
    deadlines: tuple[CardDeadline, ...] = key(
        Role.MOVED_BY,
        "records",
        "thời hạn không nằm trong ngoặc; nhiều, hay đổi nhiều lần, thì ghi danh sách",
        CardDeadline,
        lone=True,
    )
    wordings: tuple[Wording, ...] = key(
        "cum_thoi_han",
        "records",
        "cụm thời hạn chưa có trong danh sách; cũng ghi được ở plan/thoi-han.yml",
        Wording,
        lone=True,
    )
    not_times: tuple[str, ...] = key("khong_phai_han", "texts", "cụm chữ trông như thời hạn mà không phải")
    activations: tuple[Activation, ...] = key(
        Role.ACTIVATED_BY,
        "records",
        "việc đang chờ đã được yêu cầu, hướng dẫn; nhiều lần thì ghi danh sách",
        Activation,
        lone=True,
    )
    progress: tuple[Progress, ...] = key(Role.PROVEN_BY, "records", "tiến độ, mỗi lần ghi một mục", Progress)
    carries_out: tuple[Reference, ...] = key(
        Role.CARRIES_OUT, "references", "mã giải pháp mà nhiệm vụ này thực hiện", Registry.PLACE
    )
    reason: str | None = key(
        "vi_sao_thuc_hien", "text", "vì sao, khi lời văn hai nơi không chung văn bản hay cụm chữ nào"
    )
    corrections: tuple[Misprint, ...] = key(
        "dinh_chinh", "records", "chỗ lời văn in sai; cũng ghi được ở plan/dinh-chinh.yml", Misprint
    )
    added: Addition | None = key(Role.ADDED_BY, "record", "điểm được thêm sau khi ban hành", Addition)
    repealed: Repeal | None = key(Role.REPEALED_BY, "record", "điểm đã bị bãi bỏ", Repeal)
    marker: str | None = key("dau", "choice", "dấu đầu dòng, nếu khác với mục", tuple(choices.MARKERS))
    printed: str | None = key("in_la", "text", "số, dấu in trước điểm, nếu khác với mã")
    note: str | None = key("ghi_chu", "text", "điều cần lưu ý")

    @property
    def superseded(self) -> tuple[CardDeadline, ...]:
        """The times that documents gave before others gave the same words another, as they are written."""
        moved = [each for each in self.deadlines if each.by]
        last = {(each.of or "").casefold(): each for each in moved}
        return tuple(each for each in moved if each is not last[(each.of or "").casefold()])

    @property
    def activated(self) -> Activation | None:
        """The newest time that what it waits for has come; of one day the last written."""
        return max(reversed(self.activations), key=lambda each: each.date, default=None)

    @property
    def history(self) -> tuple[Progress, ...]:
        """Its progress, the newest first; a month counts as its last day, and of one day the last written is newest."""
        return tuple(sorted(self.progress, key=lambda each: f"{each.date}~"))[::-1]
