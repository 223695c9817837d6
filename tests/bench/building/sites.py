"""The repositories that are built beside each other: ours, the same pages for MkDocs alone, and larger plans."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.building.cost import run
from tests.support.building import ROOT, SITE_URL

MARKS = ("III- ", "IV- ", "Nơi nhận:")  # where part III begins and ends, and where the plan's parts end
_LEFT = (".git", ".venv", ".uv", "node_modules", "tests", "__pycache__", ".*_cache", ".offline")


@dataclass(frozen=True)
class Repository:
    """A folder to build in, and how many points its plan has."""

    folder: Path
    points: int


def grown(into: Path, times: int) -> Repository:
    """This repository with part III of its plan `times` over, as parts of their own."""
    shutil.copytree(ROOT, into, ignore=lambda folder, names: _left(Path(folder), names))
    if times > 1:
        shutil.rmtree(into / "plan" / "ban", ignore_errors=True)  # of which the grown plan would be one great change
        _repeat(into / "plan", times)
        run(["plansite", "id", "ghi"], into)
        run(["plansite", "duyet", "plan/nguyen-van.txt"], into)
    sections = (into / "plan" / "muc").glob("*.md")
    points = sum(len(re.findall(r"^##+ ", file.read_text(encoding="utf-8"), re.MULTILINE)) for file in sections)
    return Repository(into, points)


def plain(of: Repository, into: Path) -> Repository:
    """The same pages as files, for MkDocs and Material without our hook.

    Hand-written pages name blocks and ids that only the hook knows; MkDocs alone shows them as text.
    """
    shutil.copytree(of.folder, into, ignore=shutil.ignore_patterns("plan", "hooks"))
    run(["plansite", "--root", str(of.folder), "write", str(into / "docs")], of.folder)
    settings = (into / "mkdocs.yml").read_text(encoding="utf-8")
    config = {**yaml.safe_load(settings.replace('!ENV [EDIT_URI, ""]', '""')), "site_url": SITE_URL}
    for key in ("hooks", "watch", "nav"):
        config.pop(key)
    config["validation"] = {"links": {"anchors": "ignore", "absolute_links": "ignore"}}
    (into / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return Repository(into, of.points)


def _left(folder: Path, names: list[str]) -> set[str]:
    """What git does not keep, and what no build needs."""
    built = {"site"} if folder == ROOT else set()
    return built | set(shutil.ignore_patterns(*_LEFT)(str(folder), names))


def _repeat(plan: Path, times: int) -> None:
    sections = plan / "muc"
    for file in sorted(sections.glob("III*.md")):
        text = _reasoned(file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
        for number in range(1, times):
            part = f"T{number}"
            renamed = re.sub(r"^(ma: |#+ )III(?=[.\n])", rf"\g<1>{part}", text, flags=re.MULTILINE)
            renamed = renamed.replace(f"ma: {part}\n", f"ma: {part}\nnhan: {part}-\n", 1)
            (sections / file.name.replace("III", part, 1)).write_text(renamed, encoding="utf-8")
    words = plan / "nguyen-van.txt"
    issued = words.read_text(encoding="utf-8").splitlines()
    first, after, end = (next(n for n, line in enumerate(issued) if line.startswith(mark)) for mark in MARKS)
    more = [line.replace("III-", f"T{n}-", 1) for n in range(1, times) for line in issued[first:after]]
    words.write_text("\n".join([*issued[:end], *more, *issued[end:]]), encoding="utf-8")


def _reasoned(text: str) -> str:
    """A section whose links to solutions have a reason of their own: repeated words are no longer one."""
    return re.sub(r"^(thuc_hien: .*\n)(?!vi_sao)", r"\1vi_sao_thuc_hien: lặp lại để đo\n", text, flags=re.MULTILINE)
