"""The registries as values: bodies and documents, what is known of them, and where that stands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from plansite.language.document_kinds import DOCUMENT_KINDS
from plansite.plan.model import choices
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, Registry, key, keys
from plansite.problems.problem import Span
from plansite.values import frozen

# Of a document; a source says which of them it proves.
FACT_KEYS = ("so", "loai", "ten", "co_quan_ban_hanh", "ngay", "khoa")


@frozen
class Source:
    """Where a fact stands: a place of the plan, or a public address with the words found there on a day."""

    span: Span
    at: Reference = key(
        "tai", "reference", "mã điểm của kế hoạch, hoặc địa chỉ công khai", Registry.ANYWHERE, required=True
    )
    quote: str | None = key("trich", "text", "câu chữ đọc được ở địa chỉ ấy")
    read_on: str | None = key("doc_ngay", "date", "ngày đọc thấy câu chữ ấy, đủ năm-tháng-ngày")
    facts: tuple[str, ...] = key("cho", "choices", "các khóa mà nguồn này chứng minh; bỏ trống là tất cả", FACT_KEYS)


@frozen
class Statement:
    """A sourced sentence about a body or document."""

    span: Span
    words: str = key("loi", "text", "câu nêu dữ kiện", required=True)
    sources: tuple[Source, ...] = key("nguon", "records", "nguồn của dữ kiện", Source)


@frozen
class Succession:
    """The body that took over; or the one from which was taken over, where that is written on the successor."""

    span: Span
    body: Reference = key(
        "co_quan", "reference", "mã cơ quan kế tục; ở «ke_tuc» là cơ quan cũ", Registry.BODY, required=True
    )
    note: str | None = key("ghi_chu", "text", "điều cần lưu ý")
    sources: tuple[Source, ...] = key("nguon", "records", "nguồn của dữ kiện", Source)


@frozen
class Body:
    """A body that the plan charges or names."""

    span: Span
    id: str = key("ma", "text", "mã, không dấu, nối bằng gạch", required=True)
    name: str = key("ten", "text", "tên như trong lời văn", required=True)
    kind: str = key("loai", "choice", "một cơ quan, một nhóm hay một loại", tuple(choices.BODY_KINDS), required=True)
    aliases: tuple[str, ...] = key("ten_goi", "texts", "cách gọi khác trong lời văn")
    abbreviations: tuple[str, ...] = key("viet_tat", "texts", "chữ viết tắt người ta hay gõ")
    members: tuple[Reference, ...] = key(Role.HOLDS, "references", "mã các cơ quan thành viên", Registry.BODY)
    end: Statement | None = key("ket_thuc", "record", "việc kết thúc hoạt động", Statement)
    successors: tuple[Succession, ...] = key(Role.SUCCEEDED_BY, "records", "cơ quan kế tục", Succession)
    predecessors: tuple[Succession, ...] = key("ke_tuc", "records", "cơ quan cũ mà cơ quan này kế tục", Succession)
    context: tuple[Statement, ...] = key("boi_canh", "records", "thông tin chung cả nước", Statement)
    note: str | None = key("ghi_chu", "text", "điều cần lưu ý")
    sources: tuple[Source, ...] = key("nguon", "records", "nơi có tên cơ quan", Source, required=True)

    @property
    def every_source(self) -> tuple[Source, ...]:
        """The sources of its name and of all that is said of it."""
        said = [each.sources for each in self.successors] + [each.sources for each in self.context]
        return (*self.sources, *(self.end.sources if self.end else ()), *chain.from_iterable(said))


@frozen
class Relation:
    """What one document does to another, written on the one that acts."""

    span: Span
    kind: str = key("loai", "choice", "quan hệ gì", tuple(choices.RELATIONS), required=True)
    document: Reference = key("van_ban", "reference", "mã văn bản kia", Registry.DOCUMENT, required=True)
    sources: tuple[Source, ...] = key("nguon", "records", "nguồn của quan hệ", Source)


@frozen
class Document:
    """A document that the plan cites, or that is related to one it cites."""

    span: Span
    id: str = key("ma", "text", "mã, không dấu, nối bằng gạch", required=True)
    number: str | None = key("so", "text", "số, ký hiệu")
    kind: str = key("loai", "choice", "loại văn bản", DOCUMENT_KINDS, required=True)
    title: str | None = key("ten", "text", "tên, không kèm loại và số; chưa có nguồn nào nêu thì bỏ trống")
    issuer: str | None = key("co_quan_ban_hanh", "text", "cơ quan ban hành")
    date: str | None = key("ngay", "date", "ngày ban hành")
    term: str | None = key("khoa", "text", "khóa của Đảng, bằng số La Mã")
    aliases: tuple[str, ...] = key("ten_goi", "texts", "đúng cụm chữ lời văn dùng khi không nêu số")
    relations: tuple[Relation, ...] = key(Role.ACTS_ON, "records", "quan hệ với văn bản khác", Relation)
    status: Statement | None = key("tinh_trang", "record", "hiệu lực hiện nay, theo nguồn", Statement)
    note: str | None = key("ghi_chu", "text", "điều cần lưu ý")
    sources: tuple[Source, ...] = key("nguon", "records", "nguồn của từng dữ kiện", Source, required=True)

    @property
    def every_source(self) -> tuple[Source, ...]:
        """The sources of its facts, of its status and of its relations."""
        related = chain.from_iterable(each.sources for each in self.relations)
        return (*self.sources, *(self.status.sources if self.status else ()), *related)

    @property
    def titled(self) -> str:
        """Its title, or that no source tells it: none is made up."""
        return self.title or "chưa rõ tên"


# Those facts, key → field, as a document declares them.
FACTS: Mapping[str, str] = {name: field for name, (field, _) in keys(Document).items() if name in FACT_KEYS}
