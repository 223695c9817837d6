"""Every kind of mistake an editor can be told of; the guide is made from this list, and each has its example."""
# ruff: noqa: F403 (each module holds nothing but its kinds of mistake; here they are all at hand as `rules.NAME`)

from __future__ import annotations

from plansite.problems.problem import Rule
from plansite.problems.rules.files import *
from plansite.problems.rules.ledger import *
from plansite.problems.rules.pages import *
from plansite.problems.rules.places import *
from plansite.problems.rules.published import *
from plansite.problems.rules.quotations import *
from plansite.problems.rules.references import *
from plansite.problems.rules.tables import *
from plansite.problems.rules.values import *
from plansite.problems.rules.words import *

ALL: tuple[Rule, ...] = tuple(dict.fromkeys(value for value in list(globals().values()) if isinstance(value, Rule)))
