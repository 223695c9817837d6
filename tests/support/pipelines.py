"""Pipelines run as their hosts run them, as far as a shell can: a runner for workflows, repositories to run them on.

What a host's own actions do (check out, keep a file, hand it on, show a site) is done here with Git and files.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support.building import ROOT, as_compiled
from tests.support.kept_repositories import git

GITHUB, FORGEJO = ROOT / ".github" / "workflows", ROOT / ".forgejo" / "workflows"
WORKFLOWS = sorted([*GITHUB.glob("*.yml"), *FORGEJO.glob("*.yml")])
GITLAB = ROOT / ".gitlab-ci.yml"
INSTALL = "make .venv/site.stamp"
_EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")
_SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"], "python": [sys.executable]}


def workflow(file: Path) -> dict[str, Any]:
    """A workflow, every value as it is written: «on» is a word, and so is «false»."""
    read: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    return read


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """What a step sees: of this machine only its programs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "CI": "true", "GIT_CONFIG_GLOBAL": os.devnull, **more}


def install(folder: Path, compiled: Path) -> None:
    """What `make .venv/site.stamp` leaves behind, without a network: the environment in which the tests run, as new.

    That every job compiles the same code anew shows nothing more: it is there from a repository in which it was done.
    """
    (folder / ".venv").mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (folder / ".venv" / name).symlink_to(Path(sys.prefix) / name)
    (folder / ".uv" / "bin").mkdir(parents=True)
    (folder / ".uv" / "bin" / "uv").write_text("#!/bin/false\n")
    as_compiled(folder, compiled)
    (folder / ".venv" / "site.stamp").touch()


@dataclass
class Run:
    """A workflow on its way: what the host knows, and what the jobs have left so far."""

    context: dict[str, Any]
    bare: Path
    compiled: Path
    into: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    artifacts: dict[str, Path] = field(default_factory=dict)
    log: str = ""
    summary: str = ""
    succeeded: bool = True

    def job(self, file: Path, name: str) -> bool:
        """Run a job; whether all its steps succeeded. A step behind one that failed does not run."""
        job = workflow(file)["jobs"][name]
        folder = self.into / f"{name}-{len(list(self.into.glob('*')))}"
        folder.mkdir(parents=True)
        self.context["steps"] = {}
        self.context["runner"] = {"temp": str(folder.parent / f"temp-{folder.name}")}
        Path(self.context["runner"]["temp"]).mkdir()
        for step in job["steps"]:
            if not self._wanted(step):
                continue
            if "uses" in step:
                self._use(step, folder)
            elif step["run"].strip() == INSTALL:
                install(folder, self.compiled)
            elif not self._run(step, job, folder):
                self.succeeded = False
                return False
        outputs = {key: self.resolved(value) for key, value in job.get("outputs", {}).items()}
        self.context.setdefault("needs", {})[name] = {"outputs": outputs}
        return True

    def resolved(self, text: object) -> str:
        """A value with its expressions looked up."""
        return _EXPRESSION.sub(lambda match: self._known(match[1]), str(text))

    def _known(self, path: str) -> str:
        value: Any = self.context
        for part in path.split("."):
            value = value.get(part, "") if isinstance(value, dict) else ""
        return str(value)

    def _wanted(self, step: Mapping[str, Any]) -> bool:
        asked = step.get("if")
        if asked is None:
            return True
        match = re.fullmatch(r"([\w.]+) != ''", asked)
        assert match, f"no test knows this condition: {asked}"
        return bool(self._known(match[1]))

    def _run(self, step: Mapping[str, Any], job: Mapping[str, Any], folder: Path) -> bool:
        temp = Path(self.context["runner"]["temp"])
        script, output, summary = temp / "script", temp / "output", temp / "summary"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("")
        summary.write_text("")
        told = {**job.get("env", {}), **step.get("env", {})}
        done = subprocess.run(
            [*_SHELLS[step.get("shell", "bash")], str(script)],
            cwd=folder,
            env=environment({
                **self.environment,
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "RUNNER_TEMP": str(temp),
                **{key: self.resolved(value) for key, value in told.items()},
            }),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )  # fmt: skip
        self.log += done.stdout
        self.summary += summary.read_text(encoding="utf-8")
        if "id" in step:
            pairs = (line.partition("=") for line in output.read_text(encoding="utf-8").splitlines())
            self.context["steps"][step["id"]] = {"outputs": {key: value for key, _, value in pairs}}
        return done.returncode == 0

    def _use(self, step: Mapping[str, Any], folder: Path) -> None:
        action = step["uses"].partition("@")[0].removeprefix("https://data.forgejo.org/")
        asked = {key: self.resolved(value) for key, value in step.get("with", {}).items()}
        _ACTIONS[action](self, asked, folder)

    def checks_out(self, asked: Mapping[str, str], folder: Path) -> None:
        """As actions/checkout does: branches and tags, the commit that is asked for, a detached head, no token left."""
        assert asked["persist-credentials"] == "false", "the token would stay in the folder"
        wanted = asked.get("ref") or self.context["github"]["sha"]
        git(folder, "init", "-q")
        git(folder, "remote", "add", "origin", str(self.bare))
        depth = [] if asked.get("fetch-depth") == "0" else ["--depth", "1"]
        refs = ["+refs/heads/*:refs/remotes/origin/*"] if not depth else []
        git(folder, "fetch", "-q", *depth, "origin", *refs, wanted)
        git(folder, "checkout", "-q", "--detach", wanted)

    def keeps(self, asked: Mapping[str, str], folder: Path) -> None:
        """As actions/upload-artifact does."""
        path = folder / asked["path"]
        if asked.get("archive") == "false":
            assert path.is_file()
        name = asked.get("name", path.name) if asked.get("archive") != "false" else path.name
        assert path.exists(), f"nothing to keep: {asked['path']}"
        kept = self.into / f"kept-{len(self.artifacts)}-{name}"
        if path.is_dir():
            shutil.copytree(path, kept)
        else:
            kept.mkdir()
            shutil.copy2(path, kept / path.name)
        self.artifacts[name] = kept

    def fetches(self, asked: Mapping[str, str], folder: Path) -> None:
        """As actions/download-artifact does."""
        shutil.copytree(self.artifacts[asked["name"]], folder / asked["path"], symlinks=True)

    def shows(self, asked: Mapping[str, str], folder: Path) -> None:
        """As actions/deploy-pages does: one tar file in the artifact of that name becomes the site."""
        (packed,) = self.artifacts["github-pages"].iterdir()
        assert packed.name == "artifact.tar"
        with tarfile.open(packed) as site:
            site.extractall(self.into / "shown", filter="data")


_ACTIONS = {
    "actions/checkout": Run.checks_out,
    "actions/upload-artifact": Run.keeps,
    "actions/download-artifact": Run.fetches,
    "actions/deploy-pages": Run.shows,
}
