"""What a message says to do ends in a plan without problems, where doing it makes new ones likely."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.site.site import read
from tests.support.exports import files
from tests.support.plans import LEDGER, change, laid_over_small, told, with_third_part

OWN = "plan/van-ban/45-kh-hu.yml"
OTHER = "plan/van-ban/77-qd-hu.yml"
DOCUMENT = "ma: 45-kh-hu\nso: 45-KH/HU\nloai: Kế hoạch\nten: về văn hóa đọc\nnguon:\n  - tai: loi-dan\n"


def test_a_document_that_is_the_plan_itself_leaves_the_registry(tmp_path: Path) -> None:
    root = laid_over_small({OWN: DOCUMENT}, tmp_path / "plan")
    change(root, LEDGER, ("I mục\n", "45-kh-hu văn bản\nI mục\n"))
    change(
        root,
        "plan/muc/II.1.md",
        ("với Ban Thường vụ Huyện ủy.", "với Ban Thường vụ Huyện ủy theo Kế hoạch số 45-KH/HU."),
    )
    problems = [problem for problem in told(root) if problem.code == "so-cua-ke-hoach"]
    assert len(problems) == 1
    asked = re.search(r"sửa dòng (\d+) của (\S+) thành «([^»]+)»", problems[0].remedy)
    assert asked
    (root / problems[0].span.path).unlink()
    lines = (root / asked[2]).read_text(encoding="utf-8").split("\n")
    lines[int(asked[1]) - 1] = asked[3]
    (root / asked[2]).write_text("\n".join(lines), encoding="utf-8")
    site = read(root)
    assert site.problems == ()
    assert "tieu-de" in files(site)["di/45-kh-hu/index.html"].decode()


@pytest.mark.parametrize("fact", ["so", "loai", "co_quan_ban_hanh", "ngay", "ten"])
def test_a_fact_without_source_is_to_be_left_out_only_where_that_makes_no_other_problem(
    fact: str, tmp_path: Path
) -> None:
    facts = {"so": "77-QĐ/HU", "loai": "Quyết định", "co_quan_ban_hanh": "Huyện ủy", "ngay": "2026-01-05"}
    facts |= {"ten": "về thư viện"} if fact == "ten" else {}
    shown = [key for key in facts if key != fact]
    document = "".join(f"{key}: {value}\n" for key, value in {"ma": "77-qd-hu", **facts}.items())
    source = f"nguon:\n  - tai: https://example.org/a\n    cho: [{', '.join(shown)}]\n"
    root = laid_over_small({OTHER: document + source}, tmp_path / "plan")
    change(root, LEDGER, ("I mục\n", "77-qd-hu văn bản\nI mục\n"))
    (told_of,) = [problem for problem in told(root) if problem.code == "thieu-nguon"]
    may_go = fact in ("ngay", "co_quan_ban_hanh", "ten")
    assert ("xóa dữ kiện" in told_of.remedy) == may_go
    change(root, OTHER, (f"{fact}: {facts[fact]}\n", ""))
    assert ([problem.code for problem in told(root)] == []) == may_go


@pytest.mark.parametrize(
    ("file", "line", "may_go"),
    [
        ("plan/ke-hoach.md", "co_quan_ban_hanh: ban-thuong-vu-huyen-uy\n", True),
        ("plan/ke-hoach.md", "ten_ngan: Kế hoạch phát triển văn hóa đọc\n", False),
        ("plan/van-ban/12-nq-tu-khoa-xv.yml", "loai: Nghị quyết\n", False),
        ("plan/co-quan/huyen-doan.yml", "loai: don-vi\n", False),
    ],
)
def test_what_nobody_can_fill_in_is_to_be_left_out_only_where_it_may_be(
    file: str, line: str, may_go: bool, tmp_path: Path
) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    change(root, file, (line, f"{line.partition(':')[0]}: ???\n"))
    (told_of,) = [problem for problem in told(root) if problem.code == "con-cho-trong"]
    assert ("bỏ khóa ấy" in told_of.remedy) == may_go
    change(root, file, (f"{line.partition(':')[0]}: ???\n", ""))
    assert ("thieu-khoa" not in {problem.code for problem in told(root)}) == may_go


@pytest.mark.parametrize(
    ("path", "was", "names_it"),
    [
        ("plan/van-ban/so-tay-thu-thu.yml", "nguon:\n", "nguon:\n  - tai: III.4.2\n"),
        ("plan/muc/II.2.md", "## II.2.1\n", "## II.2.1\n\n```yaml\nthuc_hien: III.4.2\n```\n"),
        ("docs/them.md", "", "Xem [[III.4.2]].\n"),
        ("docs/them.md", "", "[[trich:III.4.2]]\n"),
    ],
)
def test_who_names_a_point_that_was_moved_is_told_where_it_is(
    path: str, was: str, names_it: str, tmp_path: Path
) -> None:
    root = with_third_part(tmp_path / "plan")
    change(root, LEDGER, ("III.4.2 điểm", "III.4.2 điểm → II.2.1a"))
    words = "\n## III.4.2\n\nĐóng giá sách (*thực hiện thường xuyên*).\n"
    change(root, "plan/muc/III.4.md", (words, ""))
    there = words.replace("III.4.2", "II.2.1a").lstrip("\n") + "\n```yaml\nthem: {theo: 31-tb-hu}\n```\n"
    change(root, "plan/muc/II.2.md", ("## II.2.2", f"{there}\n## II.2.2"))
    assert not told(root)
    if was:
        change(root, path, (was, names_it))
    else:
        (root / "docs").mkdir(exist_ok=True)
        (root / path).write_text(names_it, encoding="utf-8")
    (problem,) = told(root)
    assert problem.remedy.endswith("Có phải ý là «II.2.1a»?")
