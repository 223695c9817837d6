"""Whatever stands in a table that is brought back: all of it is told or done, and no word of the plan changes."""

from __future__ import annotations

import csv
import re
import time
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.commands.main import main
from plansite.site.exports.annex import annex_csv, annex_xlsx
from plansite.site.site import read
from tests.support.building import SMALL
from tests.support.chance import IDS, SIGNS, laid, often, spoilt
from tests.support.exports import made
from tests.support.plans import read_once
from tests.support.telling import SECONDS

WORDS, LEAD, PARTNER, PRODUCT, TIME = COLUMNS[1:]
CSV, XLSX = "du-lieu/nhiem-vu.csv", "du-lieu/nhiem-vu.xlsx"
CELLS = {
    WORDS: st.just(""),
    LEAD: st.sampled_from(
        ["Huyện Đoàn", "huyen-doan", "Phòng Văn hóa huyện", "", ";", "Huyện Đoàn; Huyện Đoàn", "Không có"]
    ),
    PARTNER: st.sampled_from(["Các đoàn thể huyện; Huyện Đoàn", "", "Các đoàn thể", "cac-doan-the-huyen"]),
    PRODUCT: st.one_of(
        SIGNS,
        st.text(st.characters(codec="utf-8"), max_size=20),
        st.sampled_from(
            ["no", "~", "- a", "a: b", "a #b", "'", '"', "```", "## II.1.1", "---", "{}", "[]", "&a", "*a", "!x", "0x1"]
        ),
    ),
    TIME: st.sampled_from(["hoàn thành trong quý II/2025", "", "thực hiện thường xuyên", "bao giờ cũng được", "{nam}"]),
}


def rows() -> list[dict[str, str]]:
    content = made(read_once(SMALL), annex_csv)[CSV].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content, newline="")))


def bring_back(root: Path, content: bytes, name: str = "nhiem-vu.csv") -> tuple[int, str]:
    """The exit code of the command and what it said, once all that holds of any table was seen to hold."""
    table = root.parent / name
    table.write_bytes(content)
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    words = {point.id: point.words for point in read(root).linked.plan.points}
    begun = time.process_time()
    with redirect_stdout(StringIO()) as said:
        code = main(["--root", str(root), "import-csv", str(table)])
    assert time.process_time() - begun < SECONDS
    site = read(root)
    assert site.problems == ()
    assert {point.id: point.words for point in site.linked.plan.points} == words
    assert code in (0, 1)
    if code:
        assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before
        told = re.findall(rf"^{re.escape(name)}:(\d+): ", said.getvalue(), re.MULTILINE)
        assert told
        assert {int(line) for line in told} <= set(range(1, len(re.findall(rb"\r\n|\r|\n", content)) + 2))
    return code, said.getvalue()


@often(20)
@given(changes=st.lists(st.tuples(st.integers(0, 5), st.sampled_from([*CELLS]), st.data()), min_size=1, max_size=4))
def test_a_table_is_brought_back_whole_or_not_at_all(changes: list[tuple[int, str, st.DataObject]]) -> None:
    table = rows()
    for at, column, value in changes:
        table[at % len(table)][column] = value.draw(CELLS[column])
    text = StringIO()
    writer = csv.DictWriter(text, [*COLUMNS, ID_COLUMN])
    writer.writeheader()
    writer.writerows(table)
    content = text.getvalue().encode("utf-8", "replace")
    with laid({}) as root:
        if bring_back(root, content)[0] == 0:
            assert bring_back(root, content) == (0, "Bảng không đổi gì.\n")


@often(20)
@given(slip=st.data())
def test_no_slip_in_a_table_ends_in_a_traceback(slip: st.DataObject) -> None:
    content = slip.draw(spoilt(made(read_once(SMALL), annex_csv)[CSV].decode())).encode("utf-8", "surrogatepass")
    with laid({}) as root:
        bring_back(root, content)


@often(20)
@given(
    content=st.one_of(
        st.binary(max_size=200),
        st.lists(st.lists(st.one_of(SIGNS, IDS), max_size=9), max_size=5).map(str).map(str.encode),
    )
)
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    with laid({}) as root:
        bring_back(root, content)


@often(8)
@given(at=st.integers(0, 100_000), sign=st.integers(0, 255), ends=st.booleans())
def test_a_workbook_is_told_for_what_it_is(at: int, sign: int, ends: bool) -> None:
    content = bytearray(made(read_once(SMALL), annex_xlsx)[XLSX])
    place = 4 + at % (len(content) - 4)
    content[place] = sign
    with laid({}) as root:
        code, said = bring_back(root, bytes(content[: place if ends else None]), "nhiem-vu.xlsx")
    assert (code, "đây là sổ tính, không phải tệp CSV" in said) == (1, True)
