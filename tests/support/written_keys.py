"""The keys that `plan/` is written with, as the model has them, and by what a page shows one."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re

import plansite.plan.model
from plansite.plan.model import choices
from plansite.plan.source.fields import keys


def of_the_model() -> set[str]:
    """Every key that some record of the model is written with."""
    found: set[str] = set()
    for each in pkgutil.iter_modules(plansite.plan.model.__path__, "plansite.plan.model."):
        for record in vars(importlib.import_module(each.name)).values():
            if isinstance(record, type) and dataclasses.is_dataclass(record):
                found |= set(keys(record))
    return found


_LISTS = (value for value in vars(choices).values() if isinstance(value, dict))
_NAMES = {name for name in (*(str(key) for each in _LISTS for key in each), *of_the_model()) if re.search("[_-]", name)}
# Keys and values of closed lists, as far as no word of Vietnamese and no file looks like them, and editors' quotes.
WRITTEN = re.compile(rf"(?<![\w/-])(?:{'|'.join(sorted(_NAMES))})(?![\w/-]|\.\w)|[«»]")
