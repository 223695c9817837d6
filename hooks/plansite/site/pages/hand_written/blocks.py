"""The blocks that `docs/index.md` and the guides call for by name: «[[khoi:muc-luc]]»; `NAMES` are all there are."""

from __future__ import annotations

from collections.abc import Mapping

from plansite.plan.hand_written.fronts import PageFront, SearchFront
from plansite.plan.hand_written.sessions import SessionFront
from plansite.plan.model.cards import Activation, Card, CardDeadline, Progress, Repeal
from plansite.plan.model.plan import Correction, Meant, PlanFront, SectionFront, Wording
from plansite.plan.model.registries import Body, Document, Relation, Source, Statement, Succession
from plansite.plan.source.fields import keys
from plansite.problems import rules
from plansite.site.pages.documents import document_map
from plansite.site.pages.hand_written import entrance, session
from plansite.site.writing.addresses import ROOT
from plansite.site.writing.writer import Composer

BLOCKS = ("gioi-thieu", "loi-vao", "muc-luc", "thong-bao", "khoa", "tien-do")
# With those that sessions and the map of documents make.
NAMES = (*BLOCKS, session.LIST, document_map.BLOCK)
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


def blocks(composer: Composer) -> Mapping[str, str]:
    """Every block as Markdown; its links serve on any page."""
    linked, write = composer.linked, composer.writer(ROOT)
    values = {
        "plan": linked.plan,
        **entrance.values(composer),
        "rules": sorted(rules.ALL, key=lambda rule: rule.code),
        "records": [(title, [key for _, key in keys(record).values()]) for title, record in RECORDS],
    }
    return {name: composer.render(f"hand_written/blocks/{name}.md.j2", write, **values) for name in BLOCKS}
