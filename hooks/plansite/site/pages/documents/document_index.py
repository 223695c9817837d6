"""`/van-ban/`: every document of the registry, those the plan cites first."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.plan.model.files import DOCUMENTS
from plansite.plan.model.roles import Role
from plansite.site.pages.documents import document_map
from plansite.site.writing.addresses import DOCUMENT_INDEX
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all documents, in the order in which the plan first cites them."""
    linked, write = composer.linked, composer.writer(DOCUMENT_INDEX)
    cited = {document.id: linked.places(document.id, Role.CITES) for document in linked.plan.documents}
    body = composer.render(
        "documents/document_index.md.j2",
        write,
        numbered=[each for each in linked.cited if each.number],
        unnumbered=[each for each in linked.cited if not each.number],
        uncited=[each for each in linked.plan.documents if not cited[each.id]],
        cited=cited,
        map_of_documents=document_map.markdown(composer, DOCUMENT_INDEX, whole=True),
    )
    description = f"{len(linked.cited)} văn bản mà {linked.plan.word} dẫn: số, loại, tên, và từng chỗ được dẫn."
    yield Page(DOCUMENT_INDEX, "Văn bản được dẫn", description, body, DOCUMENTS)
