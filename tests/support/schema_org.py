"""The vocabulary of schema.org as far as the plan is told in it, and a judge of JSON-LD by it.

The extract is made from the vocabulary as published (`data/releases/30.0/schemaorg-current-https.jsonld` of
https://github.com/schemaorg/schemaorg, Apache License 2.0):

    python tests/support/schema_org.py schemaorg-current-https.jsonld
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

EXTRACT = Path(__file__).parent / "schema-org-30.0.json"
TYPES = ("Legislation", "MediaObject", "Organization")
PREFIX = "schema:"
# Values written as strings in JSON; a URL may also be a Text.
_PATTERNS = {"Date": r"\d{4}(-\d{2}(-\d{2})?)?", "Text": r"(?s).+", "URL": r"[^\s<>\"{}|\\^`]+"}


def _names(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value] if value else []
    return sorted(each["@id"].removeprefix(PREFIX) for each in listed)


def extract(release: Path) -> dict[str, Any]:
    """The types named above with all they descend from, and every property that one of them may have."""
    entries = {each["@id"]: each for each in json.loads(release.read_text(encoding="utf-8"))["@graph"]}
    types: dict[str, list[str]] = {}
    waiting = list(TYPES)
    while waiting:
        name = waiting.pop()
        types[name] = _names(entries[PREFIX + name].get("rdfs:subClassOf"))
        waiting += [each for each in types[name] if each not in types]
    properties = {}
    for id, entry in entries.items():
        domain = _names(entry.get("schema:domainIncludes"))
        if entry["@type"] == "rdf:Property" and set(domain) & set(types):
            properties[id.removeprefix(PREFIX)] = {
                "domain": [each for each in domain if each in types],
                "range": _names(entry.get("schema:rangeIncludes")),
            }
    about = {"source": "https://schema.org", "version": "30.0", "licence": "Apache-2.0"}
    return {"about": about, "types": types, "properties": properties}


VOCABULARY: dict[str, Any] = json.loads(EXTRACT.read_text(encoding="utf-8")) if EXTRACT.exists() else {}


def _ancestors(name: str) -> set[str]:
    return {name}.union(*(_ancestors(each) for each in VOCABULARY["types"].get(name, [])))


def faults(thing: Any, where: str = "") -> Iterator[str]:
    """What in a thing of JSON-LD is not in the vocabulary, or stands where it may not."""
    kind = thing.get("@type")
    if kind not in VOCABULARY["types"]:
        yield f"{where}: no type {kind}"
        return
    for name, value in thing.items():
        if name in ("@context", "@type", "@id"):
            continue
        known = VOCABULARY["properties"].get(name)
        if known is None or not _ancestors(kind) & set(known["domain"]):
            yield f"{where}: {kind} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                if not _ancestors(each.get("@type", "")) & set(known["range"]):
                    yield f"{where}/{name}: cannot be {each.get('@type')}"
                yield from faults(each, f"{where}/{name}")
            elif not any(re.fullmatch(_PATTERNS.get(one, "(?!)"), str(each)) for one in known["range"]):
                allowed = " or ".join(known["range"])
                yield f"{where}/{name}: «{each}» is no {allowed}"


if __name__ == "__main__":
    made = json.dumps(extract(Path(sys.argv[1])), sort_keys=True, indent=1)
    EXTRACT.write_text(f"{made}\n", encoding="utf-8", newline="\n")
