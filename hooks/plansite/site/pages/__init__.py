"""One module and one template a kind of page, by what the page is of; `KINDS` lists those that the plan alone makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plansite.site.pages.bodies import body, body_index
from plansite.site.pages.documents import document, document_index
from plansite.site.pages.finding import data_index, lookup
from plansite.site.pages.tasks import progress, six_questions, solutions, targets, tasks, times
from plansite.site.pages.text import section, whole_text
from plansite.site.writing import addresses
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


@dataclass(frozen=True)
class Kind:
    """A kind of page: what makes its pages, and where the page is of a kind that has but one.

    `made` tells whether a plan has such a page.
    """

    pages: Callable[[Composer], Iterator[Page]]
    uri: str = ""
    made: Callable[[Composer], bool] = bool


KINDS = (
    Kind(section.pages),
    Kind(body.pages),
    Kind(document.pages),
    Kind(tasks.pages, addresses.TASKS),
    Kind(times.pages, addresses.TIMES),
    Kind(six_questions.pages, addresses.SIX_QUESTIONS),
    Kind(progress.pages, addresses.PROGRESS, lambda composer: bool(composer.linked.tracked)),
    Kind(targets.pages, addresses.TARGETS, lambda composer: bool(composer.linked.targets_set)),
    Kind(whole_text.pages, addresses.WHOLE_TEXT),
    Kind(body_index.pages, addresses.BODY_INDEX),
    Kind(document_index.pages, addresses.DOCUMENT_INDEX),
    Kind(data_index.pages, addresses.DATA_INDEX),
    Kind(lookup.pages, addresses.LOOKUP),
    Kind(
        solutions.pages,
        addresses.SOLUTIONS,
        lambda composer: bool(composer.correspondences.links),
    ),
)


def absent(composer: Composer) -> frozenset[str]:
    """The Markdown files below docs/ of kinds that this plan has no page of."""
    return frozenset(kind.uri for kind in KINDS if kind.uri and not kind.made(composer))


def uris(composer: Composer) -> frozenset[str]:
    """The Markdown files below docs/ that the generated pages of this plan take."""
    single = (kind.uri for kind in KINDS if kind.uri and kind.made(composer))
    return frozenset((*(address.uri for address in composer.addresses.values()), *single))
