"""What a point may hold besides sentences: footnotes, a table, several times, each of the words it belongs to."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from plansite.plan.linking.deadlines import Stage
from plansite.plan.linking.timing import Timing
from plansite.site.exports.browser.search import entries
from plansite.site.exports.standards.akoma_ntoso import NAMESPACE, document
from plansite.site.site import Site, read
from tests.support.building import ANNEXED
from tests.support.plans import change, laid_over_small

ISSUED = "plan/nguyen-van.txt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the plan with annexes."""
    return laid_over_small({}, tmp_path / "plan", ANNEXED)


def codes(root: Path) -> set[str]:
    return {problem.code for problem in read(root).problems}


def stages(timing: Timing) -> list[tuple[str, str | None]]:
    assert timing.current
    return [(stage.of, stage.deadline.until) for stage in timing.current.stages]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("muc/D1.md", "Kèm theo Chỉ thị", "Kèm Chỉ thị", "thieu-chu"),
        ("muc/D1.md", "Nghị quyết này[^1] các", "Nghị quyết[^1] này các", "khac-nguyen-van"),
        ("muc/D3.1.md", "01/02/2025", "02/02/2025", "khac-nguyen-van"),
        ("muc/D3.1.md", "| Chỉ tiêu |", "| | Chỉ tiêu |", "thua-chu"),
        ("muc/PL2.II.md", "Gửi các xã góp ý", "Gửi xã góp ý", "thieu-chu"),
    ],
)
def test_every_word_of_them_is_as_issued(path: str, old: str, new: str, code: str, root: Path) -> None:
    assert codes(root) == set()
    change(root, f"plan/{path}", (old, new))
    assert codes(root) == {code}


@pytest.mark.parametrize("note", ["x[^1]", "x[^2]\n[^2]: y[^1]"])
def test_a_footnote_calls_no_footnote(note: str, root: Path) -> None:
    change(root, "plan/muc/D1.md", ("[^1]: Kèm theo Chỉ thị 05-CT/HU.", f"[^1]: {note}"))
    site = read(root)
    assert "dang-la" in {problem.code for problem in site.problems}
    assert document(site.composer) is not None


def test_a_call_that_is_not_issued_is_quoted_with_the_words_beside_it(root: Path) -> None:
    change(root, "plan/muc/D3.1.md", ("| Nhiệm vụ |", "| Nhiệm vụ[^1] |"))
    told = [problem.message for problem in read(root).problems if problem.code == "khac-nguyen-van"]
    assert ["vụ[^1]" in message for message in told] == [True]


def test_no_cell_is_lost_where_a_row_is_longer_than_its_head(root: Path) -> None:
    change(root, "plan/muc/D3.1.md", ("| Phần | Từ ngày |", "| Phần | |"), ("| Nhiệm vụ | |", "| Nhiệm vụ | a | b |"))
    (page,) = (page for page in read(root).pages() if page.uri == "muc/D3.1/index.md")
    assert "| Phần | | |\n| --- | --- | --- |\n| Chỉ tiêu | 01/02/2025 | |\n| Nhiệm vụ | a | b |" in page.markdown


def test_a_document_in_a_footnote_is_cited(annexed: Site) -> None:
    assert "05-ct-hu" in [mention.document for mention in annexed.linked.mentions_in("D1.1")]


def test_footnotes_and_tables_are_searched_and_in_the_standard(annexed: Site) -> None:
    root = ElementTree.tostring(document(annexed.composer))
    of_standard = ElementTree.fromstring(root)
    notes = [note.get("marker") for note in of_standard.iter(f"{{{NAMESPACE}}}authorialNote")]
    assert notes == ["1", "2"]
    table = next(of_standard.iter(f"{{{NAMESPACE}}}table"))
    assert ["".join(cell.itertext()) for cell in table.iter() if cell.tag.endswith(("}th", "}td"))] == [
        "Phần", "Từ ngày", "Chỉ tiêu", "01/02/2025", "Nhiệm vụ",
    ]  # fmt: skip
    found = {entry.said.get("id"): entry.said for entry in entries(annexed.composer)}
    assert "Gửi các xã góp ý" in str(found["PL2.II.3"]["more"])


def test_a_cell_may_state_several_times(annexed: Site) -> None:
    assert stages(annexed.linked.timing("PL2.II.3")) == [("Dự thảo", "2025-09-30"), ("ban hành", "2025-12-31")]


def test_brackets_within_the_words_state_times_each_of_its_clause(tmp_path: Path) -> None:
    old = "tủ sách thôn;\nđặt mua sách nói cho người khiếm thị (*hoàn thành trong tháng 9/2024*)"
    new = "tủ sách thôn (hoàn thành trong tháng 6/2024);\nđặt mua sách nói (*hoàn thành trong tháng 9/2024*)"
    root = laid_over_small({}, tmp_path / "plan")
    change(root, "plan/muc/II.1.md", (old, new))
    timing = read(root).linked.timing("II.1.1")
    assert stages(timing) == [
        ("Lập danh mục sách cho tủ sách thôn", "2024-06-30"),
        ("đặt mua sách nói", "2024-09-30"),
    ]
    assert timing.until == "2024-09-30"
    assert len(timing.moments) == 2


def test_a_card_adds_a_time_and_a_document_moves_one_of_several(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    for path in ("plan/muc/II.1.md", "plan/nguyen-van.txt"):
        change(root, path, ("đặt mua sách nói", "trong quý I/2025 đặt mua sách nói"))
    card = "thoi_han:\n  - loi: hoàn thành trong quý I/2025\n    cua: đặt mua sách nói\nsan_pham: Danh"
    change(root, "plan/muc/II.1.md", ("san_pham: Danh", card))
    site = read(root)
    assert [each.code for each in site.problems] == []
    assert stages(site.linked.timing("II.1.1")) == [("", "2024-09-30"), ("đặt mua sách nói", "2025-03-31")]
    moved = (
        "    cua: đặt mua sách nói\n  - loi: hoàn thành trước ngày 15/11/2024\n    cua: sách nói\n    theo: 31-tb-hu\n"
    )
    change(root, "plan/muc/II.1.md", ("    cua: đặt mua sách nói\n", moved))
    site = read(root)
    timing = site.linked.timing("II.1.1")
    assert timing.given_by == "31-tb-hu"
    assert stages(timing) == [("", "2024-09-30"), ("sách nói", "2024-11-15")]
    assert timing.stated
    assert [stage.of for stage in timing.stated.stages] == ["", "đặt mua sách nói"]
    assert all(isinstance(stage, Stage) for stage in timing.stated.stages)
