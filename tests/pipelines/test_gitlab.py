"""What GitLab does with a request, main and a tag: read by gitlab-ci-local as GitLab reads it, and run in a shell."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

import pytest
import yaml

from tests.support import node
from tests.support.host_api import TOKEN, Host
from tests.support.kept_repositories import SECTION, Kept, git
from tests.support.pipelines import GITLAB, environment, install

READER = node.MODULES / "gitlab-ci-local" / "dist" / "index.js"
MAIN = {"CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main"}
TAG = {"CI_COMMIT_TAG": "ban-2024-11-26", "CI_COMMIT_BRANCH": ""}
REQUEST = {"CI_PIPELINE_SOURCE": "merge_request_event", "CI_COMMIT_BRANCH": ""}


def read_by_gitlab(folder: Path, *options: str) -> str:
    """What the reader prints of the pipeline, in a folder with nothing else."""
    folder.mkdir(exist_ok=True)
    if not (folder / ".git").is_dir():
        shutil.copy2(GITLAB, folder)
        git(folder, "init", "-q", "-b", "main")
        git(folder, "remote", "add", "origin", "https://git.example/xa/kho.git")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "a")
    words = [node.find()[0], str(READER), "--home", str(folder / "home"), "--evaluate-rule-changes=false", *options]
    done = subprocess.run(
        words, cwd=folder, env=environment({}), capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The pipeline with everything in its place: what is true of all jobs stands in each."""
    printed = read_by_gitlab(tmp_path_factory.mktemp("gitlab") / "kho", "--preview")
    read: dict[str, Any] = yaml.safe_load(printed[printed.index("---\n") :])
    return read


@pytest.mark.parametrize(
    ("why", "known", "jobs"),
    [
        ("a request", REQUEST, {"check-request", "preview-request", "program"}),
        ("main", MAIN, {"check-main", "program", "pages"}),
        ("a tag of a version", TAG, {"release"}),
    ],
)
def test_what_runs_when(why: str, known: dict[str, str], jobs: set[str], tmp_path: Path) -> None:
    told = [f"--variable={name}={value}" if value else f"--unset-variable={name}" for name, value in known.items()]
    listed = read_by_gitlab(tmp_path / "kho", "--list-csv", *told)
    assert {line.split(";")[0] for line in listed[listed.index("name;stage") :].splitlines()[1:]} == jobs


def test_names_of_what_is_shown_in_a_request_are_such_as_gitlab_takes(pipeline: dict[str, Any]) -> None:
    """Its own expression for them, whose \\w is ASCII in Ruby; other names are refused with the whole pipeline."""
    named = [job["artifacts"]["expose_as"] for job in pipeline.values() if "expose_as" in dict(_artifacts(job))]
    assert named == ["so-sanh", "ban-xem-thu"]
    assert all(re.fullmatch(r"\w[-\w ]*", name, re.ASCII) for name in named)


def _artifacts(job: object) -> dict[str, Any]:
    return job.get("artifacts", {}) if isinstance(job, dict) else {}


@dataclass(frozen=True)
class Ended:
    """A job that ran: whether it succeeded, what it printed, where."""

    succeeded: bool
    log: str
    folder: Path

    def kept(self, job: dict[str, Any]) -> set[str]:
        """Of what the job says it keeps, what is there."""
        artifacts = job["artifacts"]
        named = {*artifacts.get("paths", []), *artifacts.get("reports", {}).values()}
        return {name for name in named if (self.folder / name).exists()}


def ran(job: dict[str, Any], kept: Kept, commit: str, folder: Path, known: dict[str, str]) -> Ended:
    """A job as GitLab's runner does it: a clone of all that is asked for, one shell for every line."""
    folder.mkdir()
    git(folder, "init", "-q")
    depth = [] if job.get("variables", {}).get("GIT_DEPTH") == "0" else ["--depth", "20"]
    git(folder, "fetch", "-q", *depth, f"file://{kept.bare}", commit)
    git(folder, "checkout", "-q", "--detach", commit)
    install(folder, kept.work)
    own = {name: Template(value).safe_substitute(known) for name, value in job.get("variables", {}).items()}
    lines = "\n".join([*job["before_script"], *job["script"]])
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", lines],
        cwd=folder,
        env=environment({**own, **known}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Ended(done.returncode == 0, done.stdout, folder)


def report(ended: Ended) -> list[tuple[str, int, str]]:
    """What Code Quality is given: file, line, code."""
    read = json.loads((ended.folder / "code-quality.json").read_text(encoding="utf-8"))
    return [(each["location"]["path"], each["location"]["lines"]["begin"], each["check_name"]) for each in read]


def test_a_request_with_mistakes_gives_the_report_and_the_comparison(
    pipeline: dict[str, Any], kept: Kept, tmp_path: Path
) -> None:
    base, head = kept.request(7, {SECTION: [("[cac-doan-the-huyen]", "[khong-co]"), ("buổi tối", "buổi sáng")]})
    job = pipeline["check-request"]
    ended = ran(job, kept, head, tmp_path / "job", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
    assert not ended.succeeded
    assert {code for _, _, code in report(ended)} == {"khac-nguyen-van", "co-quan-la"}
    told = re.findall(r"^(\S+):(\d+): .*\[([\w-]+)\]$", ended.log, re.MULTILINE)
    assert {(path, int(line), code) for path, line, code in told} == set(report(ended))
    assert ended.kept(job) == {"so-sanh/so-sanh.html", "code-quality.json"}
    assert "#### Lỗi phải sửa (2)" in ended.log


def test_a_clean_request_gives_the_comparison_and_a_site_to_look_at(
    pipeline: dict[str, Any], kept: Kept, tmp_path: Path
) -> None:
    base, head = kept.request(7, {SECTION: [("san_pham: Danh mục", "san_pham: Lập danh mục")]})
    known = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    ended = ran(pipeline["check-request"], kept, head, tmp_path / "job", known)
    assert ended.succeeded, ended.log
    assert report(ended) == []
    assert "Có 1 thay đổi về mục và điểm; không có lỗi." in (ended.folder / "so-sanh/so-sanh.html").read_text("utf-8")


@pytest.mark.build
def test_a_request_is_built_to_be_looked_at(pipeline: dict[str, Any], kept: Kept, tmp_path: Path) -> None:
    _, head = kept.request(7, {SECTION: [("san_pham: Danh mục", "san_pham: Lập danh mục")]})
    ended = ran(pipeline["preview-request"], kept, head, tmp_path / "job", {})
    assert ended.kept(pipeline["preview-request"]) == {"ke-hoach.zip"}, ended.log


def test_main_gives_the_report_that_requests_are_held_against(
    pipeline: dict[str, Any], kept: Kept, tmp_path: Path
) -> None:
    assert ran(pipeline["check-main"], kept, kept.main(), tmp_path / "job", {}).succeeded
    wrong = kept.goes_on(SECTION, ("[cac-doan-the-huyen]", "[khong-co]"))
    ended = ran(pipeline["check-main"], kept, wrong, tmp_path / "wrong", {})
    assert (ended.succeeded, [code for *_, code in report(ended)]) == (False, ["co-quan-la"])


@pytest.mark.build
def test_main_becomes_the_site_at_the_address_of_pages(pipeline: dict[str, Any], kept: Kept, tmp_path: Path) -> None:
    known = {**MAIN, "CI_PAGES_URL": "https://xa.pages.example/kho", "CI_PROJECT_URL": "https://git.example/xa/kho"}
    ended = ran(pipeline["pages"], kept, kept.main(), tmp_path / "job", known)
    assert ended.succeeded, ended.log
    page = (ended.folder / "public" / "muc" / "II.1" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://xa.pages.example/kho/muc/II.1/">' in page
    assert 'href="https://git.example/xa/kho/-/edit/main/plan/muc/II.1.md"' in page
    assert pipeline["pages"]["artifacts"]["paths"] == ["public"]


@pytest.mark.build
def test_a_tag_gives_out_the_version_of_its_day(
    pipeline: dict[str, Any], kept: Kept, host: Host, tmp_path: Path
) -> None:
    known = {
        "CI_API_V4_URL": host.url,
        "CI_PROJECT_ID": "5",
        "CI_JOB_TOKEN": TOKEN,
        "CI_PAGES_URL": "https://p.example",
    }
    ended = ran(pipeline["release"], kept, kept.publishes("2024-11-26"), tmp_path / "job", {**TAG, **known})
    assert ended.succeeded, ended.log
    (put, where, content), (post, there, release) = host.sent
    assert (put, where) == ("PUT", "/projects/5/packages/generic/ke-hoach/2024-11-26/ke-hoach.zip")
    assert (post, there) == ("POST", "/projects/5/releases")
    (tmp_path / "given.zip").write_bytes(content)
    with zipfile.ZipFile(tmp_path / "given.zip") as site:
        assert "https://p.example/" in site.read("ke-hoach/muc/II.1/index.html").decode()
    told = json.loads(release)
    assert (told["tag_name"], told["name"]) == ("ban-2024-11-26", "Bản ngày 26/11/2024")
    assert told["description"].startswith("Bản đầu tiên được công bố.")
    assert told["assets"] == {"links": [{"name": "ke-hoach.zip", "url": f"{host.url}{where}"}]}
    assert TOKEN not in ended.log
