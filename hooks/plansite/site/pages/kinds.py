"""Every kind of page that the plan alone makes. What writes them is loaded by this; a check needs none of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plansite.site.pages.bodies import body, body_index
from plansite.site.pages.changes import changes, version
from plansite.site.pages.documents import document, document_index
from plansite.site.pages.finding import data_index, lookup
from plansite.site.pages.tasks import progress, six_questions, solutions, targets, tasks, times
from plansite.site.pages.text import section, whole_text
from plansite.site.writing import addresses
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer
from plansite.values import frozen


@frozen
class Kind:
    """A kind of page: what makes its pages, and where the page is of a kind that has but one."""

    pages: Callable[[Composer], Iterator[Page]]
    uri: str = ""

    def made(self, composer: Composer) -> bool:
        """Whether the plan has such a page."""
        return not self.uri or self.uri in composer.uris


KINDS = (
    Kind(section.pages),
    Kind(body.pages),
    Kind(document.pages),
    Kind(tasks.pages, addresses.TASKS),
    Kind(times.pages, addresses.TIMES),
    Kind(six_questions.pages, addresses.SIX_QUESTIONS),
    Kind(progress.pages, addresses.PROGRESS),
    Kind(targets.pages, addresses.TARGETS),
    Kind(whole_text.pages, addresses.WHOLE_TEXT),
    Kind(body_index.pages, addresses.BODY_INDEX),
    Kind(document_index.pages, addresses.DOCUMENT_INDEX),
    Kind(data_index.pages, addresses.DATA_INDEX),
    Kind(lookup.pages, addresses.LOOKUP),
    Kind(changes.pages, addresses.CHANGES),
    Kind(version.pages),
    Kind(solutions.pages, addresses.SOLUTIONS),
)
