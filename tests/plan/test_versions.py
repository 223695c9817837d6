"""Published versions that a hand, a merge or a program has made: told, never unpacked in part, never a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plansite.plan.versions import Version, read_version, unpacked, written

DAY = "2024-11-26"
HEAD = "plan/ke-hoach.md"


def kept(folder: Path, files: dict[str, str]) -> Path:
    file = folder / f"{DAY}.json"
    file.write_text(written(Version(DAY, files)), encoding="utf-8")
    return file


def test_what_was_written_is_read(tmp_path: Path) -> None:
    files = {HEAD: "a\nb\n", "plan/muc/I.md": "Chữ\n", "plan/ke-hoach.md.md": ""}
    version, wrong = read_version(kept(tmp_path, files))
    assert version is not None
    assert (version.files, wrong) == (files, [])
    with unpacked(version) as folder:
        assert (folder / HEAD).read_text(encoding="utf-8") == files[HEAD]


@pytest.mark.parametrize(
    "path",
    ["plan/.", "plan/..", "plan/a/../b", "plan", f"plan/{'ế' * 90}", f"plan{'/a' * 3000}", "plan/muc", f"{HEAD}/a",
     "plan/ban/2020-01-01.json", "/plan/a", "plan/a\0b", "plan//a"],
)  # fmt: skip
def test_a_name_that_no_file_of_a_plan_has_is_told(path: str, tmp_path: Path) -> None:
    file = kept(tmp_path, {HEAD: "a", "plan/muc/I.md": "b", path: "c"})
    assert read_version(file)[0] is None
    assert [problem.code for problem in read_version(file)[1]] == ["ban-hong"]


@pytest.mark.parametrize(
    "files",
    [
        {HEAD: "abc"},
        {HEAD: {"a": 1}},
        {HEAD: ["a\nb"]},
        {HEAD: ["\ud800"]},
        {HEAD: [None]},
        {},
        {"plan/muc/I.md": ["a"]},
    ],
)
def test_files_that_are_no_lines_are_told(files: object, tmp_path: Path) -> None:
    file = tmp_path / f"{DAY}.json"
    file.write_text(json.dumps({"luoc_do": 1, "ngay": DAY, "tep": files}, indent=0), encoding="utf-8")
    assert [problem.code for problem in read_version(file)[1]] == ["ban-hong"]


@pytest.mark.parametrize(("old", "new"), [(": 1,", ": true,"), (": 1,", ": 1.0,"), ('"ngay"', '"x": 1,\n"ngay"')])
def test_what_the_command_never_writes_is_told(old: str, new: str, tmp_path: Path) -> None:
    file = kept(tmp_path, {HEAD: "a"})
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert [problem.code for problem in read_version(file)[1]] == ["ban-hong"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Chữ", "Chử"), ("Chữ", ""), ("plan/muc/I.md", "plan/muc/II.md"), ('"\n]', '",\n"thêm"\n]'), (DAY, "2024-11-27"),
     ('"sha256": "', '"sha256": "0'), ("\n", "\n\n")],
)  # fmt: skip
def test_what_was_changed_since_is_told_without_another_copy(old: str, new: str, tmp_path: Path) -> None:
    file = kept(tmp_path, {HEAD: "a\nb", "plan/muc/I.md": "Chữ"})
    text = file.read_text(encoding="utf-8").replace(old, new)
    renamed = tmp_path / f"{new if old == DAY else DAY}.json"
    renamed.write_text(text, encoding="utf-8")
    (problem,) = read_version(renamed)[1]
    assert problem.code == "ban-hong"
    assert "đã bị sửa sau khi lệnh ấy ghi" in problem.message
