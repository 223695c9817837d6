"""The six questions of each task: what the words state, what they leave open, and that nothing is guessed."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from plansite.answers.six_questions import QUESTIONS, answers, left_open
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.site.site import Site, read
from plansite.site.writing.addresses import SIX_QUESTIONS
from tests.support.plans import changed, laid_over_small


def page_of(site: Site) -> str:
    return next(page.markdown for page in site.pages() if page.uri == SIX_QUESTIONS)


def stated(linked: LinkedPlan, task: str) -> dict[str, object]:
    """What a task states, silence left out."""
    said = answers(linked, linked.points[task])
    return {question: answer.bodies or answer.words for question, answer in said.items() if answer.stated}


def test_the_answers_of_one_task(small: Site) -> None:
    assert stated(small.linked, "II.1.3a") == {
        "nguoi": (("Chủ trì", ("phong-van-hoa-huyen",)),),
        "viec": "Báo cáo số lượt mượn sách với Ban Thường vụ Huyện ủy.",
        "trach-nhiem": (("Được báo cáo, được tham mưu", ("ban-thuong-vu-huyen-uy",)),),
    }
    assert stated(small.linked, "II.1.1")["ket-qua"] == "Danh mục sách cho tủ sách thôn"
    assert stated(small.linked, "II.1.3")["thoi-gian"] == "hoàn thành trong quý I/2025"


def test_what_is_repealed_is_no_longer_open(small: Site) -> None:
    assert small.linked.points["II.2.2"].card.repealed
    assert "II.2.2" not in {task.id for tasks in left_open(small.linked).values() for task in tasks}


def test_the_page_has_every_task_with_six_answers(site: Site) -> None:
    text = page_of(site)
    _, *tasks = re.split(r"^### \[", text.partition("{: #tung-nhiem-vu }")[2], flags=re.MULTILINE)
    assert [task.partition("]")[0] for task in tasks] == [task.id for task in site.linked.tasks]
    for task in tasks:
        assert re.findall(r"^(Rõ .*)\n:   \S", task, re.MULTILINE) == [question.title for question in QUESTIONS]


def test_a_question_is_told_with_its_meaning_and_every_task_it_is_open_in(site: Site) -> None:
    text = page_of(site)
    assert [question.id for question in QUESTIONS if question.meaning not in text] == []
    for question, tasks in left_open(site.linked).items():
        listed = text.partition(f'id="de-ngo-{question}"')[2].partition("</details>")[0]
        assert re.findall(r"\[([\w.]+)\]\(#\1\)", listed) == [task.id for task in tasks]


def test_a_class_of_bodies_is_stated_and_said_to_be_one(small: Site) -> None:
    assert "Các đoàn thể huyện](../co-quan/cac-doan-the-huyen/index.md) <span" in page_of(small)
    assert "(nhóm cơ quan)" in page_of(small)


def test_who_issues_is_shown_on_both_pages(tmp_path: Path) -> None:
    report = "bao_cao: [ban-thuong-vu-huyen-uy]\n"
    card = changed("plan/muc/II.1.md", (report, f"{report}tham_quyen: [ban-thuong-vu-huyen-uy]\n"))
    pages = {page.uri: page.markdown for page in read(laid_over_small(card, tmp_path / "plan")).pages()}
    assert "Ban hành, quyết định, cho ý kiến: [Ban Thường vụ Huyện ủy]" in pages[SIX_QUESTIONS]
    assert "## Ban hành, quyết định, cho ý kiến (1)" in pages["co-quan/ban-thuong-vu-huyen-uy/index.md"]


def test_a_plan_without_tasks_has_nothing_to_ask(tmp_path: Path) -> None:
    site = read(laid_over_small(changed("plan/muc/II.md", ("loai_diem: nhiem-vu\n", "")), tmp_path / "plan"))
    assert "không giao nhiệm vụ nào" in page_of(site)
    assert {len(tasks) for tasks in left_open(site.linked).values()} == {0}


def test_a_task_leads_to_its_answers_and_back(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}muc/II.1/#II.1.1")
    page.locator("details.lien-quan > summary").first.click()
    page.locator("article").get_by_role("link", name="6 rõ").first.click()
    expect(page).to_have_url(f"{address}sau-ro/#II.1.1")
    expect(page.locator('[id="II.1.1"] + dl dd').last).to_have_text("Danh mục sách cho tủ sách thôn")
    page.locator('[id="II.1.1"]').get_by_role("link", name="II.1.1").first.click()
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.1")
    page.close()
