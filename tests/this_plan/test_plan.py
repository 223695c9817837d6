"""The real plan: what it holds, that its words are as issued, and that every edge has its reverse."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.site.exports.open_data import data as data_export
from plansite.site.site import Site, read
from tests.support.building import ROOT
from tests.support.exports import made

# The words of the conversion that the plan came from: how many, and the SHA-256 of them with a space between.
CONVERTED = (6556, "dceb41b7d13a99db2c0e1af66921013b33acc46ca664290637d5187523693e9c")

POINTS = {
    "I": 2, "II": 0, "II.1": 8, "II.2": 3, "II.3": 0, "II.3.1": 3, "II.3.2": 6, "II.4": 5, "II.5": 4, "II.6": 5,
    "III": 0, "III.1": 2, "III.2": 3, "III.3": 3, "III.4": 4, "III.5": 7, "III.6": 5, "III.7": 2, "III.8": 3,
    "III.9": 4, "III.10": 2, "IV": 3,
}  # fmt: skip
NUMBERS = {
    "28-NQ/TW", "12-KH/TW", "18-CT/TW", "167-KH/TU", "21-NQ/TW", "07-NQ/TU", "140-KH/TU", "34-KL/TW", "158-QĐ/TW",
    "35-NQ/TW", "05-CT/TW", "01-KL/TW", "21-KL/TW", "37-NQ/TW", "218-QĐ/TW", "82-KL/TW", "113-KH/TU", "27-QĐ/TW",
}  # fmt: skip


@pytest.fixture
def linked(real: Site) -> LinkedPlan:
    return real.linked


def test_the_plan_has_no_problem(real: Site) -> None:
    assert real.problems == ()


def test_sections_and_points(linked: LinkedPlan) -> None:
    assert {section.id: len(section.points) for section in linked.plan.sections} == POINTS
    assert len(linked.plan.points) == sum(POINTS.values()) == 74
    assert [point.id for point in linked.points_of("II.1") if point.parent] == [f"II.1.4.{n}" for n in range(1, 5)]
    assert "II.6.3a" in linked.points


def test_tasks_and_times(linked: LinkedPlan) -> None:
    assert len(linked.tasks) == 35
    assert {point.section.split(".")[0] for point in linked.tasks} == {"III"}
    kinds = Counter(timing.current.kinds for timing in linked.timings.values() if timing.current)
    assert kinds == {
        ("thuong-xuyen",): 19,
        ("theo-yeu-cau",): 7,
        ("theo-huong-dan",): 4,
        ("moc",): 2,
        ("thuong-xuyen", "dinh-ky"): 1,
        ("dinh-ky",): 1,
    }
    assert [point.id for point in linked.tasks if not linked.timing(point.id).current] == ["III.10.2"]
    until = {
        id: timing.current.until for id, timing in linked.timings.items() if timing.current and timing.current.until
    }
    assert until == {"III.4.2": "2023-03-31", "III.10.1": "2023-03-31"}


def test_cited_documents(linked: LinkedPlan) -> None:
    cited = [document for document in linked.plan.documents if linked.places(document.id, Role.CITES)]
    assert {document.number for document in cited if document.number} == NUMBERS | {"04-NQ/TW"}  # called by its name
    assert {
        "nghi-quyet-trung-uong-4-khoa-xii", "dieu-le-dang", "nghi-quyet-dai-hoi-xiii", "quy-che-cong-tac-dan-van",
        "nghi-quyet-dai-hoi-dang-bo-tinh-xiv", "chien-luoc-kiem-tra-giam-sat-den-nam-2030",
        "quy-che-chat-van-trong-dang",
    } <= {document.id for document in cited}  # fmt: skip


def test_every_task_has_a_lead_and_every_body_a_use(linked: LinkedPlan) -> None:
    assert [point.id for point in linked.tasks if not linked.targets(point.id, Role.LEADS)] == []
    used = {link.target for link in linked.links} | {link.source for link in linked.links}
    assert [body.id for body in linked.plan.bodies if body.id not in used] == []


def test_number_date_and_province_are_not_in_the_source(linked: LinkedPlan) -> None:
    assert (linked.plan.front.number, linked.plan.front.date) == (None, None)


def test_misprints_are_kept_in_the_words(linked: LinkedPlan) -> None:
    assert "hợp trực tiếp" in linked.points["II.6.4"].words
    assert "đề cấp phó" in linked.points["II.3.2.5"].words


def words(text: str) -> list[str]:
    """The words of a text without Markdown's marks and torn lines."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"^#+\s*|\*\*|^-----$|(?<=\()\*|\*(?=\))", "", text, flags=re.MULTILINE)
    return text.split()


def test_the_issued_words_are_those_of_the_conversion_they_came_from() -> None:
    issued = words((ROOT / "plan" / "nguyen-van.txt").read_text(encoding="utf-8"))
    assert (len(issued), sha256(" ".join(issued).encode()).hexdigest()) == CONVERTED


def test_every_edge_can_be_walked_both_ways(linked: LinkedPlan) -> None:
    for link in linked.links:
        assert link.target in linked.targets(link.source, link.role)
        assert link.source in linked.sources(link.target, link.role)


def test_every_edge_is_a_link_on_both_pages(real: Site) -> None:
    """A page links to everything its id leads to, and every such page links back."""
    linked = real.linked
    pages = {page.uri: page.body for page in real.pages()}
    where = real.composer.addresses
    shown = {*OF_BODIES, Role.CITES, Role.HOLDS, Role.SUCCEEDED_BY, Role.ACTS_ON}
    missing = []
    for link in linked.links:
        if link.role not in shown or link.source not in where:
            continue
        there, back = where[link.source], where[link.target]
        if f"({back.seen_from(there.uri)})" not in pages[there.uri] and link.role != Role.LEADS:
            missing.append((link, "there"))
        if link.source in linked.points and f"({there.seen_from(back.uri)})" not in pages[back.uri]:
            missing.append((link, "back"))
        if link.source not in linked.points and link.source not in linked.sections:
            home = there.seen_from(back.uri)
            if f"({home})" not in pages[back.uri]:
                missing.append((link, "back"))
    assert missing == []


def test_data_keeps_the_contract(real: Site) -> None:
    data = json.loads(made(real, data_export)["du-lieu/ke-hoach.json"])
    assert data["luoc_do"] == 1
    assert data["ke_hoach"]["nguoi_ky"] == "Nguyễn Đức Thanh"
    assert data["ke_hoach"]["co_quan_ban_hanh"] == "Ban Chấp hành Đảng bộ tỉnh"
    assert len(data["ke_hoach"]["noi_nhan"]) == 7
    assert data["ke_hoach"]["ten"].startswith("Kế hoạch thực hiện Nghị quyết số 28-NQ/TW của Ban Chấp hành Trung ương")
    point = next(each for each in data["diem"] if each["ma"] == "III.4.2")
    assert point["thoi_han"] == {
        "nguyen_van": "hoàn thành trong tháng 3/2023", "loai": ["moc"], "den": "2023-03-31", "do_chinh_xac": "thang",
        "theo": None, "doi_theo": None, "truoc_khi_doi": None, "tu": None, "chu_ky": None, "su_kien": None,
        "moc": [{"tu": None, "den": "2023-03-31", "do_chinh_xac": "thang"}], "kich_hoat": None, "tung_han": [],
    }  # fmt: skip
    assert point["chu_tri"] == ["ban-to-chuc-tinh-uy"]
    assert point["duong_dan"] == "muc/III.4/#III.4.2"
    assert point["loi"].endswith("(hoàn thành trong tháng 3/2023).")
    assert {len(data[name]) for name in ("muc", "diem")} == {22, 74}
    cited = next(each for each in data["van_ban"] if each["so"] == "28-NQ/TW" and each["khoa"] == "XIII")
    assert cited["duoc_dan_trong"] == ["tieu-de", "loi-dan", "I.1", "III.10.1"]


def test_a_number_of_two_terms_is_refused_where_nothing_settles_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    section = tmp_path / "plan" / "muc" / "III.4.md"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("van_ban: [21-nq-tw-khoa-xiii, ", "van_ban: ["), encoding="utf-8")
    (problem,) = read(tmp_path).problems
    assert str(problem).startswith("plan/muc/III.4.md:9: số «21-NQ/TW» là số của nhiều văn bản: «21-nq-tw-khoa-xii» (")
