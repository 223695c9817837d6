"""What `/du-lieu/` offers: every file for other programs that this plan gives, and what each is."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.site.writing.addresses import (
    AKOMA_NTOSO,
    CALENDAR,
    CHANGES_DATA,
    DATA,
    DATA_PACKAGE,
    FEED,
    LINKED_DATA,
    REPORT_DOCX,
    REPORT_XLSX,
    SCHEMA,
    TASKS_CSV,
    TASKS_DOCX,
    TASKS_XLSX,
    feeds,
    of_body,
    of_document,
)
from plansite.values import frozen

if TYPE_CHECKING:
    from plansite.comparing.history import History

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_JSON = "application/json"


@frozen
class Offer:
    """A file of the whole plan; `bodies` and `documents` are those that have one of their own.

    `brief` is what a link to such a file says beside others of its body.
    """

    uri: str
    brief: str
    title: str
    media_type: str
    meaning: str
    bodies: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[tuple[str, str], ...]:
        """The bodies with the addresses of their own files."""
        return tuple((body, of_body(self.uri, body)) for body in self.bodies)

    @property
    def of_documents(self) -> tuple[str, ...]:
        """The addresses of the files of documents."""
        return tuple(of_document(self.uri, document) for document in self.documents)

    @property
    def form(self) -> str:
        """The end of the file's name: «csv»."""
        return self.uri.rpartition(".")[2]


def offers(linked: LinkedPlan, addressed: Container[str], history: History) -> tuple[Offer, ...]:
    """Every file that this plan gives."""
    return (
        *for_offices(linked, addressed),
        *for_programs(linked),
        *_of_changes(linked, addressed, history),
        _PACKAGE,
    )


def for_offices(linked: LinkedPlan, addressed: Container[str]) -> tuple[Offer, ...]:
    """What is opened in Word, Excel or a calendar; a plan without days gives no calendar."""
    return tuple(_for_offices(linked, addressed))


def for_programs(linked: LinkedPlan) -> tuple[Offer, ...]:
    """The whole plan as data."""
    return tuple(_for_programs(linked))


def _for_offices(linked: LinkedPlan, addressed: Container[str]) -> Iterator[Offer]:
    # Who only looks whether a file for programs is there needs none of these.
    from plansite.answers.annex import charged_bodies
    from plansite.answers.due_days import bodies_ever_due, ever_due, left
    from plansite.answers.duties import reporting

    bodies = tuple(body for body in charged_bodies(linked) if body in addressed)
    yield Offer(
        TASKS_XLSX,
        "Bảng Excel",
        "Bảng nhiệm vụ, bảng tính Excel",
        _XLSX,
        "Phụ lục nhiệm vụ theo sáu cột thường dùng, khổ A4 nằm ngang, in được ngay; tiêu đề bảng lặp lại ở mỗi trang. "
        "Mã của điểm ở cột thứ bảy, ngoài vùng in.",
        bodies,
    )
    yield Offer(
        TASKS_DOCX,
        "Bảng Word",
        "Phụ lục nhiệm vụ, văn bản Word",
        _DOCX,
        "Phụ lục để kèm văn bản, cùng sáu cột ấy: khổ A4 nằm ngang, phông Times New Roman, tên mục thành dòng nhóm, "
        "tiêu đề bảng lặp lại ở mỗi trang.",
    )
    if ever_due(linked) or left(linked):
        yield Offer(
            CALENDAR,
            "Lịch hạn",
            "Lịch thời hạn",
            "text/calendar",
            "Ngày cuối của từng việc có hạn, thành sự kiện cả ngày để đưa vào lịch trên máy hay điện thoại. Việc "
            "thường xuyên, định kỳ hoặc chờ yêu cầu không có ở đây. Việc đã bãi bỏ, hạn không còn thì ở lại và ghi là "
            "đã hủy, để phần mềm lịch tự bỏ đi.",
            tuple(body for body in bodies_ever_due(linked) if body in addressed),
        )
    yield from _reports(tuple(body for body in reporting(linked) if body in addressed))
    yield Offer(
        TASKS_CSV,
        "Bảng CSV",
        "Bảng nhiệm vụ, dạng CSV",
        "text/csv",
        "Cũng bảng ấy cho phần mềm: UTF-8 có dấu BOM, cách nhau bằng dấu phẩy, không có dòng tên mục. Ô mà phần mềm "
        "bảng tính có thể hiểu thành công thức, số hay ngày thì có dấu ' ở đầu.",
        bodies,
    )


def _reports(bodies: tuple[str, ...]) -> Iterator[Offer]:
    if bodies:
        yield Offer(
            REPORT_DOCX,
            "Báo cáo tháng (Word)",
            "Mẫu báo cáo tháng, văn bản Word",
            _DOCX,
            "Mẫu báo cáo kết quả thực hiện nhiệm vụ của một tháng, theo thể thức văn bản: tên cơ quan, tiêu đề hoặc "
            "quốc hiệu, chỗ ghi số, ngày, nơi nhận, người ký; bảng việc đang có hiệu lực với sản phẩm, thời hạn, tình "
            "trạng, văn bản chứng minh; cột tự đánh giá để cơ quan ghi. Tháng để trống nên dùng được cho mọi tháng. Cơ "
            "quan có thể thức riêng thì thay phần đầu.",
            bodies,
        )
        yield Offer(
            REPORT_XLSX,
            "Báo cáo tháng (Excel)",
            "Mẫu báo cáo tháng, bảng tính Excel",
            _XLSX,
            "Cũng mẫu ấy trong bảng tính; ô tình trạng có sẵn các mức để chọn.",
            bodies,
        )


def _for_programs(linked: LinkedPlan) -> Iterator[Offer]:
    word = linked.plan.word
    yield Offer(
        DATA,
        "JSON",
        f"Cả {word}, dạng JSON",
        _JSON,
        "Mọi mục, điểm, cơ quan, văn bản, với lời văn, thời hạn, liên kết, nguồn và đính chính.",
    )
    yield Offer(
        SCHEMA,
        "Lược đồ",
        "Lược đồ của tệp JSON",
        "application/schema+json",
        "JSON Schema (bản 2020-12): mọi khóa của ke-hoach.json và giá trị được phép. Dùng để kiểm tra tự động.",
    )
    yield Offer(
        AKOMA_NTOSO,
        "Akoma Ntoso",
        f"Cả {word}, dạng Akoma Ntoso 3.0",
        "application/akn+xml",
        f"Lời văn theo tiêu chuẩn quốc tế về văn bản (XML). Mã của {word} ở wId và GUID, cạnh eId tính theo tiêu "
        "chuẩn. Ngày 0001-01-01 nghĩa là văn bản không nêu ngày.",
    )
    yield Offer(
        LINKED_DATA,
        "JSON-LD",
        f"Cả {word}, dạng JSON-LD",
        "application/ld+json",
        "Cho máy tìm kiếm: các phần, lời văn, văn bản được thực hiện và được dẫn, theo từ vựng schema.org/Legislation.",
    )


def _of_changes(linked: LinkedPlan, addressed: Container[str], history: History) -> Iterator[Offer]:
    word = linked.plan.word
    own = feeds(linked, addressed, history)
    if own:
        yield Offer(
            FEED,
            "Tin thay đổi",
            f"Thay đổi của {word}, dạng Atom",
            "application/atom+xml",
            "Đính chính, điểm được thêm hay bãi bỏ, yêu cầu, hướng dẫn đã có, thời hạn mới, tiến độ; mới nhất đứng "
            f"đầu; mỗi bản {word} được công bố là một mục, kể những điều bản ấy đã đổi. Đưa địa chỉ của tệp vào phần "
            f"mềm đọc tin thì được báo khi có thay đổi. Ngày là ngày ghi trong {word}; chỉ biết tháng hay năm thì là "
            "ngày cuối của tháng hay năm ấy; thay đổi chưa rõ ngày không có ở đây.",
            tuple(id for id in own if id in linked.bodies),
            tuple(id for id in own if id in linked.documents),
        )
    if history.published.versions:
        yield Offer(
            CHANGES_DATA,
            "JSON",
            "Thay đổi giữa các bản, dạng JSON",
            _JSON,
            "Mọi thay đổi từ bản đã công bố này tới bản sau và từ bản mới nhất tới nay: điểm, mục, cơ quan, văn bản "
            "nào, chữ cũ và chữ mới, thuộc nội dung hay biên tập.",
        )


_PACKAGE = Offer(
    DATA_PACKAGE,
    "Bản kê",
    "Bản kê các bảng",
    _JSON,
    "Theo tiêu chuẩn Data Package: có những bảng nào, mỗi cột là gì.",
)


def uris(offered: Iterable[Offer]) -> frozenset[str]:
    """The addresses of all files offered."""
    return frozenset(
        uri for offer in offered for uri in (offer.uri, *(own for _, own in offer.own), *offer.of_documents)
    )
