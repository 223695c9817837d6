"""What is typed: help and wrong use in Vietnamese, whatever the terminal says of its letters."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plansite.commands import NAMES, command
from plansite.commands.main import main
from tests.support.building import SMALL

ENGLISH = re.compile(
    r"usage|positional|optional|options|arguments?|show|help message|exit|error|invalid|choose|choice|required"
    r"|expected|unrecognized|ignored|default",
    re.IGNORECASE,
)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it told on each stream."""
    try:
        code = main(words)
    except SystemExit as ended:
        code = int(ended.code or 0)
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_tells_each_command_with_an_example(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, told, wrong = said(capsys, *words)
    assert (code, wrong) == (0, "")
    for each in map(command, NAMES):
        assert f"\n  {each.name:12}{each.does}\n{'':14}ví dụ: uv run plansite {each.examples[0]}\n" in told
    assert not ENGLISH.search(told)


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command_tells_its_form_and_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    named = command(name)
    assert named.name == name
    code, told, wrong = said(capsys, name, "--help")
    assert (code, wrong) == (0, "")
    assert told.startswith(f"Cách gõ: uv run plansite {name} [-h]")
    assert named.does[1:] in told
    assert told.endswith("Ví dụ:\n" + "".join(f"  uv run plansite {example}\n" for example in named.examples))
    assert not ENGLISH.search(told)


@pytest.mark.parametrize("example", [example for name in NAMES for example in command(name).examples])
def test_an_example_can_be_typed(example: str) -> None:
    name, *words = example.split()
    command(name).parser().read(words)


WRONG_USE = {
    "an unknown command": (["chek"], "Không có lệnh «chek». Có phải ý là «check»?", "check"),
    "nothing like a command": (["x"], "Không có lệnh «x». Xem các lệnh: uv run plansite --help", "check"),
    "an unknown option": (["--la", "check"], "Không hiểu «--la».", "check"),
    "an option without its value": (["--root"], "Thiếu hoặc chưa đúng: --root.", "check"),
    "an argument too few": (["write"], "Thiếu hoặc chưa đúng: THƯ-MỤC.", "write trang"),
    "two arguments too few": (["archive"], "Thiếu hoặc chưa đúng: THƯ-MỤC, TỆP-ZIP.", "archive .offline ke-hoach.zip"),
    "an argument too many": (["import-csv", "a", "b"], "Không hiểu «b».", "import-csv nhiem-vu.csv"),
    "an option of another command": (["check", "--address", "x"], "Không hiểu «--address», «x».", "check"),
    "no page": (["duyet"], "Thiếu hoặc chưa đúng: TỆP.", "duyet docs/hoc-tap/ten-bai.md"),
    "a value for help": (["check", "--help=3"], "Thiếu hoặc chưa đúng: -h, --help.", "check"),
}


@pytest.mark.parametrize("why", WRONG_USE)
def test_wrong_use_is_told_with_the_right_form_and_an_example(why: str, capsys: pytest.CaptureFixture[str]) -> None:
    words, told, example = WRONG_USE[why]
    code, out, wrong = said(capsys, *words)
    assert (code, out) == (2, "")
    assert wrong.startswith(f"{told}\n\nCách gõ: uv run plansite ")
    assert f"\n\nVí dụ:\n  uv run plansite {example}\n" in wrong
    assert not ENGLISH.search(wrong)


CANNOT_BEGIN = {
    "no plan": (["--root", "khong-co", "check"], "Không tìm thấy thư mục plan/ trong khong-co."),
    "no table": (["--root", str(SMALL), "import-csv", "khong-co.csv"], "Không có tệp khong-co.csv."),
    "no site": (["archive", "khong-co", "x.zip"], "Không có thư mục khong-co."),
    "a file where a folder must be": (["--root", str(SMALL), "write", "tep"], "Không đọc hoặc ghi được tep"),
}


@pytest.mark.parametrize("why", CANNOT_BEGIN)
def test_what_cannot_begin_says_why(
    why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    words, told = CANNOT_BEGIN[why]
    code, _, wrong = said(capsys, *words)
    assert code == 2
    assert wrong.startswith(told)
    assert [file.name for file in tmp_path.iterdir()] == ["tep"]


def test_the_plan_is_found_from_any_folder_below(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(SMALL / "docs")
    assert said(capsys, "id")[0] == 0
    monkeypatch.chdir(tmp_path)
    assert said(capsys, "id")[0] == 2


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "cp1258", "PYTHONUTF8": "0"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
    ids=lambda environment: " ".join(environment),
)
def test_letters_are_utf8_whatever_the_terminal_says(environment: dict[str, str]) -> None:
    lines = (["--help"], ["chek"], ["--root", str(SMALL), "id", "Sở"])
    program = (
        "from plansite.commands.main import main\n"
        f"for words in {lines!r}:\n"
        "    try:\n        print(main(words))\n"
        "    except SystemExit as ended:\n        print(ended.code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-"],
        input=program.encode(),
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )
    told, wrong = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert re.findall(r"^\d$", told, re.MULTILINE) == ["0", "2", "0"]
    assert "Các lệnh" in told
    assert re.search("Mã cho|đã dùng|Không tạo được", told)
    assert "Không có lệnh" in wrong
    assert "Traceback" not in wrong


@pytest.mark.parametrize("words", [("--help",), ("check",), ("id",)])
def test_who_stops_reading_is_told_nothing_more(words: tuple[str, ...]) -> None:
    """As `plansite check | head -1` does: the reader is gone before the first line."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "plansite", "--root", str(SMALL), *words],
        stdout=write, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(write)
    assert done.stderr == ""
    assert done.returncode in (0, 1)
