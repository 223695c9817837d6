"""What a person names when two states of the plan are compared: a published version, a folder or a revision of Git."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from plansite.checks.consequences.codes import UNREADABLE
from plansite.commands import git
from plansite.commands.command_line import RefusedError
from plansite.comparing.side import Side
from plansite.language.phrasing import date
from plansite.plan import versions
from plansite.plan.model.files import DOCS, FOLDER, VERSIONS, is_of_plan
from plansite.plan.source.folders import written_files
from plansite.plan.versions import Version
from plansite.problems import rules
from plansite.problems.problem import codes_of
from plansite.site.site import Site, read

NOW = "bản đang có"
_UNREADABLE = UNREADABLE - codes_of(rules.ID_MALFORMED)  # an entry of a registry is read under such an id


def as_it_is(root: Path, called: str = NOW) -> Side:
    """The plan in a folder as a side."""
    return of_site(read(root), root, called)


def of_site(site: Site, root: Path, called: str = NOW) -> Side:
    """The plan that was read from a folder as a side."""
    return Side(
        called=called,
        linked=site.linked,
        problems=site.problems,
        sessions=site.sessions,
        pages=site.paths,
        addresses=site.kept_addresses,
        files=_digests(root),
        published=site.published,
    )


def _digests(root: Path) -> dict[str, str]:
    paths = [f"{FOLDER}/{name}" for name in written_files(root / FOLDER)]
    paths += [f"{DOCS}/{name}" for name in written_files(root / DOCS) if name.endswith(".md")]
    return {path: sha256((root / path).read_bytes()).hexdigest() for path in paths}


def side(root: Path, asked: str) -> Side:
    """What `asked` names, as a side; refused where there is none, or where it is in a form that is not read."""
    if not asked.strip():  # of a variable that a pipeline has left empty; to Python it is this folder
        raise RefusedError("Chưa ghi so với gì: tên ấy đang trống. Ghi một lần lưu của Git, như origin/main.")
    if asked in versions.dates(root):
        return published(root, asked)
    folder = Path(asked)
    if (folder / FOLDER).is_dir():
        return as_it_is(folder, asked)
    with TemporaryDirectory(prefix="plansite-") as unpacked:
        git.unpack(root, asked, Path(unpacked))
        return as_it_is(Path(unpacked), asked)


def published(root: Path, day: str) -> Side:
    """The published version of a day as a side."""
    file = versions.version_file(root, day)
    version, wrong = versions.read_version(file, file.relative_to(root).as_posix())
    if version is None:
        raise RefusedError("\n".join(map(str, wrong)))
    return of_version(version)


def of_version(version: Version) -> Side:
    """A published version as a side."""
    with versions.unpacked(version) as folder:
        return replace(as_it_is(folder, f"bản {date(version.date)}"), is_version=True)


def readable(base: Side) -> Side:
    """The base, refused where not all of it can be read: what cannot would be told as gone or as new."""
    why = _unread(base)
    if why:
        raise RefusedError(why)
    return base


def _unread(base: Side) -> str:
    unread = [each for each in base.problems if each.code in _UNREADABLE and is_of_plan(each.span.path)]
    if not unread:
        return ""
    shown = "\n".join(str(problem) for problem in unread[:3])
    return (
        f"Không so được với «{base.called}»: ở đó có tệp hỏng, hoặc {FOLDER}/ viết theo cách cũ mà chương trình này "
        f"không đọc nữa. Hãy so với một lần lưu sau đó.\n{shown}"
    )


def base_to_keep(root: Path, asked: str | None) -> tuple[Side, str]:
    """What must be kept: of what `asked` names, or of the last published version and why that one.

    That one serves where nothing is asked for, where there is no Git to ask, and where what is asked for is not read.
    """
    last = next(iter(reversed(versions.dates(root))), None)
    why = ""
    if asked is not None and (last is None or _is_at_hand(root, asked)):
        found = side(root, asked)
        why = _unread(found)
        if not why:
            return found, ""
    elif asked is not None:
        why = f"Ở đây không có Git để hỏi «{asked}»."
    if last is None:
        raise RefusedError(why or f"Chưa có bản nào được công bố trong {VERSIONS}/: ghi rõ so với gì, như origin/main.")
    return readable(published(root, last)), f"{why}\nSo với bản công bố gần nhất, {date(last)}." if why else ""


def _is_at_hand(root: Path, asked: str) -> bool:
    return asked in versions.dates(root) or (Path(asked) / FOLDER).is_dir() or git.is_repository(root)
