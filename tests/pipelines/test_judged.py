"""The pipelines as tools that are not ours judge them, each of which sees a planted slip; what a workflow must be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.building import ROOT
from tests.support.pipelines import FORGEJO, GITHUB, GITLAB, WORKFLOWS, workflow

PROGRAMS = Path(sys.executable).parent
SCRIPTS = [each for each in sorted((ROOT / ".ci").iterdir()) if each.suffix != ".py"]
ELSEWHERE = "https://data.forgejo.org/"  # where Forgejo has the actions; without it tools know them
LINT = ("actionlint", "-shellcheck", str(PROGRAMS / "shellcheck"))
TOOLS: dict[str, tuple[Sequence[str], Sequence[Path]]] = {
    "actionlint, GitHub": (LINT, sorted(GITHUB.glob("*.yml"))),
    "actionlint, Forgejo": ((*LINT, "-ignore", 'label "docker" is unknown'), sorted(FORGEJO.glob("*.yml"))),
    "zizmor": (("zizmor", "--offline", "--quiet", "--persona", "auditor"), WORKFLOWS),
    "schema of workflows": (("check-jsonschema", "--builtin-schema", "vendor.github-workflows"), WORKFLOWS),
    "schema of times": (("check-jsonschema", "--builtin-schema", "custom.github-workflows-require-timeout"), WORKFLOWS),
    "schema of GitLab": (
        ("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
        [GITLAB],
    ),
    "shellcheck": (("shellcheck",), SCRIPTS),
}
# A slip that each tool is there for, put into the first of its files.
SLIPS = {
    "actionlint, GitHub": ("runs-on: ubuntu-24.04", "runs-on: ubuntu-2404"),
    "actionlint, Forgejo": ("github.event.pull_request.number", "github.event.pull_request.number + 1)"),
    "zizmor": ("persist-credentials: false", "persist-credentials: true"),
    "schema of workflows": ("runs-on:", "runs_on:"),
    "schema of times": ("    timeout-minutes: 15\n", ""),
    "schema of GitLab": ("expire_in: 2 weeks", "expires_in: 2 weeks"),
    "shellcheck": ('"$1"', "$1"),
}


def judged(tool: str, folder: Path, slip: tuple[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """What a tool says of its files, copied into a folder, a slip put into the first that can have it."""
    (program, *options), every = TOOLS[tool]
    files = [folder / each.relative_to(ROOT) for each in every]
    for file, copied in zip(every, files, strict=True):
        text = file.read_text(encoding="utf-8").replace(ELSEWHERE, "")
        if slip and slip[0] in text:
            text, slip = text.replace(*slip, 1), None
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_text(text, encoding="utf-8")
    assert slip is None, "the slip could be put nowhere"
    return subprocess.run(
        [str(PROGRAMS / program), *options, *map(str, files)],
        env={"PATH": os.environ["PATH"], "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_finds_nothing_here_and_a_slip_that_is_planted(tool: str, tmp_path: Path) -> None:
    done = judged(tool, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert judged(tool, tmp_path, SLIPS[tool]).returncode != 0


def steps(file: Path) -> Iterator[dict[str, Any]]:
    """The steps of all jobs."""
    for job in workflow(file)["jobs"].values():
        yield from job["steps"]


NAMED = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.relative_to(ROOT).as_posix())


@NAMED
def test_a_workflow_is_lent_nothing_and_a_job_what_it_says(file: Path) -> None:
    read = workflow(file)
    assert read["permissions"] == {}
    lent = [job["permissions"] for job in read["jobs"].values()]
    assert not any(isinstance(each, str) for each in lent)
    writing = {right for each in lent for right, how in each.items() if how == "write"}
    runs_requests = "pull_request" in read["on"]
    assert not (writing and runs_requests), "a request's own program runs with the right to write"


@NAMED
def test_no_secret_is_asked_for_and_nothing_is_put_into_a_script(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@NAMED
def test_an_action_is_pinned_by_its_commit_and_its_tag_is_told(file: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
    assert len(used) == sum("uses" in step for step in steps(file))
    for action, told in used:
        assert re.fullmatch(r"(https://data\.forgejo\.org/)?actions/[\w-]+@[0-9a-f]{40}", action), action
        assert re.match(r" # v\d+\.\d+\.\d+\b", told), action


@NAMED
def test_no_token_stays_in_what_is_checked_out(file: Path) -> None:
    out = [step["with"] for step in steps(file) if "actions/checkout@" in step.get("uses", "")]
    assert all(each["persist-credentials"] == "false" for each in out)


def test_who_may_write_below_a_request_checks_nothing_of_it_out() -> None:
    comment = workflow(GITHUB / "comment.yml")
    assert comment["on"]["workflow_run"]["workflows"] == [workflow(GITHUB / "request.yml")["name"]]
    assert not any("checkout" in step.get("uses", "") for step in steps(GITHUB / "comment.yml"))
    (out,) = (step["with"] for step in steps(FORGEJO / "comment.yml") if "checkout" in step.get("uses", ""))
    assert out["ref"] == "${{ github.event.pull_request.base.sha }}"


def test_nothing_is_fetched_that_the_locks_do_not_name() -> None:
    """What a script runs of this repository installs from the locks; no other program that fetches is called."""
    every = "\n".join(each.read_text(encoding="utf-8") for each in (*WORKFLOWS, GITLAB, *SCRIPTS))
    assert re.findall(r"\b(?:pip|npm|npx|uvx|apt|apt-get|wget|docker (?:run|pull))\b", every) == []
    assert set(re.findall(r"https?://([^/\s\"]+)", every)) == {"data.forgejo.org"}
