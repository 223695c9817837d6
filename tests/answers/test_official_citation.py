"""What officials call each place: the whole list of the small plan, and what must never change it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plansite.answers.official_citation import citations, ordinal
from plansite.site.exports.open_data import data as data_export
from plansite.site.site import Site, read
from tests.support.exports import made
from tests.support.golden import compare
from tests.support.plans import change, laid_over_small

NAME = "Kế hoạch số 45-KH/HU ngày 20/5/2024 của Ban Thường vụ Huyện ủy"


def cited(root: Path) -> dict[str, str]:
    return dict(read(root).composer.citations)


def test_every_citation(small: Site) -> None:
    linked = small.linked
    every = citations(linked)
    assert set(every) == {*linked.points, *linked.sections}
    compare("trich-dan-small.txt", "".join(f"{id}\t{said}\n" for id, said in every.items()))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "nhất"), (2, "hai"), (3, "ba"), (4, "tư"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
        (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
        (99, "chín mươi chín"), (100, "100"),
    ],
)  # fmt: skip
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == f"thứ {words}"


def test_a_counted_dash_agrees_with_its_id(site: Site) -> None:
    every = site.composer.citations
    assert len(set(every.values())) == len(every)
    for point in site.linked.plan.points:
        row = every[point.id].startswith("số thứ tự")  # which has a number of its own
        if point.marker in ("gach", "cong") and point.id[-1].isdigit() and not row:
            assert f" {ordinal(int(point.id.rpartition('.')[2]))}, " in every[point.id]


def test_a_point_put_in_changes_no_other_citation(copy: Path) -> None:
    before = cited(copy)
    words = "Việc mới.\n\n```yaml\nthem:\n  theo: 31-tb-hu\n```"
    new = "".join(f"## III.4.{id}\n\n{words}\n\n" for id in ("2a", "2b"))
    change(copy, "plan/muc/III.4.md", ("## III.4.1\n", f"## III.4.0a\n\n{words}\n\n## III.4.1\n"))
    change(copy, "plan/muc/III.4.md", ("## III.4.3\n", f"{new}## III.4.3\n"))
    after = cited(copy)
    assert {id: after[id] for id in before} == before
    assert {id: after[id].partition(", mục 4,")[0] for id in sorted(set(after) - set(before))} == {
        "III.4.0a": "gạch đầu dòng bổ sung ở đầu",
        "III.4.2a": "gạch đầu dòng bổ sung sau gạch đầu dòng thứ hai",
        "III.4.2b": "gạch đầu dòng bổ sung thứ hai sau gạch đầu dòng thứ hai",
    }


def test_a_point_that_left_still_counts(copy: Path) -> None:
    before = cited(copy)
    file = copy / "plan/muc/III.4.md"
    head, _, rest = file.read_text(encoding="utf-8").partition("## III.4.2\n")
    file.write_text(head + "## III.4.3" + rest.partition("## III.4.3")[2], encoding="utf-8")
    change(copy, "plan/so-ma.txt", ("III.4.2 điểm\n", "III.4.2 điểm → III.4.3\n"))
    after = cited(copy)
    assert set(before) - set(after) == {"III.4.2"}
    assert {id: before[id] for id in after} == after


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("so: 45-KH/HU\nngay: 2024-05-20", NAME),
        ("so: 45-KH/HU\nngay: 2024-02-03", NAME.replace("20/5/2024", "03/02/2024")),
        ("so: 45-KH/HU\nngay: 2024-11", NAME.replace("ngày 20/5", "tháng 11")),
        ("so: 45-KH/HU\nngay: 2024", NAME.replace("ngày 20/5/2024", "năm 2024")),
        ("so: 45-KH/HU", NAME.replace(" ngày 20/5/2024", "")),
        ("ngay: 2024-05-20", "Kế hoạch phát triển văn hóa đọc"),
    ],
)
def test_the_name_of_the_plan(front: str, said: str, tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    change(root, "plan/ke-hoach.md", ("so: 45-KH/HU\nngay: 2024-05-20", front))
    assert cited(root)["II"] == f"phần II, {said}"


def section(id: str, front: str, *points: str) -> dict[str, str | bytes | None]:
    body = "".join(f"\n{'#' * (point.count('.') + 1)} {point}\n\nMột việc.\n" for point in points)
    return {f"plan/muc/{id}.md": f"---\nma: {id}\nten: Tên\n{front}\n---\n{body}"}


STYLES = {
    "D5": "Điều 5",
    "D5.0": "đoạn mở đầu, Điều 5",
    "D5.1": "khoản 1, Điều 5",
    "D5.1.a": "điểm a, khoản 1, Điều 5",
    "D5.1.dd": "điểm đ, khoản 1, Điều 5",
    "D5.2a": "khoản 2a, Điều 5",
    "A": "phần A",
    "A.1": "đoạn thứ nhất, phần A",
    "A.2": "đoạn thứ hai, phần A",
    "1": "mục 1",
    "1.2": "tiểu mục 1.2, mục 1",
    "1.2.3": "gạch đầu dòng thứ nhất, tiểu mục 1.2, mục 1",
    "1.2.5": "gạch đầu dòng thứ hai, tiểu mục 1.2, mục 1",
    "PL1": "Phụ lục 1",
    "PL1.1": "điểm 1, Phụ lục 1",
}


def test_other_plans_number_otherwise(tmp_path: Path) -> None:
    files = {
        **section("D5", "nhan: Điều 5.\ndau: so", "D5.0", "D5.1", "D5.1.a", "D5.1.dd", "D5.2a"),
        **section("A", "dau: khong", "A.1", "A.2"),
        **section("1", "nhan: 1."),
        **section("1.2", "nhan: 1.2.", "1.2.3", "1.2.5"),
        **section("PL1", "nhan: Phụ lục 1\ndau: so", "PL1.1"),
    }
    root = laid_over_small(files, tmp_path / "x")
    change(root, "plan/muc/D5.md", ("Một việc.\n", "Lời đầu.\n\n```yaml\ndau: khong\n```\n"))
    every = cited(root)
    assert {id: every[id] for id in STYLES} == {id: f"{said}, {NAME}" for id, said in STYLES.items()}


def test_the_data_holds_the_citation_of_every_point(site: Site) -> None:
    data = json.loads(made(site, data_export)["du-lieu/ke-hoach.json"])
    assert {each["ma"]: each["trich_dan"] for each in data["diem"]} == {
        point.id: site.composer.citations[point.id] for point in site.linked.plan.points
    }
