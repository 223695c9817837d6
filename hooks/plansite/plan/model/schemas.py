"""JSON Schemas of the YAML files of `plan/`, for editors that complete and check while one writes.

They are made of the keys that the model declares and committed below `SCHEMAS`; a test holds both equal. They are open:
what they do not know they let pass, the check alone decides. Cards and front matter stand in Markdown, where no editor
looks for YAML.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from typing import Any

from plansite.language.calendar import DATE
from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import BODIES, CORRECTIONS_FILE, DOCS, DOCUMENTS, WORDINGS_FILE
from plansite.plan.model.registries import Body, Document
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Key, keys
from plansite.values import frozen

SCHEMAS = f"{DOCS}/bien-tap/luoc-do"
_DRAFT = "http://json-schema.org/draft-07/schema#"
# What a person writes as text YAML may take for a number or a truth; the reader takes all of it as text.
_TEXT = ("string", "number", "boolean")


@frozen
class _Form:
    """What a file holds: one record, or a list of them."""

    record: type
    title: str
    listed: bool = False


# By the folder of the files, or the file.
_FORMS = {
    BODIES: _Form(Body, "Một cơ quan"),
    DOCUMENTS: _Form(Document, "Một văn bản"),
    WORDINGS_FILE: _Form(Wording, "Các cụm chữ chỉ thời hạn", listed=True),
    CORRECTIONS_FILE: _Form(Correction, "Các chỗ được phép khác văn bản đã ban hành", listed=True),
}


def schemas() -> Mapping[str, str]:
    """The text of every schema, by its path below the root of a repository."""
    return {_file(of): f"{json.dumps(_whole(form), ensure_ascii=False, indent=2)}\n" for of, form in _FORMS.items()}


def modeline(of: str) -> str:
    """The first line by which an editor finds the schema of a file: of a registry's folder, or of one of the files."""
    here = of if of in (BODIES, DOCUMENTS) else posixpath.dirname(of)
    return f"# yaml-language-server: $schema={posixpath.relpath(_file(of), here)}\n"


def _file(of: str) -> str:
    return f"{SCHEMAS}/{posixpath.basename(of).removesuffix('.yml')}.json"


def _whole(form: _Form) -> dict[str, Any]:
    held = _record(form.record)
    return {"$schema": _DRAFT, "title": form.title, **({"type": "array", "items": held} if form.listed else held)}


def _record(record: type) -> dict[str, Any]:
    written = {name: key for name, (_, key) in keys(record).items()}
    required = [name for name, key in written.items() if key.required]
    properties = {name: {"description": key.meaning, **_value(key)} for name, key in written.items()}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _value(key: Key) -> dict[str, Any]:
    """What may stand under a key; one that need not be there may be left empty."""
    if key.shape in ("record", "pairs"):
        return _record(key.of) if key.shape == "record" else {"type": "object", "additionalProperties": _one(key)}
    if key.shape == "records":
        listed = {"type": "array", "items": _record(key.of)}
        return {"anyOf": [_record(key.of), listed]} if key.lone else listed
    if key.shape in ("texts", "choices", "references"):
        return {"anyOf": [_one(key), {"type": "array", "items": _one(key)}]}
    return _one(key)


def _one(key: Key) -> dict[str, Any]:
    empty = [] if key.required else [None]
    if key.shape in ("choice", "choices", "pairs"):
        return {"enum": [*key.of, *empty]}
    types = [*_TEXT, *("null" for _ in empty)]
    return {"type": types, **({"pattern": f"^{DATE.pattern}$"} if key.shape == "date" else {})}
