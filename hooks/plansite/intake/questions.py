"""What is left for a person → `can-xem.md`: where, what was done, what else it could be, where to change it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from plansite.intake.findings import Findings, Proposal
from plansite.intake.manuscript import Question
from plansite.intake.yaml_text import references
from plansite.plan.model import files
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import PREAMBLE, RECIPIENTS, SIGNATURE
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import keys

FILE = "can-xem.md"
_MENTIONS = Role.MENTIONS.value


def questions_file(found: Findings, source: str, unit: str, problems: int) -> str:
    """The list, in Vietnamese; `source` is the name of the source file, `unit` what its lines are called."""
    where = _Places(found)
    asked = sorted(dict.fromkeys(found.questions), key=lambda question: question.line)
    lines = [
        "# Việc còn cần người xem",
        "",
        f"Lập từ tệp «{source}». Máy chỉ ghi điều văn bản nói chắc; mỗi mục dưới đây là một chỗ máy không quyết được.",
        "Xem xong mục nào thì xóa mục ấy; hết mục thì xóa cả tệp này, trang không dùng tới nó.",
        "",
    ]
    if problems:
        lines += [
            f"Lệnh kiểm tra (`uv run plansite check`) còn {problems} thông báo; sửa hết thì mới dựng được trang.",
            "",
        ]
    lines += ["## Chỗ cần xem", ""]
    lines += list(_listed(asked, source, unit, where)) or ["Không có.", ""]
    lines += ["## Cơ quan chủ trì mà lời văn có vẻ nêu, chưa ghi", ""]
    if found.proposals:
        lines += [
            f"Trong thẻ mới chỉ ghi là được nhắc đến (`{_MENTIONS}`). Đọc câu ấy; đúng thì chép các dòng đề xuất vào "
            f"thẻ của điểm, thay dòng `{_MENTIONS}`; không đúng thì để nguyên.",
            "",
        ]
    lines += list(_proposed(found.proposals, source, unit, where)) or ["Không có.", ""]
    return "\n".join(lines).rstrip() + "\n"


def _listed(asked: list[Question], source: str, unit: str, where: _Places) -> Iterator[str]:
    for number, question in enumerate(asked, 1):
        yield f"{number}. **{source}, {unit} {question.line}**: {question.met}"
        yield f"    - Đã làm: {question.done}."
        yield f"    - Có thể khác: {question.otherwise}."
        yield f"    - Chỗ sửa: {where.of(question.line)}."
        yield ""


def _proposed(proposals: tuple[Proposal, ...], source: str, unit: str, where: _Places) -> Iterator[str]:
    for each in proposals:
        yield f"- {each.point} ({source}, {unit} {each.line}; {where.file(each.point)}): «{each.words}» → {each.name}"
        for role, bodies in ((Role.LEADS, each.leads), (Role.PARTNERS, each.partners)):
            if bodies:
                yield f"    - `{references(Card, keys(Card)[role][0], bodies)}`"
        if each.within:
            yield f"    - Xem cả các điểm trong nó: {', '.join(each.within)}."
    if proposals:
        yield ""


class _Places:
    """Which place of the plan, and which of its files, a line of the source became."""

    def __init__(self, found: Findings) -> None:
        outline = found.outline
        self._files: dict[str, str] = {}
        begun: list[tuple[int, str]] = []
        for place, lines in (
            (PREAMBLE, outline.preamble), (RECIPIENTS, outline.recipients), (SIGNATURE, outline.signature)
        ):  # fmt: skip
            self._files[place] = files.PLAN_FILE
            begun += [(line.line, place) for line in lines[:1]]
        for section in outline.sections:
            self._files[section.id] = f"{files.SECTIONS}/{section.id}.md"
            begun.append((section.line, section.id))
            for point in section.points:
                self._files[point.id] = f"{files.SECTIONS}/{section.id}.md"
                begun.append((point.line, point.id))
        self._begun = sorted(begun, key=lambda each: each[0])

    def file(self, place: str) -> str:
        """The file in which a place stands."""
        return self._files[place]

    def of(self, line: int) -> str:
        """Where to change what a line of the source became."""
        at = bisect_right([each for each, _ in self._begun], line)
        if not at:
            return f"{files.PLAN_FILE} và {files.ISSUED_FILE}"
        place = self._begun[at - 1][1]
        return f"{self._files[place]}, chỗ «{place}», và {files.ISSUED_FILE} nếu đổi chữ"
