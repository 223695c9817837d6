"""What each column of a table is, by its name: who leads, who works on it, by when, what comes of it."""

from __future__ import annotations

import re

from plansite.intake.table_rows import Grid
from plansite.plan.model.annex_table import columns
from plansite.plan.model.choices import NUMBER_COLUMN, PRODUCT_COLUMN, TIME_COLUMN, WORDS_COLUMN
from plansite.plan.model.roles import Role
from plansite.values import frozen

PRODUCT, TIME = PRODUCT_COLUMN, TIME_COLUMN
# By which words in the name of a column its cells are what: the first that is found.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (Role.PARTNERS, re.compile(r"phối hợp|tham gia", re.IGNORECASE)),
    (Role.LEADS, re.compile(r"chủ trì|đầu mối|chịu trách nhiệm", re.IGNORECASE)),
    (
        Role.DECIDES,
        re.compile(r"(?:cấp|cơ quan|thẩm quyền)\s+(?:trình|ban hành|phê duyệt|quyết định)|thẩm quyền", re.IGNORECASE),
    ),
    (TIME, re.compile(r"thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn hoàn thành|hoàn thành", re.IGNORECASE)),
    (PRODUCT, re.compile(r"sản phẩm|đầu ra|kết quả", re.IGNORECASE)),
)
_LIKELY_LEADS = re.compile(
    r"^(?:cơ quan|đơn vị)(?:,\s*đơn vị)?\s+(?:thực hiện|phụ trách|triển khai)"
    r"|^(?:phân công|trách nhiệm)(?:\s+(?:nhiệm vụ|trách nhiệm|thực hiện|triển khai))?$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"nhiệm vụ|chỉ tiêu|nội dung|công việc|hoạt động|tên|đề án|giải pháp|mục tiêu|văn bản", re.IGNORECASE
)
_TARGETS = re.compile(r"chỉ tiêu|mục tiêu", re.IGNORECASE)


@frozen
class Columns:
    """What the columns of a table are: which holds the words, which what role; whether its rows are targets."""

    words: int
    roles: tuple[tuple[str, str], ...]  # name of the column → role
    targets: bool
    guessed: str = ""  # a column taken for who leads though its name does not say so

    def written(self, grid: Grid) -> tuple[tuple[str, str], ...]:
        """The roles that must be said: the number and the words only where they are not where they usually stand."""
        said = list(self.roles)
        told = columns(grid.columns, self.roles)
        if grid.ordinals is not None and told[grid.ordinals].role != NUMBER_COLUMN:
            said.append((grid.columns[grid.ordinals], NUMBER_COLUMN))
        if columns(grid.columns, tuple(said))[self.words].role != WORDS_COLUMN:
            said.append((grid.columns[self.words], WORDS_COLUMN))
        return tuple(said)


def role_of(name: str) -> str | None:
    """What stands under a name, as it would in a column of that name."""
    found = (role for role, pattern in _ROLES if pattern.search(name))
    return next(found, Role.LEADS if _LIKELY_LEADS.search(name) else None)


def columns_of(grid: Grid) -> Columns:
    """What the columns of a table are, by their names, and which holds the words also by what stands in it."""
    roles: list[tuple[str, str]] = []
    taken: set[str] = set()
    for role, pattern in _ROLES:
        for at, name in enumerate(grid.columns):
            if at != grid.ordinals and role not in taken and name not in dict(roles) and pattern.search(name):
                roles.append((name, role))
                taken.add(role)
    likely = next((name for name in grid.columns if Role.LEADS not in taken and _LIKELY_LEADS.search(name)), "")
    if likely:
        roles.append((likely, Role.LEADS))
    named = dict(roles)
    free = [at for at, name in enumerate(grid.columns) if at != grid.ordinals and name not in named]
    words = next((at for at in free if _WORDS.search(grid.columns[at])), None)
    if words is None:
        words = max(free or range(len(grid.columns)), key=lambda at: sum(len(row.cells[at]) for row in grid.rows))
    targets = bool(_TARGETS.search(grid.columns[words])) and TIME not in named.values()
    if targets:  # what a target comes to is no product
        roles = [(name, role) for name, role in roles if role != PRODUCT]
    ordered = tuple((name, dict(roles)[name]) for name in grid.columns if name in dict(roles))
    return Columns(words, ordered, targets, likely)


def holds_tasks(grid: Grid) -> bool:
    """Whether the rows of a table are tasks or targets: some column is of who, when or what comes of it."""
    if not all(grid.columns) or len(set(grid.columns)) < len(grid.columns):
        return False  # what stands below no name, or below one of two alike, could not be said
    columns = columns_of(grid)
    return bool(columns.roles) or columns.targets
