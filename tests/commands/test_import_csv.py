"""An edited table brought back into the cards: what changes, what does not, and what is refused."""

from __future__ import annotations

import csv
import random
import unicodedata
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.commands.main import main
from plansite.commands.table.card_editing import edited
from plansite.commands.table.edited_table import changes
from plansite.plan.model.roles import Role
from plansite.site.exports.annex import annex_csv
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.exports import files, made
from tests.support.plans import change, laid_over_small, read_once

LEAD, PARTNER, PRODUCT, TIME = COLUMNS[2:]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over_small({}, tmp_path / "x")


def state(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def exported(root: Path, uri: str = "du-lieu/nhiem-vu.csv") -> bytes:
    return made(read(root), annex_csv)[uri]


def table(content: bytes, between: str = ",", **cells: dict[str, str]) -> bytes:
    """An exported table with cells changed: {id: {column: text}}, keys with «_» for dots."""
    rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))
    for row in rows:
        row.update(cells.get(row[ID_COLUMN].replace(".", "_"), {}))
    text = StringIO()
    writer = csv.DictWriter(text, [*COLUMNS, ID_COLUMN], delimiter=between)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def run(root: Path, content: bytes) -> int:
    file = root.parent / "nhiem-vu.csv"
    file.write_bytes(content)
    return main(["--root", str(root), "import-csv", str(file)])


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_out_and_in_changes_nothing(site: Site, between: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for uri, content in made(site, annex_csv).items():
        assert changes(site.linked, table(content, between), uri) == ((), ())
    for uri, content in made(read(root), annex_csv).items():
        assert run(root, table(content, between)) == 0, uri
    assert state(root) == state(SMALL)
    assert set(capsys.readouterr().out.splitlines()) == {"Bảng không đổi gì."}


def test_how_letters_are_composed_does_not_matter(root: Path) -> None:
    apart = unicodedata.normalize("NFD", table(exported(root), II_1_1={PRODUCT: "sách nói"}).decode())
    assert run(root, apart.encode()) == 0
    assert read(root).linked.points["II.1.1"].card.product == "sách nói"


COLUMN = {
    "at the end": lambda cells: [*cells, ""],
    "two at the end": lambda cells: [*cells, "", ""],
    "at the start": lambda cells: ["", *cells],
    "in the middle": lambda cells: [*cells[:3], "", *cells[3:]],
    "of blanks": lambda cells: [*cells[:3], " \u00a0", *cells[3:]],
}


@pytest.mark.parametrize("changed", COLUMN.values(), ids=COLUMN)
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_an_empty_column_of_a_spreadsheet_is_no_column(
    changed: Callable[[list[str]], list[str]], between: str, root: Path
) -> None:
    rows = list(
        csv.reader(StringIO(table(exported(root), II_1_1={PRODUCT: "sách nói"}).decode("utf-8-sig"), newline=""))
    )
    text = StringIO()
    csv.writer(text, delimiter=between).writerows([["", ""], *map(changed, rows), [""] * 8])
    assert run(root, text.getvalue().encode()) == 0
    assert read(root).linked.points["II.1.1"].card.product == "sách nói"


def test_words_in_a_column_without_a_name_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(StringIO(exported(root).decode("utf-8-sig"), newline="")))
    text = StringIO()
    csv.writer(text).writerows([[*rows[0], ""], [*rows[1], "đã xong"], *rows[2:]])
    assert run(root, text.getvalue().encode()) == 1
    assert "nhiem-vu.csv:2: bảng không đọc được: ô «đã xong» đứng ở cột không có tên" in capsys.readouterr().out


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\x07"])
def test_unseen_characters_that_pasting_leaves_are_not_read(unseen: str, root: Path) -> None:
    cells = {PRODUCT: f"sách {unseen}nói", PARTNER: f"Các đoàn{unseen} thể huyện", ID_COLUMN: f"II.1.1{unseen}"}
    assert run(root, table(exported(root), II_1_1=cells)) == 0
    card = read(root).linked.points["II.1.1"].card
    assert (card.product, [each.id for each in card.partners]) == ("sách nói", ["cac-doan-the-huyen"])


def test_cards_change_and_nothing_else(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "plan/muc/II.1.md", ("các xã làm", "các xã thường xuyên làm"))
    change(root, "plan/nguyen-van.txt", ("các xả làm", "các xả thường xuyên làm"))
    before = state(root)
    content = table(
        exported(root),
        II_1_1={PRODUCT: "Danh mục: sách «cho» # tủ", PARTNER: "Các đoàn thể huyện; Huyện Đoàn"},
        II_1_2={TIME: "thực hiện thường xuyên", LEAD: "Huyện Đoàn"},
        II_1_2_1={PARTNER: ""},
        II_2_1={PRODUCT: "=ngày+hội"},
    )
    assert run(root, content) == 0
    said = capsys.readouterr().out
    assert "Đã sửa thẻ của 4 nhiệm vụ: plan/muc/II.1.md, plan/muc/II.2.md" in said
    assert "II.1.1, Kết quả: «Danh mục sách cho tủ sách thôn» → «Danh mục: sách «cho» # tủ»\n" in said
    site = read(root)
    assert site.problems == ()
    assert site.linked.points["II.1.1"].card.product == "Danh mục: sách «cho» # tủ"
    assert site.linked.targets("II.1.1", Role.PARTNERS) == ("cac-doan-the-huyen", "huyen-doan")
    assert site.linked.targets("II.1.2", Role.LEADS) == ("huyen-doan",)
    current = site.linked.timing("II.1.2").current
    assert current is not None
    assert current.kinds == ("thuong-xuyen",)
    assert site.linked.targets("II.1.2.1", Role.PARTNERS) == ()
    assert site.linked.points["II.2.1"].card.product == "=ngày+hội"
    after = state(root)
    assert {path for path in before if before[path] != after[path]} == {"plan/muc/II.1.md", "plan/muc/II.2.md"}
    back = table(
        exported(root),
        II_1_1={PRODUCT: "Danh mục sách cho tủ sách thôn", PARTNER: ""},
        II_1_2={TIME: "", LEAD: "Phòng Văn hóa huyện"},
        II_1_2_1={PARTNER: "Các đoàn thể huyện"},
        II_2_1={PRODUCT: ""},
    )
    assert run(root, back) == 0
    assert state(root) == before


def test_an_id_may_stand_for_a_name(root: Path) -> None:
    assert run(root, table(exported(root), II_1_2_1={PARTNER: "cac-doan-the-huyen"})) == 0
    assert state(root) == state(SMALL)


def test_line_ends_and_comments_stay(root: Path) -> None:
    file = root / "plan" / "muc" / "II.1.md"
    text = file.read_text(encoding="utf-8").replace("```yaml\nsan_pham", "```yaml\n# ghi cho người sau\nsan_pham")
    file.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert run(root, table(exported(root), II_1_1={PRODUCT: "sách"})) == 0
    written = file.read_bytes().decode()
    assert written == "\ufeff" + text.replace("Danh mục sách cho tủ sách thôn", "sách").replace("\n", "\r\n")


REFUSED = {
    "words": ({COLUMNS[1]: "Chữ khác"}, "bang-xung-dot"),
    "a time that the words state": ({TIME: "thực hiện thường xuyên"}, "bang-xung-dot"),
    "no lead": ({LEAD: ""}, "bang-xung-dot"),
    "an unknown body": ({PARTNER: "Sở Văn hóa"}, "bang-gia-tri-la"),
    "an element": ({PRODUCT: "<b>Sổ</b>"}, "bang-gia-tri-la"),
    "an id": ({ID_COLUMN: "II.1.9"}, "bang-dong-la"),
    "a section": ({ID_COLUMN: "II.1"}, "bang-dong-la"),
    "a repealed task": ({ID_COLUMN: "II.2.2"}, "bang-dong-la"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_one_refusal_and_nothing_is_written(why: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells, code = REFUSED[why]
    assert run(root, table(exported(root), II_1_1=cells, II_2_1={PRODUCT: "sách"})) == 1
    said = capsys.readouterr().out
    assert f"[{code}]" in said
    assert said.startswith("nhiem-vu.csv:2: ")
    assert "Có 1 lỗi, chưa ghi gì." in said
    assert state(root) == state(SMALL)


def test_a_time_not_listed_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, table(exported(root), II_1_2={TIME: "hoàn thành trong quý 5/2025"})) == 1
    assert "nhiem-vu.csv:3: chưa hiểu «hoàn thành trong quý 5/2025»" in capsys.readouterr().out
    assert state(root) == state(SMALL)


def test_a_card_that_cannot_be_edited_is_left(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "plan" / "muc" / "II.1.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("san_pham: Danh mục sách cho tủ sách thôn", "{san_pham: Danh mục}"), encoding="utf-8")
    before = state(root)
    assert run(root, table(exported(root), II_1_1={PRODUCT: "sách"})) == 1
    assert "chưa ghi gì" in capsys.readouterr().out
    assert state(root) == before


def test_a_plan_with_problems_takes_no_table(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = exported(root)
    (root / "plan/van-ban/31-tb-hu.yml").write_text("ma: [", encoding="utf-8")
    before = state(root)
    assert run(root, table(content, II_1_1={PRODUCT: "sách"})) == 1
    assert "[yaml-hong]" in capsys.readouterr().out
    assert state(root) == before


def test_no_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(root), "import-csv", str(root / "khong-co.csv")]) == 2
    assert "Không có tệp" in capsys.readouterr().err


@pytest.mark.parametrize("seed", range(60))
def test_no_slip_in_a_table_ends_in_a_traceback(seed: int) -> None:
    chance, site = random.Random(seed), read_once(SMALL)
    content = bytearray(files(site)["du-lieu/nhiem-vu.csv"])
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 4)] = chance.choice(
            [b'"', b",", b";", b"\n", b"\r", b"\0", b"\xff", b"'=", b"x"]
        )
    wanted, problems = changes(site.linked, bytes(content), "nhiem-vu.csv")
    assert all(str(problem).startswith("nhiem-vu.csv:") for problem in problems)
    assert all(change.keys for change in wanted)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n", b"a,b\n", b'"' + b"x" * 200_000, bytes(range(256))])
def test_any_file_may_be_given(content: bytes) -> None:
    assert changes(read_once(SMALL).linked, content, "nhiem-vu.csv")[1]


def test_a_card_is_added_and_taken_away() -> None:
    bare = "---\nma: I\n---\n\n## I.1\n\nMột.\n\n## I.2\n\nHai.\n"
    added = edited(bare, 5, {"san_pham": "Sổ"})
    assert added == bare.replace("Một.\n", "Một.\n\n```yaml\nsan_pham: Sổ\n```\n")
    assert edited(added, 5, {"san_pham": None}) == bare
    last = edited(bare, 9, {"phoi_hop": ["a", "b"]})
    assert last == bare + "\n```yaml\nphoi_hop: [a, b]\n```\n"
    assert edited(last, 9, {"phoi_hop": None}) == bare
