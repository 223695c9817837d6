"""The command that tells and records ids: what it says, and that only recording writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.answers.official_citation import identity
from plansite.commands.main import main
from plansite.plan.ledger_history.issuing import answer, next_after, next_in
from plansite.site.site import read
from tests.support.hostile_plans import PLANS
from tests.support.plans import LEDGER, PLAN, SECTION, Files, change, laid_over_small, told


def command(root: Path, *words: str) -> int:
    return main(["--root", str(root), "id", *words])


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_only_recording_writes(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_only = "## III.4.2a\n\nViệc mới.\n\n## III.4.3\n"
    change(copy, SECTION, ("## III.4.3\n", add_only))
    change(copy, PLAN, ("---\n", "---\nma_ke_hoach: tu-sach-thon\n"))
    before = contents(copy)
    assert command(copy) == 0
    assert command(copy, "III.4") == 0
    assert command(copy, "Ban", "Mới") == 0
    assert main(["--root", str(copy), "check"]) == 1
    assert contents(copy) == before
    said = capsys.readouterr().out
    assert f"1 mã mới, chưa ghi vào {LEDGER}:\n  III.4.2a (điểm, {SECTION}:" in said
    assert command(copy, "ghi") == 0
    assert {path for path, content in contents(copy).items() if content != before[path]} == {LEDGER}
    assert capsys.readouterr().out == f"Đã ghi 1 mã mới vào {LEDGER}: «III.4.2a».\n"
    assert command(copy, "ghi") == 0
    assert command(copy) == 0
    assert "Không có mã mới để ghi" in capsys.readouterr().out


def test_the_plan_s_own_id_is_written_down_once(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it was made of may then change: calendars and the feed know the plan again."""
    before, own = contents(copy), identity(read(copy).linked.plan)
    assert command(copy, "ghi") == 0
    assert {path for path, content in contents(copy).items() if content != before[path]} == {PLAN}
    assert f"ma_ke_hoach: {own}" in capsys.readouterr().out
    assert told(copy) == []
    change(copy, PLAN, ("so: 45-KH/HU", "so: 46-KH/HU"), ("ten_ngan: Kế hoạch", "ten_ngan: Cả kế hoạch"))
    after = contents(copy)
    assert identity(read(copy).linked.plan) == own
    assert command(copy, "ghi") == 0
    assert contents(copy) == after


def test_recording_keeps_what_is_said_of_ids_that_left(copy: Path) -> None:
    line = "III.4.9 điểm bãi bỏ theo 31-tb-hu"
    change(copy, LEDGER, ("III.4.4 điểm\n", f"{line}\nIII.4.4 điểm\n"), ("# Sổ mã", "# Sổ của tôi"))
    assert [problem.code for problem in told(copy)] == ["so-ma-sai-thu-tu"]
    assert command(copy, "ghi") == 0
    assert told(copy) == []
    text = (copy / LEDGER).read_text(encoding="utf-8")
    assert line in text
    assert text.startswith("# Sổ của tôi")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SECTION, "ma: III.4\n", "ma: 'III.4\n"),
        (SECTION, "## III.4.2\n", "## III.4.22\n"),
        (SECTION, "## III.4.3\n", "## III.4,5\n"),
        ("plan/co-quan/huyen-doan.yml", "ma: huyen-doan\n", "ma: [x\n"),
        (LEDGER, "III.4.4 điểm\n", "III.4.4 điểm → \n"),
    ],
)
def test_nothing_is_recorded_while_an_id_may_be_wrong(
    path: str, old: str, new: str, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(copy, path, (old, new))
    before = contents(copy)
    assert command(copy, "ghi") == 1
    assert contents(copy) == before
    assert "Chưa ghi gì: sửa các lỗi trên trước" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "said", "code"),
    [
        ("III.4", "Điểm tiếp theo ở cuối III.4: III.4.5", 0),
        ("iii.4", "Điểm tiếp theo ở cuối III.4: III.4.5", 0),
        ("III", "Mục tiếp theo trong III: III.6", 0),
        ("III.4.2", "Ngay sau III.4.2: III.4.2a\nNằm trong III.4.2: III.4.2.1", 0),
        ("III.4.4", "Ngay sau III.4.4: III.4.5\nNằm trong III.4.4: III.4.4.1", 0),
        ("II.1.2", "Ngay sau II.1.2: II.1.2a\nNằm trong II.1.2: II.1.2.2", 0),
        ("II.1.3", "Ngay sau II.1.3: II.1.4\nNằm trong II.1.3: II.1.3.1", 0),
        ("III.44", "Không có mục hay điểm nào mang mã «III.44». Có phải ý là «III.4»?", 1),
        ("loi-dan", "«loi-dan» là một phần cố định của kế hoạch, không có mã tiếp theo.", 1),
        ("Sở Nội vụ", "Mã cho «Sở Nội vụ»: so-noi-vu (chưa ai dùng)", 0),
        ("Kế hoạch số 99-KH/TU", "Mã cho «Kế hoạch số 99-KH/TU»: 99-kh-tu (chưa ai dùng)", 0),
        ("«»", "Không tạo được mã từ ««»»: tên phải có chữ cái hoặc chữ số.", 1),
    ],
)
def test_the_next_free_id(asked: str, said: str, code: int, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(copy, *asked.split()) == code
    assert capsys.readouterr().out == f"{said}\n"


def test_a_name_that_is_taken(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(copy, "Phòng", "Văn", "hóa", "huyện") == 0
    assert re.fullmatch(
        r"«phong-van-hoa-huyen» đã dùng \(của «Phòng Văn hóa huyện», plan/co-quan/phong-van-hoa-huyen.yml:1\)\. "
        r"Nếu là một cơ quan hay văn bản khác: phong-van-hoa-huyen-2\n",
        capsys.readouterr().out,
    )


def test_an_id_the_ledger_ever_held_is_never_proposed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        copy,
        LEDGER,
        ("III.4.3 điểm\n", "III.4.2a điểm → III.4.2\nIII.4.3 điểm\n"),
        ("III.5 mục\n", "III.4.7 điểm → III.4.2\nIII.5 mục\n"),
        ("huyen-doan cơ quan\n", "huyen-doan cơ quan\nhuyen-doan-cu cơ quan → huyen-doan\n"),
    )
    assert told(copy) == []
    plan = read(copy).linked.plan
    assert (next_in(plan, "III.4"), next_after(plan, "III.4.2"), next_after(plan, "III.4.4")) == (
        "III.4.8", "III.4.2b", "III.4.8",
    )  # fmt: skip
    assert command(copy, "III.4.7") == 1
    assert command(copy, "huyen-doan-cu") == 1
    assert command(copy, "Huyện", "Đoàn", "cũ") == 0
    assert capsys.readouterr().out.split("\n")[:3] == [
        "«III.4.7» đã chuyển thành «III.4.2». Không dùng lại mã này.",
        "«huyen-doan-cu» đã chuyển thành «huyen-doan». Không dùng lại mã này.",
        "«huyen-doan-cu» đã dùng (trong sổ mã). Nếu là một cơ quan hay văn bản khác: huyen-doan-cu-2",
    ]


def test_behind_a_letter_comes_the_next_letter(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(copy, SECTION, ("## III.4.3\n", "## III.4.2a\n\nViệc mới.\n\n## III.4.3\n"))
    assert command(copy, "III.4.2") == 0
    assert capsys.readouterr().out == "Ngay sau III.4.2: III.4.2b\nNằm trong III.4.2: III.4.2.1\n"


def test_letters_follow_letters(tmp_path: Path) -> None:
    points = "".join(f"## D1.{id}\n\nViệc.\n\n" for id in ("a", "b", "c", "d"))
    root = laid_over_small({"plan/muc/D1.md": f"---\nma: D1\nten: X\ndau: chu\n---\n\n{points}"}, tmp_path / "x")
    plan = read(root).linked.plan
    assert (next_in(plan, "D1"), next_after(plan, "D1.b"), next_after(plan, "D1.d")) == ("D1.dd", "D1.b1", "D1.dd")


OUTSIDE: Files = {"plan/muc/I.md": "---\nma: I\nten: X\n---\n\n## I1\n\nMột chữ.\n"}


@pytest.mark.parametrize("files", [*PLANS.values(), OUTSIDE], ids=[*PLANS, "a point outside every section"])
def test_any_plan_may_be_asked(files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = laid_over_small(files, tmp_path / "x")
    plan = read(root).linked.plan
    assert all(answer(plan, entry.id)[0] for entry in plan.entries)
    assert command(root) == 0
    before = contents(root)
    if command(root, "ghi"):
        assert contents(root) == before
    assert capsys.readouterr().out
