"""What the cells of an annex say: who leads and works on a row, what comes of it, by when; each as issued."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.building import ANNEXED
from tests.support.plans import accept_issued, change, laid_over_small

ROW = "plan/muc/PL2.I.md"
ISSUED = "plan/nguyen-van.txt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the plan with annexes."""
    return laid_over_small({}, tmp_path / "plan", ANNEXED)


def test_nothing_is_wrong_with_the_plan(annexed: Site) -> None:
    assert annexed.problems == ()


@pytest.mark.parametrize(
    ("id", "leads", "partners", "product", "until"),
    [
        (
            "PL2.I.1",
            ("phong-van-hoa-khoa-hoc-va-thong-tin",),
            ("huyen-doan", "cac-xa", "van-phong-huyen-uy"),
            "40 nhà văn hóa có mạng",
            "2025-06-30",
        ),
        ("PL2.I.2", ("van-phong-huyen-uy",), (), None, None),
        ("PL2.II.3", ("van-phong-huyen-uy",), ("cac-xa",), "Danh mục dữ liệu", "2025-12-31"),
        ("PL1.1", ("van-phong-huyen-uy",), (), None, None),
    ],
)
def test_a_row_is_read(
    annexed: Site, id: str, leads: tuple[str, ...], partners: tuple[str, ...], product: str | None, until: str | None
) -> None:
    linked = annexed.linked
    assert linked.targets(id, Role.LEADS) == leads
    assert linked.targets(id, Role.PARTNERS) == partners
    assert linked.points[id].card.product == product
    assert linked.timing(id).until == until


def test_rows_are_tasks_or_targets_as_their_table_says(annexed: Site) -> None:
    assert [task.id for task in annexed.linked.tasks] == ["PL2.I.1", "PL2.I.2", "PL2.II.3"]
    assert [each.id for each in annexed.linked.targets_set] == ["PL1.1", "PL1.2", "PL1.2.1", "PL1.2.2"]


def test_a_document_cited_in_a_row_is_linked(annexed: Site) -> None:
    assert annexed.linked.places("05-ct-hu", Role.CITES) == ("D1.1", "PL2.I.2")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- Sản phẩm: 40", "- Sản phẩm: 41", "khac-nguyen-van"),
        ("- Thời hạn: 6/2025", "- Thời hạn: 7/2025", "khac-nguyen-van"),
        ("- Ghi chú: nhiệm vụ (2013) chuyển tiếp\n", "", "thieu-chu"),
        ("- Thời hạn: 6/2025", "- Ghi chú: 6/2025", "dau-khac"),
        ("Lắp mạng", "Lắp đặt mạng", "thua-chu"),
        ("## PL2.I.2", "## PL2.I.2a", "ma-doi"),
        ("Lắp mạng ở nhà văn hóa các thôn", "Lắp mạng | ở nhà văn hóa các thôn", "dang-la"),
    ],
)
def test_a_cell_that_is_not_as_issued_is_told(root: Path, old: str, new: str, code: str) -> None:
    change(root, ROW, (old, new))
    assert code in {problem.code for problem in read(root).problems}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Huyện Đoàn", ["huyen-doan"]),
        ("huyện đoàn, VPHU", ["huyen-doan", "van-phong-huyen-uy"]),
        ("Phòng Văn hóa, Khoa học và Thông tin và Huyện Đoàn", ["phong-van-hoa-khoa-hoc-va-thong-tin", "huyen-doan"]),
        ("Các xã, thị trấn; Các xã", ["cac-xa"]),
        ("Huyện Đoàn và Văn phòng Huyện uỷ, các xã", ["huyen-doan", "van-phong-huyen-uy", "cac-xa"]),
    ],
)
def test_names_in_a_cell(root: Path, words: str, found: list[str]) -> None:
    cell = "Huyện Đoàn; các xã, thị trấn và Văn phòng Huyện ủy"
    change(root, ROW, (cell, words))
    change(root, ISSUED, (cell, words))
    site = read(root)
    # What is called so in no other place is told where names are looked for.
    assert {problem.code for problem in site.problems} <= {"ten-khong-co", "vai-tro-trung"}
    assert list(site.linked.targets("PL2.I.1", Role.PARTNERS)) == found


def test_a_wording_for_cells_is_no_time_in_a_sentence(root: Path) -> None:
    change(root, "plan/muc/D2.md", ("việc thực hiện.", "việc thực hiện (*6/2025*)."))
    change(root, ISSUED, ("việc thực hiện.", "việc thực hiện (6/2025)."))
    assert {problem.code for problem in read(root).problems} == {"thoi-han-la"}


def test_a_time_in_a_cell_that_nobody_knows_is_told(root: Path) -> None:
    change(root, ROW, ("6/2025", "sớm nhất có thể"))
    change(root, ISSUED, ("6/2025", "sớm nhất có thể"))
    assert [str(problem.span) for problem in read(root).problems] == [f"{ROW}:13"]


def test_a_time_in_a_cell_that_the_card_says_is_none_is_no_time(root: Path) -> None:
    change(root, ROW, ("6/2025\n", "sớm nhất có thể\n\n```yaml\nkhong_phai_han: Sớm nhất có thể\n```\n"))
    change(root, ISSUED, ("6/2025", "sớm nhất có thể"))
    site = read(root)
    assert [str(problem) for problem in site.problems] == []
    assert site.linked.timing("PL2.I.1").current is None


def test_parts_are_printed_in_the_order_that_the_plan_gives(root: Path) -> None:
    change(root, "plan/ke-hoach.md", ("bo_cuc: [loi-dan, D1, D2, D3, noi-nhan, chu-ky, PL1, PL2]\n", ""))
    accept_issued(root)
    assert read(root).problems != ()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("plan/muc/D2.md", "- số liệu;", "số liệu;"),
        ("plan/muc/D2.md", "\n- kiến nghị.", " kiến nghị."),
        ("plan/muc/D3.md", "## D3.ket", "## D3.0"),
        ("plan/muc/D1.md", "nhan: Điều 1.", "nhan: Điều 1/"),
    ],
)
def test_lists_within_points_and_words_that_close_a_section_are_as_issued(
    root: Path, path: str, old: str, new: str
) -> None:
    change(root, path, (old, new))
    assert {problem.code for problem in read(root).problems} & {"dau-khac", "ngat-doan", "ma-doi", "thieu-chu"}


def test_as_above_of_an_issued_row_is_not_what_was_put_in_above_it(root: Path) -> None:
    """That of a row put in later is what stands above it now."""
    change(root, ROW, ("chủ trì: Văn phòng Huyện ủy", "chủ trì: như trên"))
    change(root, ISSUED, ("của huyện | Văn phòng Huyện ủy", "của huyện | như trên"))
    later = "\n```yaml\nthem: {theo: 05-ct-hu}\n```\n"
    rows = f"## PL2.I.1a\n\nDán bảng\n\n- Cơ quan chủ trì: Huyện Đoàn\n{later}\n"
    rows += f"## PL2.I.1b\n\nGỡ bảng\n\n- Cơ quan chủ trì: nt\n{later}\n"
    change(root, ROW, ("## PL2.I.2\n", f"{rows}## PL2.I.2\n"))
    site = read(root)
    assert site.problems == ()
    leads = {id: site.linked.targets(f"PL2.I.{id}", Role.LEADS) for id in ("1a", "1b", "2")}
    assert leads == {
        "1a": ("huyen-doan",), "1b": ("huyen-doan",), "2": ("phong-van-hoa-khoa-hoc-va-thong-tin",),
    }  # fmt: skip
