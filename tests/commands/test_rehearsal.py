"""`soi`: a draft is read and told; nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from tests.support.building import SMALL
from tests.support.reading_files import FILES

DRAFT = """\
**KẾ HOẠCH**

**phát triển văn hóa đọc**

Thực hiện Nghị quyết số 12-NQ/TU và Quyết định số 99-QĐ/TU:

**I. NHIỆM VỤ**

**1. Phòng Văn hóa huyện**

- Lập danh mục sách (sớm nhất có thể).

- Mua sách trong tháng 6/2026 theo quy định.

- Mở phòng đọc, hoàn thành trước ngày 30/6/2026 theo quy định.

- Ban hành Kế hoạch mua sách (hoàn thành trong tháng 9/2026).

**2. Huyện đoàn**

- Vận động góp sách (thường xuyên).
"""


def soi(file: Path, capsys: pytest.CaptureFixture[str], root: Path = SMALL) -> str:
    assert main(["--root", str(root), "soi", str(file)]) == 0
    return capsys.readouterr().out


def part(page: str, title: str) -> str:
    return page.split(f"## {title}\n\n")[1].split("\n\n## ")[0]


@pytest.fixture
def page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    (tmp_path / "du-thao.md").write_text(DRAFT, encoding="utf-8")
    told = soi(tmp_path / "du-thao.md", capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["du-thao.md"]
    return told


def test_tasks_that_leave_something_open_are_listed_with_what(page: str) -> None:
    unclear = part(page, "Nhiệm vụ chưa rõ")
    assert "**I.1.1** (dòng 11): chưa rõ thời gian, chưa rõ kết quả. Lập danh mục sách" in unclear
    assert "**I.1.2** (dòng 13): chưa rõ thời gian, chưa rõ kết quả." in unclear
    assert "**I.1.3** (dòng 15): chưa rõ kết quả." in unclear
    assert "**I.1.4**" not in unclear
    assert "**I.2.1** (dòng 21): chưa rõ kết quả." in unclear


def test_who_is_named_by_a_sentence_or_by_the_one_above_is_not_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = (
        "**II. NHIỆM VỤ**\n\n1. Phòng Văn hóa huyện chủ trì mở phòng đọc.\n\n2. Huyện đoàn chỉ đạo:\n\n- Góp sách.\n\n"
    )
    (tmp_path / "du-thao.md").write_text(f"{DRAFT[: DRAFT.index('**I.')]}{given}3. Mở cửa.\n", encoding="utf-8")
    unclear = part(soi(tmp_path / "du-thao.md", capsys), "Nhiệm vụ chưa rõ")
    assert [line.split("**")[1] for line in unclear.splitlines() if "chưa rõ người" in line] == ["II.3"]


def test_times_that_are_none_are_told_and_those_in_midst_of_a_sentence(page: str) -> None:
    times = part(page, "Thời hạn máy không đọc được")
    assert "«sớm nhất có thể» của **I.1.1** (dòng 11)." in times
    assert "«trong tháng 6/2026» ở giữa câu của **I.1.2**" in times
    assert "I.1.3" not in times


def test_numbers_are_held_against_the_registry(page: str) -> None:
    numbers = part(page, "Số, ký hiệu văn bản")
    assert "**99-QĐ/TU** (loi-dan): danh mục chưa có" in numbers
    assert "**12-NQ/TU** (loi-dan): nhiều văn bản cùng số" in numbers


def test_bodies_that_were_succeeded_are_told_with_the_source(page: str) -> None:
    bodies = part(page, "Cơ quan đã kết thúc hoặc đã có cơ quan kế tục")
    assert "**Phòng Văn hóa huyện**" in bodies
    assert "kế tục là Trung tâm Văn hóa khu vực (nguồn: http" in bodies


def test_it_runs_where_there_is_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = soi(FILES / "ubnd.txt", capsys, tmp_path)
    assert "11 mục, 14 điểm, 9 nhiệm vụ" in told
    assert "không có danh mục nào" in told


def test_what_is_no_draft_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    assert main(["soi", str(tmp_path / "x.pdf")]) == 2
    assert ".pdf" in capsys.readouterr().err
