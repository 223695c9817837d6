"""What the editors' guide shows of another plan, written as it says: the check is content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.answers.schedule import schedule
from plansite.commands import NAMES, command
from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import ROOT, SMALL
from tests.support.plans import LEDGER, change, laid_over_small, told

GUIDE = ROOT / "docs" / "bien-tap"


def test_the_guide_to_another_plan_holds_when_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (GUIDE / "ke-hoach-khac.md").read_text(encoding="utf-8")
    example = text.split("{: #vi-du }")[1]
    blocks = re.findall(r"^(```|~~~)markdown\n(.*?)\n\1$", example, re.MULTILINE | re.DOTALL)
    (_, source), (_, section) = blocks
    typed, told = re.search(r"`uv run plansite ([^`]+)` (lập [^.]+)\.", example).groups()  # type: ignore[union-attr]
    here = tmp_path / "du-an"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / "van-ban.md").write_text(f"{source}\n", encoding="utf-8")
    assert main(typed.split()) == 0
    made = tmp_path / "ke-hoach-xa"
    assert told.removeprefix("lập ") in capsys.readouterr().out
    assert (made / "plan/muc/D2.md").read_text(encoding="utf-8") == f"{section}\n"
    assert main(["--root", str(made), "check"]) == 0
    assert read(made).composer.citations["D2.1.b"].startswith("điểm b, khoản 1, Điều 2, Kế hoạch")


TOLD_IN = [
    ROOT / "Makefile",
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "hooks").rglob("*.py")),
]
TYPED = re.compile(r"""(?:uv run |\.venv/bin/|python -m |\$\(RUN\))plansite\b(?: ([^`»"'\\\n#]*))?""")


def test_a_command_that_is_told_can_be_typed() -> None:
    """From the repository's root, as it stands in guides, messages and the Makefile."""
    readers = {name: command(name).parser() for name in NAMES}
    told = [(file.relative_to(ROOT), words) for file in TOLD_IN for words in TYPED.findall(file.read_text("utf-8"))]
    for file, line in told:
        name, *words = line.split() or ["--help"]
        if name != "--help":
            assert name in readers, f"{file}: plansite {line}"
            readers[name].read(words)
    assert {str(file) for file, _ in told} > {"README.md", "README.vi.md", "Makefile", "docs/bien-tap/index.md"}
    assert {line.split()[0] for _, line in told if line.split()} == {*readers, "--help"}


def test_no_command_is_told_from_another_folder() -> None:
    told = {file: file.read_text("utf-8") for file in TOLD_IN}
    assert [str(file) for file, text in told.items() if re.search(r"cd hooks|hooks &&|run in `hooks", text)] == []
    assert [file.name for file, text in told.items() if "python -m plansite" in text] == ["README.md", "__main__.py"]


def test_a_document_in_the_guide_is_one_of_the_invented_plan() -> None:
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    example = re.search(r"^```yaml\n(ma: 12-nq-tu-khoa-xvi\n.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert example
    assert example[1] == (SMALL / "plan" / "van-ban" / "12-nq-tu-khoa-xvi.yml").read_text(encoding="utf-8")


# ---- Written in the invented plan, as the guide says ----

INVENTED = "plan/van-ban/999-kh-hu.yml"
OTHERS = "plan/muc/II.2.md"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The invented plan that the guide takes its examples from, to be changed."""
    return laid_over_small({}, tmp_path / "small")


def example(after: str) -> str:
    """The first example of the guide behind some words."""
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    assert after in text
    found = re.search(r"^(```|~~~)\w+\n(.*?)^\1$", text[text.index(after) :], re.MULTILINE | re.DOTALL)
    assert found
    return found[2]


@pytest.mark.parametrize(
    ("after", "file"),
    [
        ("Thẻ chỉ ghi điều lời văn không nói sẵn", "muc/II.1.md"),
        ("Mục đang có trong tệp", "dinh-chinh.yml"),
        ("ở cơ quan cũ là `tiep_noi`", "co-quan/phong-van-hoa-huyen.yml"),
        ("**Văn bản lời văn gọi bằng tên", "van-ban/so-tay-thu-thu.yml"),
    ],
)
def test_what_the_guide_shows_stands_there(after: str, file: str) -> None:
    assert example(after) in (SMALL / "plan" / file).read_text(encoding="utf-8")


def test_what_the_check_says_where_all_is_well(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(small), "check"]) == 0
    said = capsys.readouterr().out.strip()
    assert f"«{said}»" in (GUIDE / "index.md").read_text(encoding="utf-8")


def test_a_message_is_as_the_guide_shows_it(small: Path) -> None:
    change(small, "plan/muc/II.1.md", ("tháng 9/2024", "tháng 8/2024"))
    assert example("mỗi lỗi gồm hai dòng").strip() in {str(each).strip() for each in told(small)}


def test_progress_as_the_guide_says(small: Path) -> None:
    change(small, "plan/muc/II.1.md", ("```yaml\nphoi_hop: [cac-doan-the-huyen]\n```\n", example("không sửa mục cũ")))
    assert told(small) == []
    assert [point.id for point in read(small).linked.tracked] == ["II.1.2.1"]


def test_a_repeal_as_the_guide_says(small: Path) -> None:
    (small / INVENTED).write_text(example(f"Tạo tệp `{INVENTED}`"), encoding="utf-8")
    card = example("trang sẽ ghi điểm đã bị bãi bỏ")
    change(small, "plan/muc/II.1.md", ("```yaml\nphoi_hop: [cac-doan-the-huyen]\n```\n", card))
    assert told(small) == []
    assert not read(small).linked.points["II.1.2.1"].in_force


def test_adding_a_body_a_document_and_a_point_as_the_guide_says(small: Path) -> None:
    for path in ("plan/co-quan/nguoi-giu-tu-sach.yml", INVENTED):
        (small / path).write_text(example(f"Tạo tệp `{path}`"), encoding="utf-8")
    card = "van_ban: so-tay-thu-thu\n"
    change(small, "plan/muc/II.1.md", (card, card + example("một dòng vào thẻ của điểm II.1.3")))
    change(small, OTHERS, ("## II.2.2\n", example("ngay trước dòng `## II.2.2`") + "## II.2.2\n"))
    assert told(small) == []
    before = (small / LEDGER).read_text(encoding="utf-8")
    assert main(["--root", str(small), "id", "ghi"]) == 0
    added = set((small / LEDGER).read_text(encoding="utf-8").split("\n")) - set(before.split("\n"))
    assert added == {"II.2.1a điểm", "999-kh-hu văn bản", "nguoi-giu-tu-sach cơ quan"}


def test_recording_an_activation_as_the_guide_says(small: Path) -> None:
    (small / INVENTED).write_text(example(f"Tạo tệp `{INVENTED}`"), encoding="utf-8")
    at = "## II.2.1\n"
    change(small, OTHERS, (at, f"{at}\n{example(f'trong `{OTHERS}`, ngay dưới dòng `## II.2.1`')}"))
    assert told(small) == []
    assert "II.2.1" in schedule(read(small).linked).dated


def test_a_section_put_in_as_the_guide_says(small: Path) -> None:
    for path in (INVENTED, "plan/muc/II.3.md"):
        (small / path).write_text(example(f"`{path}`"), encoding="utf-8")
    assert told(small) == []
    assert "II.3.1" in {task.id for task in read(small).linked.tasks}


def test_a_deadline_moved_twice_as_the_guide_says(small: Path) -> None:
    first = example(f"Tạo tệp `{INVENTED}`")
    for id in ("999", "998"):
        (small / f"plan/van-ban/{id}-kh-hu.yml").write_text(first.replace("999", id), encoding="utf-8")
    card = example("**Đổi nhiều lần**").removeprefix("```yaml\n").removesuffix("```\n")
    assert card.startswith("thoi_han:\n  - loi")
    change(small, "plan/muc/II.1.md", ("san_pham: Danh mục sách", f"{card}san_pham: Danh mục sách"))
    assert told(small) == []
    timing = read(small).linked.timing("II.1.1")
    assert (timing.until, timing.given_by) == ("2025-06-30", "998-kh-hu")


def test_a_correction_in_the_card_of_its_point_as_the_guide_says(small: Path) -> None:
    change(small, "plan/dinh-chinh.yml", (example("Mục đang có trong tệp"), ""))
    at = "## II.2.1\n"
    change(small, OTHERS, (at, f"{at}\n{example('Cũng mục ấy nếu ghi trong thẻ của điểm II.2.1')}"))
    assert told(small) == []
    assert [each.issued for each in read(small).linked.corrections_of("II.2.1")] == ["độc sách"]


def test_a_succession_on_the_new_body_as_the_guide_says(small: Path) -> None:
    old, new = (f"plan/co-quan/{id}.yml" for id in ("phong-van-hoa-huyen", "trung-tam-van-hoa-khu-vuc"))
    change(small, old, (example("ở cơ quan cũ là `tiep_noi`"), ""))
    (small / new).write_text(example("ở cơ quan mới là `ke_tuc`"), encoding="utf-8")
    assert told(small) == []
    successors = read(small).linked.bodies["phong-van-hoa-huyen"].successors
    assert [each.body.id for each in successors] == ["trung-tam-van-hoa-khu-vuc"]


def test_a_point_moved_as_the_guide_says(small: Path) -> None:
    (small / INVENTED).write_text(example(f"Tạo tệp `{INVENTED}`"), encoding="utf-8")
    section, ledger = small / "plan/muc/II.1.md", (small / LEDGER).read_text(encoding="utf-8")
    point = re.search(r"## II\.1\.3\n.*?(?=\n## )", section.read_text(encoding="utf-8"), re.DOTALL)
    assert point
    change(small, "plan/muc/II.1.md", (point[0], ""))
    card = example("chuyển II.1.3 thành II.2.3").removeprefix("```yaml\n")
    moved = point[0].replace("## II.1.3", "## II.2.3").replace("```\n", card)
    (small / OTHERS).write_text(f"{(small / OTHERS).read_text(encoding='utf-8')}\n{moved}", encoding="utf-8")
    assert told(small) == []
    assert main(["--root", str(small), "ban", "ghi", "2024-11-26"]) == 0
    written = ledger.replace("II.1.3 điểm\n", "II.1.3 điểm → II.2.3\n")
    assert set((small / LEDGER).read_text(encoding="utf-8").splitlines()) > set(written.splitlines())


def test_a_wording_in_the_card_of_its_point_as_the_guide_says(small: Path) -> None:
    """Other points may use it too."""
    card = example("ở khóa `cum_thoi_han`")
    change(small, OTHERS, ("## II.2.1\n", f"## II.2.1\n\n{card}"))
    due = "thoi_han: {loi: hoàn thành trước tháng 6/2025, theo: 31-tb-hu}\n"
    change(small, "plan/muc/II.1.md", ("san_pham: Danh mục sách", f"{due}san_pham: Danh mục sách"))
    assert told(small) == []
    assert read(small).linked.timing("II.1.1").until == "2025-05-31"


def test_ids_that_the_guide_proposes_are_proposed(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = (GUIDE / "index.md").read_text(encoding="utf-8")
    for asked in ("II.1", "II.2.1"):
        row = re.search(rf"^\| `uv run plansite id {re.escape(asked)}` \|(.*)\|$", table, re.MULTILINE)
        assert row
        assert main(["--root", str(small), "id", asked]) == 0
        said = capsys.readouterr().out
        assert [id for id in re.findall(r"II(?:\.\w+)+", row[1]) if id not in said] == []


def test_a_session_in_the_guide_quotes_the_invented_plan(small: Path) -> None:
    text = (GUIDE / "hoc-tap.md").read_text(encoding="utf-8")
    found = re.search(r"^~~~markdown\n(.*?)^~~~$|^```markdown\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found
    page = small / "docs" / "hoc-tap" / "bai.md"
    page.parent.mkdir(parents=True)
    page.write_text(found[1] or found[2], encoding="utf-8")
    assert {each.code for each in told(small)} == {"trich-chua-duyet"}
    assert main(["--root", str(small), "duyet", str(page)]) == 0
    mark = re.search(r"\[\[trich:\S+ \w{8}\]\]", page.read_text(encoding="utf-8"))
    assert mark
    assert f"`{mark[0]}`" in text
