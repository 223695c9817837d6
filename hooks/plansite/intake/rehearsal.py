"""What a draft that is not issued yet leaves open, as a page of Markdown that its drafter can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plansite.answers.six_questions import QUESTIONS, RESULT, WHEN, WHO
from plansite.intake.columns import PRODUCT, TIME
from plansite.intake.documents import FoundDocument
from plansite.intake.drafts import DraftPoint, DraftSection
from plansite.intake.findings import Findings
from plansite.intake.kinds import BRACKET
from plansite.language.document_kinds import DOCUMENT_KINDS
from plansite.language.document_numbers import number_key
from plansite.language.phrasing import gist
from plansite.language.spelling import alike, ends_of
from plansite.language.stated_times import rounds_in, times_in
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import by_number
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import REPLACES, TARGET
from plansite.plan.model.registries import Body, Document, Source
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import keys

_MADE = re.compile(
    r"\b(?:ban hành|xây dựng|lập|trình|soạn thảo|tham mưu|sửa đổi|bổ sung)\b(?:(?!\btheo\b)[^.;]){0,80}?"
    rf"\b(?:{'|'.join(DOCUMENT_KINDS)})\b",
    re.IGNORECASE,
)
_SHOWN = 14  # words of a task
_TITLES = {question.id: question.title for question in QUESTIONS}


def rehearse(found: Findings, source: str, unit: str, registry: LinkedPlan | None) -> str:
    """The page: what is unclear, what is no time, what the registry of the plan at hand knows of what is named."""
    parts = [_opening(found, source, registry), *_unclear(found, unit), *_not_times(found, unit)]
    parts += [*_numbers(found, registry), *_changed_documents(found, registry), *_ended_bodies(found, registry)]
    parts += _asked(found, unit)
    return "\n\n".join(parts) + "\n"


def _opening(found: Findings, source: str, registry: LinkedPlan | None) -> str:
    outline = found.outline
    points = list(outline.points)
    tasks = list(found.tasks)
    targets = sum(len(each.points) for each in outline.sections if found.kind_of(each.id) == TARGET)
    counted = f"{len(outline.sections)} mục, {len(points)} điểm, {len(tasks)} nhiệm vụ"
    counted += f", {targets} chỉ tiêu" if targets else ""
    known = (
        "danh mục của kế hoạch trong thư mục này" if registry else "không có danh mục nào (không chạy trong một dự án)"
    )
    return (
        f"# Soi dự thảo «{source}»\n\n"
        f"Đọc được {counted}; {len(found.bodies)} cơ quan và {len(found.documents)} văn bản có số được nêu. "
        f"Đối chiếu với {known}. Không ghi gì ra tệp."
    )


def _unclear(found: Findings, unit: str) -> Iterator[str]:
    yield "## Nhiệm vụ chưa rõ"
    lacking = [(point, missing) for section, point in found.tasks if (missing := list(_missing(found, section, point)))]
    if not any(True for _ in found.tasks):
        yield (
            "Không nhận ra nhiệm vụ nào: không mục nào mang tên cơ quan, không bảng nào có cột cơ quan chủ trì, ít "
            "điểm ghi thời hạn trong ngoặc ở cuối."
        )
    elif not lacking:
        yield "Nhiệm vụ nào cũng nêu người chủ trì, thời gian và sản phẩm."
    else:
        yield (
            "Mỗi nhiệm vụ nên nói ai chủ trì, bao giờ xong, ra sản phẩm gì. Sản phẩm trong lời văn được hiểu là văn "
            "bản mà câu ấy nói phải ban hành, xây dựng; nói cách khác thì xem lại bằng mắt."
        )
        yield "\n".join(
            f"- **{point.id}** ({unit} {point.line}): chưa {', chưa '.join(missing)}. {gist(point.words, _SHOWN)}"
            for point, missing in lacking
        )


def _missing(found: Findings, section: DraftSection, point: DraftPoint) -> Iterator[str]:
    """Which of the six questions a task is silent on, of those that words can be asked for."""
    roles = found.outline.roles_of(section.id)
    said = {roles[column] for column, cell in (*point.cells, *point.inherited) if column in roles and cell}
    said |= {role for role, _ in point.said}
    charged = found.charged.get(point.id, {}).get(keys(Card)[Role.LEADS][0])
    named = any(each.leads and point.id in (each.point, *each.within) for each in found.proposals)
    if Role.LEADS not in said and not charged and not named and not found.leads.get(section.id):
        yield _TITLES[WHO].casefold()
    bracket = BRACKET.search(point.last.rest)
    timed = TIME in said or (bracket is not None and found.wordings.read(bracket[1], cell=False))
    timed = timed or any(each.point == point.id for each in found.in_sentences)
    if not timed:
        yield _TITLES[WHEN].casefold()
    if PRODUCT not in said and not _MADE.search(point.words):
        yield _TITLES[RESULT].casefold()


def _not_times(found: Findings, unit: str) -> Iterator[str]:
    yield "## Thời hạn máy không đọc được"
    unread: list[str] = []
    for section, point in found.tasks:
        roles = found.outline.roles_of(section.id)
        cells = [cell for column, cell in point.cells if roles.get(column) == TIME]
        cells += [words for role, words in point.said if role == TIME]
        bracket = BRACKET.search(point.last.rest)
        said = cells or ([bracket[1]] if bracket else [])
        at = f"**{point.id}** ({unit} {point.line})"
        unread += [f"- «{words}» của {at}." for words in said if not found.wordings.read(words, cell=bool(cells))]
        if not said:
            read = {each.words for each in found.in_sentences if each.point == point.id}
            unread += [
                f"- «{words}» ở giữa câu của {at}: đưa xuống ngoặc ở cuối điểm."
                for words, _ in (*times_in(point.words), *(() if read else rounds_in(point.words)))
                if words not in read
            ]
    yield "\n".join(unread) if unread else "Không có."
    if unread:
        yield "Viết theo cách thường dùng, ví dụ «(hoàn thành trước ngày 30/6/2026)», «quý II/2026», «thường xuyên»."


def _numbers(found: Findings, registry: LinkedPlan | None) -> Iterator[str]:
    yield "## Số, ký hiệu văn bản"
    told = [f"- {each.met}." for each in found.questions if "ký hiệu" in each.met or "ở nơi khác là" in each.met]
    known = by_number(registry.plan.documents) if registry else {}
    for document in found.documents if registry else ():
        candidates = known.get(number_key(document.number), [])
        same = [each for each in candidates if document.term and each.term == document.term]
        candidates = same or [each for each in candidates if not (document.term and each.term)]
        at = document.said_at["number"]
        if not candidates:
            told.append(f"- **{document.number}** ({at}): danh mục chưa có; kiểm tra lại số.")
        elif len(candidates) > 1:
            names = "; ".join(f"{each.kind} {each.number} {_apart(each)}" for each in candidates)
            told.append(f"- **{document.number}** ({at}): nhiều văn bản cùng số ({names}); ghi rõ ngày hoặc khóa.")
        elif document.kind and candidates[0].kind != document.kind:
            told.append(
                f"- **{document.number}** ({at}): dự thảo gọi là {document.kind}, danh mục ghi {candidates[0].kind}."
            )
    yield "\n".join(told) if told else "Không thấy gì phải xem lại."


def _apart(document: Document) -> str:
    term = f"khóa {document.term}" if document.term else ""
    return ", ".join(filter(None, (document.titled, term, document.date or "")))


def _changed_documents(found: Findings, registry: LinkedPlan | None) -> Iterator[str]:
    yield "## Văn bản đã bị thay thế hoặc có điều cần biết về hiệu lực"
    told = [line for document in found.documents if registry for line in _fate(document, registry)]
    yield "\n".join(told) if told else "Danh mục không nói văn bản nào như vậy."


def _fate(document: FoundDocument, registry: LinkedPlan) -> Iterator[str]:
    for known in by_number(registry.plan.documents).get(number_key(document.number), []):
        if document.term and known.term and document.term != known.term:
            continue
        at = document.said_at["number"]
        for other in registry.plan.documents:
            for relation in other.relations:
                if relation.kind == REPLACES and relation.document.id == known.id:
                    name = f"{other.kind} {other.number or other.titled}"
                    yield f"- **{document.number}** ({at}): bị thay thế bởi {name}{_sources(relation.sources)}."
        if known.status:
            yield f"- **{document.number}** ({at}): {known.status.words.rstrip('.')}{_sources(known.status.sources)}."


def _ended_bodies(found: Findings, registry: LinkedPlan | None) -> Iterator[str]:
    yield "## Cơ quan đã kết thúc hoặc đã có cơ quan kế tục"
    changed = [body for body in (registry.plan.bodies if registry else ()) if body.end or body.successors]
    said = [(section.id, alike(section.title)) for section in found.outline.sections]
    said += [
        (point.id, alike(" ; ".join((point.words, *(cell for _, cell in point.cells)))))
        for point in found.outline.points
    ]
    told: list[str] = []
    for body in changed:
        names = [alike(name) for name in (body.name, *body.aliases)]
        places = [place for place, words in said if any(end for name in names for end in ends_of(name, words))]
        if places and registry:
            told += _what_became(body, ", ".join([*places[:5], *(["…"] if len(places) > 5 else [])]), registry)
    yield "\n".join(told) if told else "Danh mục không nói cơ quan nào như vậy."


def _what_became(body: Body, at: str, registry: LinkedPlan) -> Iterator[str]:
    if body.end:
        yield f"- **{body.name}** ({at}): {body.end.words.rstrip('.')}{_sources(body.end.sources)}."
    for succession in body.successors:
        heir = registry.bodies.get(succession.body.id)
        name = heir.name if heir else succession.body.id
        yield f"- **{body.name}** ({at}): kế tục là {name}{_sources(succession.sources)}."


def _sources(sources: Sequence[Source]) -> str:
    addresses = ", ".join(dict.fromkeys(source.at.id for source in sources))
    return f" (nguồn: {addresses})" if addresses else ""


def _asked(found: Findings, unit: str) -> Iterator[str]:
    yield "## Chỗ máy không tự quyết được"
    asked = sorted(dict.fromkeys(found.questions), key=lambda question: question.line)
    lines = [f"- {unit} {each.line}: {each.met}. Máy hiểu: {each.done}." for each in asked]
    lines += [
        f"- {unit} {each.line}: «{each.words}» ở {each.point} có vẻ nêu người chủ trì: {each.name}."
        for each in found.proposals
    ]
    yield "\n".join(lines) if lines else "Không có."
