"""Ids before they are issued: the next free one at a place, the slug of a name, the ledger with the new ones in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from plansite.language import ids
from plansite.language.document_numbers import citations
from plansite.plan.ledger_history import fates
from plansite.plan.ledger_history.fates import Fate, kind, living
from plansite.plan.model.files import LEDGER_FILE
from plansite.plan.model.ledger import KIND_WORDS, LedgerLine, write_ledger
from plansite.plan.model.plan import Entry, Plan, Point, Section
from plansite.plan.model.registries import Body
from plansite.problems.problem import did_you_mean

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# The letters of points in Vietnamese law; «dd» is đ.
_POINT_LETTERS = ("a", "b", "c", "d", "dd", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
                  "v", "x", "y")  # fmt: skip


def recorded(plan: Plan) -> str:
    """The text of the ledger once every id of the plan is in it; what it says of ids that left stays."""
    alive = living(plan)
    kept = [
        line if line.departed or line.id not in alive else LedgerLine(line.id, kind(alive[line.id]))
        for line in plan.ledger.lines
    ]
    fresh = [LedgerLine(entry.id, kind(entry)) for entry in fates.new(plan)]
    return write_ledger((*kept, *fresh), plan.ledger.comments)


def news(plan: Plan) -> str:
    """What `recorded` would add, told to an editor."""
    fresh = fates.new(plan)
    if not fresh:
        return "Không có mã mới: mọi mã của kế hoạch đã ở trong sổ mã."
    lines = [f"{len(fresh)} mã mới, chưa ghi vào {LEDGER_FILE}:"]
    lines += [f"  {entry.id} ({KIND_WORDS[kind(entry)]}, {entry.span})" for entry in fresh]
    return "\n".join([*lines, "Mã đã đúng thì ghi bằng: uv run plansite id ghi"])


def answer(plan: Plan, asked: str) -> tuple[str, bool]:
    """What an editor who asks for an id at a place, or for a name, is told, and whether something could be proposed."""
    alive = {id.casefold(): entry for id, entry in living(plan).items()}
    entry = alive.get(asked.casefold())
    if isinstance(entry, Section):
        inner = any(section.parent == entry.id for section in plan.sections)
        what = "Mục tiếp theo trong" if inner else "Điểm tiếp theo ở cuối"
        return f"{what} {entry.id}: {next_in(plan, entry.id)}", True
    if isinstance(entry, Point) and entry.section and ids.parent(entry.id) is None:
        return f"Mã «{asked}» không thuộc mục «{entry.section}»; sửa mã ấy trước ({entry.span}).", False
    if isinstance(entry, Point) and entry.section:
        within = next_in(plan, entry.id)
        return f"Ngay sau {entry.id}: {next_after(plan, entry.id)}\nNằm trong {entry.id}: {within}", True
    if isinstance(entry, Point):
        return f"«{asked}» là một phần cố định của kế hoạch, không có mã tiếp theo.", False
    left = {id.casefold(): (id, fate) for id, fate in fates.departed(plan).items()}
    if asked.casefold() in left:
        id, fate = left[asked.casefold()]
        return f"{_told(id, fate)} Không dùng lại mã này.", False
    if entry is None and ids.is_place(asked) and not ids.is_slug(asked):
        near = did_you_mean(asked, _places(plan))
        hint = f" Có phải ý là «{near}»?" if near else ""
        return f"Không có mục hay điểm nào mang mã «{asked}».{hint}", False
    return _named(plan, asked, entry)


def _told(id: str, fate: Fate) -> str:
    if fate.target:
        return f"«{id}» đã chuyển thành «{fate.target}»."
    return f"«{id}» đã bị bãi bỏ theo «{fate.repealed_by}»." if fate.repealed_by else f"«{id}» đã rời kế hoạch."


def _named(plan: Plan, asked: str, entry: Entry | None) -> tuple[str, bool]:
    """The slug of a name that no body or document need have yet."""
    numbers = citations(asked)  # a document goes by its number, not by its type
    slug = entry.id if entry else ids.slug(numbers[0].number if numbers else asked)
    if not slug:
        return f"Không tạo được mã từ «{asked}»: tên phải có chữ cái hoặc chữ số.", False
    ever = _ever(plan)
    if slug.casefold() not in ever:
        return f"Mã cho «{asked}»: {slug} (chưa ai dùng)", True
    holder = living(plan).get(slug)
    name = holder.name if isinstance(holder, Body) else slug
    whose = f"của «{name}», {holder.span}" if holder else "trong sổ mã"
    free = next(f"{slug}-{n}" for n in range(2, len(ever) + 3) if f"{slug}-{n}" not in ever)
    return f"«{slug}» đã dùng ({whose}). Nếu là một cơ quan hay văn bản khác: {free}", True


def _ever(plan: Plan) -> set[str]:
    """Every id that the ledger or the plan ever held, letter case apart."""
    return {line.id.casefold() for line in plan.ledger.lines} | {entry.id.casefold() for entry in plan.entries}


def _places(plan: Plan) -> list[str]:
    return [*(section.id for section in plan.sections), *(point.id for point in plan.points)]


def _children(plan: Plan, place: str) -> list[str]:
    """The ids ever issued one level below a place, as the document counts."""
    every = {line.id for line in plan.ledger.lines} | {entry.id for entry in plan.entries}
    return sorted((id for id in every if ids.is_place(id) and ids.parent(id) == place), key=ids.order)


def next_in(plan: Plan, place: str) -> str:
    """The first free id behind all that a section, or a point with points in it, ever held: «III.4» → «III.4.5»."""
    last = [id.rpartition(".")[2] for id in _children(plan, place)]
    letters = [own for own in last if own in _POINT_LETTERS]
    if letters and not any(own[0].isdigit() for own in last):
        following = _POINT_LETTERS[_POINT_LETTERS.index(letters[-1]) + 1 :]
        if following:
            return f"{place}.{following[0]}"
    numbers = [int(digits) for own in last if (digits := own.rstrip(_LETTERS)).isdigit()]
    return f"{place}.{max(numbers, default=0) + 1}"


def next_after(plan: Plan, point: str) -> str:
    """The first free id right behind a point: «III.4.2» → «III.4.2a», behind the last of all the next number.

    Where another stands so close behind that no id sorts between, the first free one behind that.
    """
    place = ids.parent(point) or ""
    standing = sorted((id for id in _places(plan) if ids.parent(id) == place), key=ids.order)
    ever = _ever(plan)
    for at in range(standing.index(point), len(standing) - 1):
        before, following = ids.order(standing[at]), ids.order(standing[at + 1])
        for id in _between(standing[at]):
            if id.casefold() not in ever and before < ids.order(id) < following:
                return id
    return next_in(plan, place)


def _between(id: str) -> Iterator[str]:
    """Ids that could stand behind one of a number or a letter: 2a, 2b … 2aa; b1, b2 …"""
    place, _, own = id.rpartition(".")
    number = own.rstrip(_LETTERS)
    if number.isdigit():
        for length in (1, 2, 3):
            yield from (f"{place}.{number}{''.join(letters)}" for letters in product(_LETTERS, repeat=length))
    else:
        letter = own.rstrip("0123456789")
        yield from (f"{place}.{letter}{n}" for n in range(1, 100))
