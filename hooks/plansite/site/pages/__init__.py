"""One module and one template a kind of page, by what the page is of; `KINDS` lists those that the plan alone makes."""

from __future__ import annotations

from plansite.site.pages.bodies import body, body_index
from plansite.site.pages.documents import document, document_index
from plansite.site.pages.finding import data_index, lookup
from plansite.site.pages.tasks import progress, six_questions, solutions, tasks, times
from plansite.site.pages.text import section, whole_text

KINDS = (
    section, body, document, tasks, times, six_questions, progress, whole_text, body_index, document_index, data_index,
    lookup, solutions,
)  # fmt: skip
