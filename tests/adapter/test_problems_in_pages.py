"""Under a real `mkdocs serve` the page that is open tells the problems of the plan, until they are mended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from mkdocs_served import is_foreign, with_problems
from plansite.problems import rules
from plansite.problems.problem import Span
from plansite.site.site import read
from tests.support.building import build
from tests.support.plans import change
from tests.support.screens import visiting

BOX = "details[data-problems]"
SECTION, BODY = "plan/muc/II.2.md", "plan/co-quan/huyen-doan.yml"
_LONGEST = 60_000  # ms, for a rebuild on a busy machine


@contextmanager
def serving(root: Path, said: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "TMPDIR": str(said.parent)}
    with (
        said.open("wb") as told,
        subprocess.Popen(command, cwd=root, env=environment, stdout=told, stderr=told) as runs,
    ):
        try:
            until = time.monotonic() + _LONGEST / 1000
            while not _answers(f"http://127.0.0.1:{port}/"):
                assert runs.poll() is None, said.read_text(encoding="utf-8")
                assert time.monotonic() < until, said.read_text(encoding="utf-8")
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            runs.terminate()
            runs.wait(timeout=30)


def _answers(url: str) -> bool:
    try:
        with urlopen(url) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def shown(tab: Page, *, times: int) -> str:
    """What the page tells once it tells of so many problems; "" where of none."""
    what = f"() => document.querySelectorAll('{BOX} li').length === {times} && window.livereload"
    tab.wait_for_function(what, timeout=_LONGEST)
    return tab.inner_text(BOX) if times else ""


@pytest.mark.build
def test_problems_come_and_go_in_the_page_that_is_open(browser: Browser, root: Path, tmp_path: Path) -> None:
    wrong: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            wrong.append(message.text)

    with serving(root, tmp_path / "said") as url, visiting(browser) as tab:
        tab.on("console", note)
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        with pytest.raises(HTTPError, match="421"):
            urlopen(Request(url, headers={"Host": "evil.example:8000"}))
        tab.goto(f"{url}muc/II.2/")
        shown(tab, times=0)
        change(root, SECTION, ("bai_bo:", "bai_b:"))
        told = shown(tab, times=1)
        (problem,) = read(root).problems
        for part in (str(problem.span), problem.message, problem.remedy, "Có 1 lỗi"):
            assert part in told
        change(root, BODY, ("loai: don-vi", "loai: don-v"))
        shown(tab, times=2)
        tab.goto(f"{url}di/II.2.1/")
        tab.wait_for_url("**/muc/II.2/**")
        shown(tab, times=2)
        change(root, BODY, ("loai: don-v", "loai: don-vi"))
        shown(tab, times=1)
        change(root, SECTION, ("bai_b:", "bai_bo:"))
        shown(tab, times=0)
        assert tab.locator(BOX).count() == 0
    assert wrong == []


@pytest.mark.build
def test_what_is_built_has_none_of_it(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    change(root, SECTION, ("bai_bo:", "bai_b:"))
    done = build(site, root, strict=False)
    assert done.returncode == 0, done.stderr
    assert [page for page in site.rglob("*.html") if "data-problems" in page.read_text(encoding="utf-8")] == []


def test_more_than_a_page_holds_are_counted() -> None:
    problems = [rules.FILE_MISSING.at(Span(f"plan/<{number}>.md"), path="x") for number in range(40)]
    html = with_problems("<body class='x'><p>a</p></body>", problems)
    assert html.count("<li>") == 31
    assert "Còn 10 lỗi nữa" in html
    assert "&lt;0&gt;" in html
    assert with_problems("<p>a</p>", problems) == "<p>a</p>"
    assert with_problems("<body>a</body>", []) == "<body>a</body>"


@pytest.mark.parametrize(
    ("asked", "foreign"),
    [
        ("127.0.0.1:8000", False),
        ("[::1]:8000", False),
        ("192.168.1.5", False),
        ("localhost:8000", False),
        ("LOCALHOST.", False),
        ("ke-hoach.localhost:8000", False),
        ("may-cua-toi:8000", False),
        ("", False),
        ("evil.example:8000", True),
        ("127.0.0.1.evil.example", True),
        ("localhost.evil.example", True),
        ("evil-localhost", True),
        ("a@evil.example", True),
        ("[evil", True),
    ],
)
def test_a_name_to_which_anyone_may_lead_is_foreign(asked: str, foreign: bool) -> None:
    assert is_foreign(asked, "may-cua-toi") is foreign
