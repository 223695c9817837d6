"""The map of documents, drawn: `[[khoi:so-do]]` on a hand-written page, and whole on `/van-ban/`."""

from __future__ import annotations

from collections.abc import Sequence

from plansite.answers.document_graph import DocumentGraph, Family
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.model.choices import RELATIONS
from plansite.site.pictures.boxes import Arrow, Box, Drawing, Group, svg
from plansite.site.writing.addresses import DOCUMENT_INDEX, WHOLE_TEXT
from plansite.site.writing.writer import Composer, Writer

_LEFT_OUT = "khac"
# Each picture as wide as its screen leaves room for: a phone of 320 pixels, and a column of text or a sheet of paper.
_PICTURES = (("so-do-hep", 288, 1), ("so-do-rong", 650, 3))


def markdown(composer: Composer, uri: str, *, whole: bool) -> str:
    """The pictures and the same in words, for the page `uri`; "" where there is nothing to draw.

    Unless `whole`, cited documents that have neither a number nor a tie are only counted.
    """
    graph, write = DocumentGraph(composer.linked), composer.writer(uri)
    alone = [id for id in graph.alone if whole or composer.linked.documents[id].number]
    left_out = len(graph.alone) - len(alone)
    if len(graph.above.members) == 1 and not graph.families and not graph.alone:
        return ""
    drawing = _drawing(write, graph, alone, left_out)
    return composer.render(
        "documents/document_map.md.j2",
        write,
        whole=whole,
        pictures=[svg(drawing, *picture) for picture in _PICTURES],
        plan_id=PLAN_ID,
        above=_in_words(graph.above),
        families=[_in_words(family) for family in graph.families],
        alone=alone,
        left_out=left_out,
        cited=graph.cited,
    )


def _drawing(write: Writer, graph: DocumentGraph, alone: Sequence[str], left_out: int) -> Drawing:
    plan = write.linked.plan
    above, cited = len(graph.above.members) - 1, len(graph.cited - set(graph.above.members))
    groups = [_group(write, family, graph) for family in graph.families]
    groups += [Group((_box(write, id, graph),)) for id in alone]
    if left_out:
        said = f"{left_out} văn bản không nêu số"
        groups.append(Group((Box(_LEFT_OUT, said, "", write.opened(DOCUMENT_INDEX), "con-lai-khac", cited=True),)))
    return Drawing(
        f"Sơ đồ văn bản của {plan.front.short}",
        f"Trên cùng là {above} văn bản: văn bản mà {plan.word} thực hiện, và văn bản mà chúng thực hiện, hướng dẫn…; "
        f"rồi tới {plan.word}; dưới là {cited} văn bản khác mà {plan.word} dẫn, cùng văn bản liên quan với chúng. "
        "Mũi tên liền đi từ văn bản thực hiện, hướng dẫn… tới văn bản được thực hiện, hướng dẫn…; "
        f"nét đứt là {plan.word} dẫn. Cùng nội dung ấy có ở danh sách ngay dưới hình.",
        _group(write, graph.above, graph),
        tuple(groups),
        "dẫn",
    )


def _group(write: Writer, family: Family, graph: DocumentGraph) -> Group:
    return Group(
        tuple(_box(write, id, graph, led=family is not graph.above) for id in family.members),
        tuple(Arrow(tie.source, tie.target, _said(tie.kinds)) for tie in family.ties),
    )


def _box(write: Writer, id: str, graph: DocumentGraph, *, led: bool = True) -> Box:
    if id == PLAN_ID:
        plan = write.linked.plan
        return Box(id, plan.front.short, f"{plan.word} này", write.opened(WHOLE_TEXT), "ke-hoach-nay")
    document = write.linked.documents[id]
    cited = id in graph.cited and led and id not in graph.above.members
    style = "tren" if id in graph.above.members else "" if cited else "khong-dan"
    href = write.opened_id(id) if id in write.addresses else write.opened(DOCUMENT_INDEX)
    return Box(id, write.name(id), document.titled if document.number else "", href, style, cited)


def _said(kinds: Sequence[str]) -> str:
    return ", ".join(RELATIONS[kind][0].lower() for kind in kinds)


def _in_words(family: Family) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every member with what it does to which others."""
    return [(id, [(_said(tie.kinds), tie.target) for tie in family.ties if tie.source == id]) for id in family.members]
