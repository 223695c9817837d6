"""What the editors' guide tells people to write in this plan, written as it says: the check is content."""

from __future__ import annotations

import re
from pathlib import Path

from plansite.answers.schedule import schedule
from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import ROOT
from tests.support.plans import LEDGER, SECTION, change, told

GUIDE = ROOT / "docs" / "bien-tap"


def example(after: str) -> str:
    """The first example of the guide behind some words."""
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    assert after in text
    found = re.search(r"^(```|~~~)\w+\n(.*?)^\1$", text[text.index(after) :], re.MULTILINE | re.DOTALL)
    assert found
    return found[2]


def test_progress_as_the_guide_says(copy: Path) -> None:
    card = "```yaml\nnhac_den: [ban-thuong-vu-tinh-uy, thuong-truc-tinh-uy]\n```\n"
    change(copy, "plan/muc/III.7.md", (card, example("không sửa mục cũ")))
    assert told(copy) == []
    assert [point.id for point in read(copy).linked.tracked] == ["III.7.2"]


def test_adding_a_body_a_document_and_a_point_as_the_guide_says(copy: Path) -> None:
    for path in ("plan/co-quan/hoi-dong-nhan-dan-tinh.yml", "plan/van-ban/999-kh-tu.yml"):
        (copy / path).write_text(example(f"Tạo tệp `{path}`"), encoding="utf-8")
    change(copy, SECTION, ("## III.4.3\n", example("ngay trước dòng `## III.4.3`") + "## III.4.3\n"))
    assert told(copy) == []
    before = (copy / LEDGER).read_text(encoding="utf-8")
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    added = set((copy / LEDGER).read_text(encoding="utf-8").split("\n")) - set(before.split("\n"))
    assert added == {"III.4.2a điểm", "999-kh-tu văn bản", "hoi-dong-nhan-dan-tinh cơ quan"}


def test_recording_an_activation_as_the_guide_says(copy: Path) -> None:
    path = "plan/van-ban/999-kh-tu.yml"
    (copy / path).write_text(example(f"Tạo tệp `{path}`"), encoding="utf-8")
    at = "## III.1.2\n"
    change(copy, "plan/muc/III.1.md", (at, example("vào cuối điểm III.1.1 trong `plan/muc/III.1.md`") + "\n" + at))
    assert told(copy) == []
    times = schedule(read(copy).linked)
    assert times.dated == ("III.4.2", "III.10.1", "III.1.1")
    assert times.waiting_count == 10


def test_a_section_put_in_as_the_guide_says(copy: Path) -> None:
    for path in ("plan/van-ban/999-kh-tu.yml", "plan/muc/III.11.md"):
        (copy / path).write_text(example(f"`{path}`"), encoding="utf-8")
    assert told(copy) == []
    assert "III.11.1" in {task.id for task in read(copy).linked.tasks}


def test_a_deadline_moved_twice_as_the_guide_says(copy: Path) -> None:
    first = example("Tạo tệp `plan/van-ban/999-kh-tu.yml`")
    for id in ("999", "998"):
        (copy / f"plan/van-ban/{id}-kh-tu.yml").write_text(first.replace("999", id), encoding="utf-8")
    card = example("**Đổi nhiều lần**").removeprefix("```yaml\n").removesuffix("```\n")
    assert card.startswith("thoi_han:\n  - loi")
    change(copy, SECTION, ("san_pham: Quy định về phân cấp", f"{card}san_pham: Quy định về phân cấp"))
    assert told(copy) == []
    timing = read(copy).linked.timing("III.4.2")
    assert (timing.until, timing.given_by) == ("2023-09-30", "998-kh-tu")


def test_what_goes_along_with_the_program_cites_no_document_of_this_plan() -> None:
    numbers = [document.number for document in read(ROOT).linked.plan.documents if document.number]
    pages = [*ROOT.glob("README*.md"), ROOT / "NOTICE.md", *GUIDE.glob("*.md"), *(ROOT / "docs").glob("c*.md")]
    told = {page.name: page.read_text(encoding="utf-8") for page in pages}
    assert [(name, each) for name, text in told.items() for each in numbers if each in text] == []
