"""What was found of bodies, documents and times → their files in `plan/`."""

from __future__ import annotations

from plansite.intake.bodies import FoundBody
from plansite.intake.documents import FoundDocument
from plansite.intake.times import Wordings
from plansite.intake.yaml_text import entry, listed, many, scalar
from plansite.plan.model.choices import AFTER
from plansite.plan.model.files import BODIES, DOCUMENTS, WORDINGS_FILE
from plansite.plan.model.registries import Body, Document, Source
from plansite.plan.model.schemas import modeline
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import PLACEHOLDER, Reference, key_of, keys


def body_file(body: FoundBody) -> str:
    """The file of a body."""
    lines = [
        entry(Body, "id", body.id),
        entry(Body, "name", body.name),
        entry(Body, "kind", body.kind),
        *many(Body, "aliases", body.aliases),
        *([listed(Body, "abbreviations", body.abbreviations)] if body.abbreviations else []),
        f"{key_of(Body, 'sources')}:",
        *(f"  - {key_of(Source, 'at')}: {place}" for place in body.places[:3]),
    ]
    return modeline(BODIES) + "\n".join(lines) + "\n"


def document_file(document: FoundDocument) -> str:
    """The file of a document, each fact with the first place that says it."""
    facts = (
        ("number", document.number),
        ("kind", document.kind or PLACEHOLDER),
        ("issuer", document.issuer),
        ("date", document.date),
        ("term", document.term),
    )
    lines = [entry(Document, "id", document.id)]
    lines += [entry(Document, field, value) for field, value in facts if value]
    lines.append(f"{key_of(Document, 'sources')}:")
    for place in dict.fromkeys(document.said_at.values()):
        proven = [key_of(Document, fact) for fact, at in document.said_at.items() if at == place]
        ordered = [key.name for field, key in keys(Document).values() if key.name in proven and field]
        lines.append(f"  - {key_of(Source, 'at')}: {place}")
        lines.append(f"    {key_of(Source, 'facts')}: [{', '.join(ordered)}]")
    return modeline(DOCUMENTS) + "\n".join(lines) + "\n"


def wordings_file(wordings: Wordings) -> str:
    """The closed list of wordings that the plan needs."""
    made = modeline(WORDINGS_FILE)
    made += "# Cụm chữ trong ngoặc hay ô thời hạn → loại thời hạn. {ngay} {thang} {quy} {nam} thay cho con số.\n"
    for wording in wordings.needed():
        made += _wording(wording)
    for new in wordings.new.values():
        made += f"- {entry(Wording, 'words', new.words)}\n  {listed(Wording, 'kinds', [new.kind])}\n"
        made += f"  {listed(Wording, 'waits_on', new.waits_on)}\n" if new.waits_on else ""
        if new.event:
            made += f"  {entry(Wording, 'event', new.event)}\n  {entry(Wording, 'side', AFTER)}\n"
    return made


def _wording(wording: Wording) -> str:
    """A wording of the common list as it stands there."""
    lines: list[str] = []
    for field, key in keys(Wording).values():
        value = getattr(wording, field)
        if isinstance(value, str):
            lines.append(f"{key.name}: {scalar(value)}")
        elif isinstance(value, tuple) and value:
            written = [each.id if isinstance(each, Reference) else str(each) for each in value]
            lines.append(f"{key.name}: [{', '.join(scalar(each, flow=True) for each in written)}]")
        elif value is not None and value != ():
            said = {
                inner.name: getattr(value, name) for name, inner in keys(type(value)).values() if getattr(value, name)
            }
            lines.append(f"{key.name}: {{{', '.join(f'{name}: {number}' for name, number in said.items())}}}")
    return "- " + "\n  ".join(lines) + "\n"
