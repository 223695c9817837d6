"""Ids for good: what an editor is told who renames, deletes, reorders or reuses one, and how the ledger is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.plan.ledger_history.fates import listed
from plansite.plan.model.ledger import read_ledger, write_ledger
from tests.support.plans import LEDGER, SECTION, change, entry, number, told, without

NEWLINE = b"\n"
TWO_WAYS = "thành «{0} điểm → MÃ-MỚI» (đã chuyển hay gộp vào mã khác) hoặc «{0} điểm bãi bỏ theo MÃ-VĂN-BẢN»"


def test_a_renamed_point(copy: Path) -> None:
    change(
        copy, SECTION, ("## III.4.2\n", "## III.4.22\n"), ("## III.4.3", "## III.4.23"), ("## III.4.4", "## III.4.24")
    )
    change(copy, SECTION, ("## III.4.23", "## III.4.3"), ("## III.4.24", "## III.4.4"), ("## III.4.22", "## III.4.2b"))
    (problem,) = told(copy)
    assert problem.message == "mã mới «III.4.2b» đứng ở đây, còn mã đã cấp «III.4.2» không còn trong tệp này"
    assert problem.remedy.startswith("Nếu vẫn là chỗ ấy, viết lại mã cũ «III.4.2». Nếu là chỗ khác, sửa dòng ")
    assert TWO_WAYS.format("III.4.2") in problem.remedy


def test_a_deleted_point_is_told_once_where_it_stood(copy: Path) -> None:
    without(copy, "III.4.3", "III.4.4")
    (problem,) = told(copy)
    heading = (copy / SECTION).read_text(encoding="utf-8").split("\n").index("## III.4.2") + 1
    assert str(problem).startswith(
        f"{SECTION}:{heading}: mã đã cấp, trước đứng ở tệp này, nay không còn trong kế hoạch: «III.4.3» [ma-mat]"
    )
    assert f"sửa dòng {number(copy, 'III.4.3 điểm')} của {LEDGER} {TWO_WAYS.format('III.4.3')}." in problem.remedy


def test_a_deleted_section_is_told_once_with_all_that_went_with_it(copy: Path) -> None:
    (copy / SECTION).unlink()
    (problem,) = told(copy)
    every = ", ".join(f"«{id}»" for id in ("III.4", "III.4.1", "III.4.2", "III.4.3", "III.4.4"))
    assert str(problem).startswith(
        f"{SECTION}:1: mã đã cấp, trước đứng ở tệp này, nay không còn trong kế hoạch: {every} [ma-mat]"
    )


def test_a_deleted_body_is_told_once(copy: Path) -> None:
    (copy / entry("phong-van-hoa-huyen")).unlink()
    (problem,) = told(copy)
    assert str(problem.span) == "plan/co-quan/phong-van-hoa-huyen.yml:1"
    assert problem.code == "ma-mat"
    assert "«phong-van-hoa-huyen»" in problem.message


def test_a_file_that_cannot_be_read_is_not_taken_for_lost_ids(copy: Path) -> None:
    (copy / SECTION).write_bytes("chữ".encode("utf-16"))
    assert [problem.code for problem in told(copy)] == ["khong-utf8"]


def test_a_file_under_a_wrong_name_is_not_taken_for_lost_ids(copy: Path) -> None:
    (copy / SECTION).rename(copy / "plan" / "III.4.md")
    assert {"tep-la"} <= {problem.code for problem in told(copy)}
    assert not {"ma-mat", "ma-doi"} & {problem.code for problem in told(copy)}


def test_reordered_points(copy: Path) -> None:
    change(copy, SECTION, ("## III.4.2\n", "## x\n"), ("## III.4.3\n", "## III.4.2\n"), ("## x\n", "## III.4.3\n"))
    assert [str(problem).split("\n")[0] for problem in told(copy) if problem.code == "ma-sai-thu-tu"] == [
        f"{SECTION}:{(copy / SECTION).read_text(encoding='utf-8').split(chr(10)).index('## III.4.2') + 1}: "
        "mã «III.4.2» đứng sau «III.4.3» là sai thứ tự [ma-sai-thu-tu]"
    ]
    assert not {"ma-mat", "ma-doi"} & {problem.code for problem in told(copy)}


def test_words_moved_to_another_id_with_a_successor_are_fine_for_the_ledger(copy: Path) -> None:
    without(copy, "III.4.3", "III.4.4")
    change(copy, LEDGER, ("III.4.3 điểm\n", "III.4.3 điểm -> III.4.4\n"))
    assert {problem.code for problem in told(copy)} == {"thieu-chu"}


@pytest.mark.parametrize("id", ["III.4.9", "iii.4.9"])
def test_an_id_that_left_is_not_used_again(id: str, copy: Path) -> None:
    line = "III.4.9 điểm bãi bỏ theo 31-tb-hu"
    change(copy, LEDGER, ("III.5 mục\n", f"{line}\nIII.5 mục\n"))
    assert told(copy) == []
    text = (copy / SECTION).read_text(encoding="utf-8")
    (copy / SECTION).write_text(f"{text}\n## {id}\n\nViệc khác.\n", encoding="utf-8")
    (problem,) = [problem for problem in told(copy) if problem.code == "ma-dung-lai"]
    assert problem.message == (f"mã «{id}» đã rời kế hoạch theo {LEDGER}:{number(copy, line)}, không được dùng lại")


def test_a_new_plan_without_a_ledger(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recorded = (copy / LEDGER).read_bytes()
    (copy / LEDGER).unlink()
    assert [problem.code for problem in told(copy)] == ["thieu-so-ma"]
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    assert (copy / LEDGER).read_bytes() == recorded
    assert f"Đã ghi {recorded.count(NEWLINE) - 2} mã mới" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("III.4.9 điểm bãi bỏ theo 31-tb", "van-ban-la", "«31-tb»"),
        ("III.4.9 điểm → III.4.9", "so-ma-vong", "III.4.9 → III.4.9"),
        ("III.4.9 → III.44", "ma-ke-tuc-la", "«III.4.9» chuyển tới «III.44»"),
        ("../x điểm", "so-ma-sai-dong", "«../x điểm»"),
        ("ban-cu", "so-ma-sai-dong", "«ban-cu»"),
        ("III.4.9 bãi bỏ", "so-ma-sai-dong", "«III.4.9 bãi bỏ»"),
        ("iii.4.4 điểm", "so-ma-trung", "«iii.4.4»"),
    ],
)
def test_a_wrong_line(line: str, code: str, words: str, copy: Path) -> None:
    file = copy / LEDGER
    lines = [*file.read_text(encoding="utf-8").splitlines(), line]
    file.write_text("\n".join([*lines[:2], *sorted(lines[2:])]), encoding="utf-8")
    assert [problem.code for problem in told(copy)] == [code]
    assert words in told(copy)[0].message
    assert told(copy)[0].span.line == number(copy, line)


def test_a_ledger_saved_on_windows_is_read(copy: Path) -> None:
    file = copy / LEDGER
    recorded = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert told(copy) == []
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    assert file.read_bytes() == recorded


def test_marks_of_a_conflict_are_told_and_nothing_else(copy: Path) -> None:
    change(copy, LEDGER, ("III.4.4 điểm\n", "<<<<<<< HEAD\nIII.4.4 điểm\n=======\n>>>>>>> khac\n"))
    assert [problem.code for problem in told(copy)] == ["xung-dot"]


def test_the_file_is_written_as_it_is_read() -> None:
    text = "# Ghi chú\nI mục\nIII.4.9 điểm → III.4.2\nI.1\nchu-ky phần\na-b cơ quan bãi bỏ theo x-y\nI mục\n"
    ledger, problems = read_ledger(text, LEDGER)
    assert problems == []
    assert write_ledger(ledger.lines, ledger.comments) == (
        "# Ghi chú\nI mục\nI.1\nIII.4.9 điểm → III.4.2\na-b cơ quan bãi bỏ theo x-y\nchu-ky phần\n"
    )
    loosely, problems = read_ledger("III.4.9 DIEM->III.4.2\na-b co quan Bai bo theo x-y\nI.1  Điểm \n", LEDGER)
    assert problems == []
    assert [str(line) for line in loosely.lines] == [
        "III.4.9 điểm → III.4.2", "a-b cơ quan bãi bỏ theo x-y", "I.1 điểm",
    ]  # fmt: skip


@pytest.mark.parametrize(("many", "said"), [(1, "«a0»"), (8, "«a7»"), (9, "«a7» và 1 mã khác"), (11, "và 3 mã khác")])
def test_a_sentence_names_eight_ids_at_most(many: int, said: str) -> None:
    told = listed(f"a{number}" for number in range(many))
    assert told.endswith(said)
    assert told.count("«") == min(many, 8)


@pytest.mark.parametrize("line", ["x" * 200_000, "X" * 200_000, f"I.{'a' * 300} điểm", f"{'x-' * 150}x cơ quan"])
def test_an_id_that_no_file_could_bear_is_no_line(line: str) -> None:
    ledger, problems = read_ledger(f"{line}\nI mục\n", LEDGER)
    assert [each.id for each in ledger.lines] == ["I"]
    assert [(problem.code, str(problem.span)) for problem in problems] == [("so-ma-sai-dong", f"{LEDGER}:1")]
    assert len(problems[0].message) < 100
