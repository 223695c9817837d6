"""What a host shows who asks for a change, and whom it asks to look: the same on each host, each in its own form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.building import ROOT

OWNERS = {"GitHub": ".github/CODEOWNERS", "GitLab": ".gitlab/CODEOWNERS", "Forgejo": ".forgejo/CODEOWNERS"}
LOOKED_AT_TWICE = (
    *("plan/nguyen-van.txt", "plan/ke-hoach.md", "plan/ban/2024-11-26.json"),
    *(".ci/release", ".github/workflows/comment.yml", ".gitlab-ci.yml", ".forgejo/workflows/comment.yml"),
)
EDITED_FREELY = (
    "plan/muc/II.1.md",
    "plan/nguyen-van.txt.md",
    "docs/plan/nguyen-van.txt",
    "README.md",
    "xgitlab-ci.yml",
)


def rules(host: str) -> list[tuple[str, list[str]]]:
    """The patterns and whom each asks, as they are once the signs that keep them back are taken away."""
    lines = (ROOT / OWNERS[host]).read_text(encoding="utf-8").splitlines()
    return [(line.split()[0][1:], line.split()[1:]) for line in lines if re.match(r"#[^ ]", line)]


def asks(host: str, path: str) -> bool:
    """Whether somebody is asked to look at a change of the file, as the host reads its rules."""
    if host == "Forgejo":
        return any(re.fullmatch(pattern, path) for pattern, _ in rules(host))
    return any(
        f"/{path}".startswith(pattern) if pattern.endswith("/") else f"/{path}" == pattern for pattern, _ in rules(host)
    )


@pytest.mark.parametrize("host", OWNERS)
def test_the_copy_of_the_issued_words_needs_a_second_pair_of_eyes(host: str) -> None:
    assert [path for path in LOOKED_AT_TWICE if not asks(host, path)] == []
    assert [path for path in EDITED_FREELY if asks(host, path)] == []
    assert all(len(people) == 2 for _, people in rules(host))


@pytest.mark.parametrize("host", OWNERS)
def test_nobody_is_asked_whom_the_repository_does_not_know(host: str) -> None:
    """A name that is made up may be somebody's; whoever keeps the repository puts names in."""
    lines = (ROOT / OWNERS[host]).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_a_request_is_asked_the_same_on_each_host() -> None:
    """Forgejo takes GitHub's where it has none of its own."""
    github, gitlab = ROOT / ".github", ROOT / ".gitlab"
    asked = (github / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert (gitlab / "merge_request_templates" / "Default.md").read_text(encoding="utf-8") == asked
    reported = (github / "ISSUE_TEMPLATE" / "bao-sai.md").read_text(encoding="utf-8")
    assert reported.split("---\n\n", 1)[1] == (gitlab / "issue_templates" / "Bao-sai.md").read_text(encoding="utf-8")
    assert not [each for each in (ROOT / ".forgejo").iterdir() if "TEMPLATE" in each.name.upper()]


@pytest.mark.parametrize("name", [".github/PULL_REQUEST_TEMPLATE.md", ".github/ISSUE_TEMPLATE/bao-sai.md"])
def test_what_it_names_is_there(name: str) -> None:
    named = re.findall(r"`(docs/[^`]+)`", (ROOT / name).read_text(encoding="utf-8"))
    assert [path for path in named if not Path(ROOT, path).is_file()] == []
