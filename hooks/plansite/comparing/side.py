"""One side of a comparison: a plan as it was read, with what people keep of it besides."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property

from plansite.plan.hand_written.sessions import Session
from plansite.plan.ledger_history.fates import Fate, departed
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import DOCS, VERSIONS, is_of_plan, is_page
from plansite.plan.versions import Published
from plansite.problems.problem import Problem
from plansite.values import frozen


@frozen(kw_only=True)
class Side:
    """A state of the plan, `called` so in what is told.

    `pages` are the public paths of the pages of ids («muc/III.4/»), `addresses` every public path made from the plan
    that somebody may have kept, `files` the digests of the files that somebody wrote, by path below the root. One that
    `is_version` is a published one, which holds no others.
    """

    called: str
    linked: LinkedPlan
    problems: tuple[Problem, ...] = ()
    sessions: tuple[Session, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    addresses: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    published: Published = field(default_factory=Published)
    is_version: bool = False

    @cached_property
    def fates(self) -> Mapping[str, Fate]:
        """What became of every id that left."""
        return departed(self.linked.plan)

    def became(self, id: str) -> str:
        """The id to which one was moved; itself where it was not."""
        fate = self.fates.get(id)
        return (fate.target if fate else None) or id

    @property
    def has_pages(self) -> bool:
        """Whether it holds pages written by hand; a published version is of the plan alone."""
        return any(map(is_page, self.files))

    def of_the_plan(self) -> Side:
        """The plan alone, for what is compared with a state that has no pages."""
        files = {path: digest for path, digest in self.files.items() if is_of_plan(path)}
        past = f"{posixpath.basename(VERSIONS)}/"  # pages of published versions, which a version does not hold
        addresses = frozenset(each for each in self.addresses if not each.startswith(past))
        return replace(self, sessions=(), files=files, addresses=addresses)

    @property
    def kept_addresses(self) -> frozenset[str]:
        """The public paths that somebody may have kept, those of pages written by hand among them."""
        return self.addresses | {page_address(path) for path in self.files if is_page(path)}


def page_address(path: str) -> str:
    """The public path of a page written by hand: «hoc-tap/bai/», «hoc-tap/»."""
    return f"{path.removeprefix(f'{DOCS}/').removesuffix('.md')}/".removesuffix("index/")
