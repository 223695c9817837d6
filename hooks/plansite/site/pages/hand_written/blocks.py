"""The blocks that `docs/index.md` and the guides call for by name: «[[khoi:muc-luc]]»."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from plansite.plan.hand_written.fronts import PageFront, SearchFront
from plansite.plan.hand_written.pages import MESSAGES
from plansite.plan.hand_written.sessions import Session, SessionFront
from plansite.plan.model.cards import Activation, Card, CardDeadline, Progress, Repeal
from plansite.plan.model.plan import Correction, Meant, PlanFront, SectionFront, Wording
from plansite.plan.model.registries import Body, Document, Relation, Source, Statement, Succession
from plansite.plan.source.fields import keys
from plansite.problems import rules
from plansite.site.pages.hand_written import entrance, session
from plansite.site.writing.addresses import ROOT
from plansite.site.writing.writer import Composer

RECORDS = (
    ("Thẻ của một điểm", Card),
    ("Đầu tệp của một mục", SectionFront),
    ("Đầu tệp của kế hoạch", PlanFront),
    ("Một cơ quan", Body),
    ("Một văn bản", Document),
    ("Nguồn của một dữ kiện (nguon)", Source),
    ("Quan hệ giữa hai văn bản (quan_he)", Relation),
    ("Cơ quan kế tục (tiep_noi)", Succession),
    ("Câu nêu dữ kiện (boi_canh, ket_thuc, tinh_trang)", Statement),
    ("Cụm chữ thời hạn (plan/thoi-han.yml)", Wording),
    ("Con số cụm chữ có nghĩa mà không viết (hieu_la)", Meant),
    ("Đính chính (plan/dinh-chinh.yml)", Correction),
    ("Thời hạn ghi trong thẻ (thoi_han)", CardDeadline),
    ("Việc đang chờ đã được yêu cầu, hướng dẫn (kich_hoat)", Activation),
    ("Tiến độ (tien_do)", Progress),
    ("Bãi bỏ (bai_bo)", Repeal),
    ("Đầu tệp của một buổi học (docs/hoc-tap/)", SessionFront),
    ("Đầu tệp của một trang viết tay khác (docs/)", PageFront),
    ("Trang ấy trong ô tìm kiếm (search)", SearchFront),
)

_VALUES: Mapping[str, Callable[[Composer], Mapping[str, object]]] = {
    "gioi-thieu": lambda composer: {"plan": composer.linked.plan},
    "loi-vao": entrance.values,
    "muc-luc": lambda _: {},
    MESSAGES: lambda _: {"rules": sorted(rules.ALL, key=lambda rule: rule.code)},
    "khoa": lambda _: {"records": [(title, [key for _, key in keys(record).values()]) for title, record in RECORDS]},
    "tien-do": lambda _: {},
}


def blocks(composer: Composer, sessions: Sequence[Session]) -> Mapping[str, Callable[[], str]]:
    """What gives each block as Markdown, made when it is first asked for; its links serve on any page."""
    made = {name: partial(_block, composer, name) for name in _VALUES}
    made[session.LIST] = partial(session.listing, composer, sessions)
    return {name: cache(make) for name, make in made.items()}


def _block(composer: Composer, name: str) -> str:
    return composer.render(f"hand_written/blocks/{name}.md.j2", composer.writer(ROOT), **_VALUES[name](composer))
