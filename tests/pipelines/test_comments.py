"""The comparison as a comment below a request: renewed, never beside another request, and whatever it holds is data."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from tests.support.building import ROOT
from tests.support.host_api import TOKEN, Host
from tests.support.kept_repositories import SECTION, Kept
from tests.support.pipelines import FORGEJO, GITHUB, Run, workflow

MARK = "<!-- plansite: so sánh -->"
HEAD = "a" * 40
TOLD = """### So sánh «1a2b3c4» với «bản đang có»

Có 1 thay đổi về lời văn; không có lỗi.

#### Lời văn (1)

- điểm II.1.2.1: lời văn: vào buổi ~~tối~~ **sáng** \\[x\\] a &lt;b&gt; — `plan/muc/II.1.md:22`<br>
  → Xem @<!-- -->ai, việc #<!-- -->12.

<details><summary>Tệp có thay đổi (1)</summary>

- plan/muc/II.1.md

</details>
"""


@pytest.fixture
def finished(run: Run, tmp_path: Path) -> Run:
    """What GitHub tells once the checks of a fork's request have run, whose comparison is at hand."""
    told = {"id": 1, "head_sha": HEAD, "head_branch": "sua", "head_repository": {"owner": {"login": "nguoi-gui"}}}
    run.context["github"]["event"] = {"workflow_run": told}
    made(run, tmp_path, TOLD)
    return run


def made(run: Run, folder: Path, text: str) -> None:
    """The artefact of a request, whatever its program wrote."""
    artefact = folder / "artefact"
    artefact.mkdir(exist_ok=True)
    (artefact / "so-sanh.md").write_text(text, encoding="utf-8")
    run.artifacts["so-sanh"] = artefact


def comment(run: Run, host: Host, number: int = 7) -> str:
    """The one comment that the run leaves below a request."""
    assert run.job(GITHUB / "comment.yml", "comment"), run.log
    (written,) = [each["body"] for each in host.comments[number] if each["user"]["login"] == host.writes_as]
    return str(written)


def test_it_is_written_below_the_request_word_for_word(finished: Run, host: Host) -> None:
    host.open(6, "nguoi-khac", "sua", HEAD)
    host.open(7, "nguoi-gui", "sua", HEAD)
    written = comment(finished, host)
    assert written.startswith(f"{MARK}\n> Máy lập lời nhắn này từ chính yêu cầu.")
    assert written.endswith(f"\n\n{TOLD}")
    assert host.comments[6] == []


def test_it_is_renewed_and_nobody_elses_is_touched(finished: Run, host: Host, tmp_path: Path) -> None:
    host.open(7, "nguoi-gui", "sua", HEAD)
    for number in range(130):  # more than a page of them
        host.says(7, "nguoi-gui", f"{MARK}\ngiả {number}")
    comment(finished, host)
    made(finished, tmp_path, "Lần sau.\n")
    assert comment(finished, host).endswith("\n\nLần sau.\n")
    assert sum("giả" in each["body"] for each in host.comments[7]) == 130


@pytest.mark.parametrize("why", ["closed", "newer commit", "no comparison", "a link"])
def test_there_is_nothing_to_write(why: str, finished: Run, host: Host, tmp_path: Path) -> None:
    host.open(7, "nguoi-gui", "sua", "b" * 40 if why == "newer commit" else HEAD)
    file = tmp_path / "artefact" / "so-sanh.md"
    if why == "closed":
        host.pulls.clear()
    elif why == "no comparison":
        file.rename(file.with_name("khac.md"))
    elif why == "a link":
        (tmp_path / "secret").write_text("bí mật", encoding="utf-8")
        file.unlink()
        file.symlink_to(tmp_path / "secret")
    assert finished.job(GITHUB / "comment.yml", "comment"), finished.log
    assert host.comments[7] == []
    assert "Không có gì để nhắn" in finished.log


HOSTILE = {
    "a person called": "@quan-tri @to-chuc/nhom \\@quan-tri &#64;quan-tri &commat;quan-tri",
    "another request": "#12 xa/kho#12 !12 xa/kho!12 GH-12 gh-12",
    "a link": "[bấm](https://ac.example) <https://ac.example> https://ac.example www.ac.example \\\\[x](//ac.example)",
    "a reference": "[bấm][1]\n\n[1]: https://ac.example",
    "a picture": "![x](https://ac.example/x.png) \\![x](https://ac.example/x.png)",
    "elements": "<img src=x onerror=alert(1)><a href='//ac.example'>x</a><details open><script>x</script></details x>",
    "code": "```mermaid\ngraph TD\nclick A 'https://ac.example'\n```\n~~~~html\n<b>\n~~~~",
    "code of what is left of code": "~~``~\n[bấm](//ac.example)\n~~``~",
    "signs nobody sees": "a\x00b\x1bc\x7fd\u202ee\u2066f",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_of_hostile_markdown_only_words_are_left(kind: str, finished: Run, host: Host, tmp_path: Path) -> None:
    host.open(7, "nguoi-gui", "sua", HEAD)
    made(finished, tmp_path, HOSTILE[kind])
    written = comment(finished, host).split("\n\n", 1)[1]
    assert not re.search(
        r"(?i)[@#!]\w|\bgh-\d|[\u202a-\u202e\u2066-\u2069]|&(?!lt;|gt;|amp;)|://|www\.|```|~~~|[\x00-\x08\x7f]", written
    )
    shown = re.sub("<!-- -->", "", markdown.markdown(written))
    assert not re.search(r"<(?!/?(?:p|br|details|summary|em|strong|ul|ol|li|h\d|blockquote|hr)\b ?/?>)", shown), shown


def test_it_is_never_longer_than_a_host_takes(finished: Run, host: Host, tmp_path: Path) -> None:
    host.open(7, "nguoi-gui", "sua", HEAD)
    made(finished, tmp_path, "@ế [" * 100_000)
    assert 60_000 < len(comment(finished, host)) <= 65_000


def test_where_writing_is_refused_it_is_said(finished: Run, host: Host) -> None:
    host.open(7, "nguoi-gui", "sua", HEAD)
    host.refuses_writing = True
    assert finished.job(GITHUB / "comment.yml", "comment"), finished.log
    assert "::warning::Máy chủ không cho viết vào yêu cầu này." in finished.log


def test_the_lines_in_the_workflow_are_those_of_the_script() -> None:
    (step,) = [each for each in workflow(GITHUB / "comment.yml")["jobs"]["comment"]["steps"] if "run" in each]
    assert step["run"] == (ROOT / ".ci" / "comment.py").read_text(encoding="utf-8")


def test_forgejo_compares_by_the_targets_program_and_reads_the_request_as_data(
    run: Run, kept: Kept, host: Host, tmp_path: Path
) -> None:
    """The request brings a program of its own, which must not run; its branch is never checked out."""
    harm = tmp_path / "harmed"
    changes = {
        SECTION: [("san_pham: Danh mục", "san_pham: Lập danh mục")],
        ".ci/compare": [("set -euo", f"touch '{harm}'\nset -euo")],
        ".ci/comment.py": [("import json", f"open({str(harm)!r}, 'w')\nimport json")],
    }
    base, head = kept.request(7, changes)
    host.open(7, "nguoi-gui", "sua", head)
    host.writes_as = "forgejo-actions"
    run.context["github"]["event"] = {"pull_request": {"number": 7, "base": {"sha": base}, "head": {"sha": head}}}
    assert run.job(FORGEJO / "comment.yml", "comment"), run.log
    (written,) = [each["body"] for each in host.comments[7]]
    assert "Có 1 thay đổi về mục và điểm; không có lỗi." in written
    assert not harm.exists()
    (folder,) = (each for each in run.into.iterdir() if each.name.startswith("comment-"))
    assert "san_pham: Danh mục" in (folder / SECTION).read_text(encoding="utf-8")
    assert TOKEN not in (folder / ".git" / "config").read_text(encoding="utf-8")
