"""The map of documents, drawn: `[[khoi:so-do]]` on a hand-written page, and whole on `/van-ban/`."""

from __future__ import annotations

from collections.abc import Sequence

from plansite.answers.document_graph import Chain, Family
from plansite.plan.linking.linked_plan import PLAN_ID
from plansite.plan.model.choices import RELATIONS
from plansite.site.pictures.boxes import Arrow, Box, Drawing, Group, svg
from plansite.site.writing.addresses import DOCUMENT_INDEX, WHOLE_TEXT
from plansite.site.writing.wording import citation
from plansite.site.writing.writer import Composer, Writer

BLOCK = "so-do"
_LEFT_OUT = "khac"
# Each picture as wide as its screen leaves room for: a phone of 320 pixels, and a column of text or a sheet of paper.
_PICTURES = (("so-do-hep", 288, 1), ("so-do-rong", 650, 3))


def markdown(composer: Composer, uri: str, *, whole: bool) -> str:
    """The pictures and the same in words, for the page `uri`; "" where there is nothing to draw.

    Unless `whole`, cited documents that have neither a number nor a tie are only counted.
    """
    chain, write = Chain(composer.linked), composer.writer(uri)
    alone = [id for id in chain.alone if whole or composer.linked.documents[id].number]
    left_out = len(chain.alone) - len(alone)
    if len(chain.above.members) == 1 and not chain.families and not chain.alone:
        return ""
    drawing = _drawing(write, chain, alone, left_out)
    return composer.render(
        "documents/document_map.md.j2",
        write,
        whole=whole,
        pictures=[svg(drawing, *picture) for picture in _PICTURES],
        plan_id=PLAN_ID,
        above=_in_words(chain.above),
        families=[_in_words(family) for family in chain.families],
        alone=alone,
        left_out=left_out,
        cited=chain.cited,
    )


def _drawing(write: Writer, chain: Chain, alone: Sequence[str], left_out: int) -> Drawing:
    plan = write.linked.plan
    above, cited = len(chain.above.members) - 1, len(chain.cited - set(chain.above.members))
    groups = [_group(write, family, chain) for family in chain.families]
    groups += [Group((_box(write, id, chain),)) for id in alone]
    if left_out:
        said = f"{left_out} văn bản không nêu số"
        groups.append(Group((Box(_LEFT_OUT, said, "", write.opened(DOCUMENT_INDEX), "con-lai-khac", cited=True),)))
    return Drawing(
        f"Sơ đồ văn bản của {plan.front.short}",
        f"Trên cùng là {above} văn bản: văn bản mà kế hoạch thực hiện, và văn bản mà chúng thực hiện, hướng dẫn…; rồi "
        f"tới kế hoạch; dưới là {cited} văn bản khác mà kế hoạch dẫn, cùng văn bản liên quan với chúng. "
        "Mũi tên liền đi từ văn bản thực hiện, hướng dẫn… tới văn bản được thực hiện, hướng dẫn…; "
        "nét đứt là kế hoạch dẫn. Cùng nội dung ấy có ở danh sách ngay dưới hình.",
        _group(write, chain.above, chain),
        tuple(groups),
        "dẫn",
    )


def _group(write: Writer, family: Family, chain: Chain) -> Group:
    return Group(
        tuple(_box(write, id, chain, led=family is not chain.above) for id in family.members),
        tuple(Arrow(tie.source, tie.target, _said(tie.kinds)) for tie in family.ties),
    )


def _box(write: Writer, id: str, chain: Chain, *, led: bool = True) -> Box:
    if id == PLAN_ID:
        return Box(id, write.linked.plan.front.short, "kế hoạch này", write.opened(WHOLE_TEXT), "ke-hoach-nay")
    document = write.linked.documents[id]
    cited = id in chain.cited and led and id not in chain.above.members
    style = "tren" if id in chain.above.members else "" if cited else "khong-dan"
    href = write.opened_id(id) if id in write.addresses else write.opened(DOCUMENT_INDEX)
    return Box(id, citation(document), document.title if document.number else "", href, style, cited)


def _said(kinds: Sequence[str]) -> str:
    return ", ".join(RELATIONS[kind][0].lower() for kind in kinds)


def _in_words(family: Family) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every member with what it does to which others."""
    return [(id, [(_said(tie.kinds), tie.target) for tie in family.ties if tie.source == id]) for id in family.members]
