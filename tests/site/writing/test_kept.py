"""What was made before is taken again, never what another code, library or value would make."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest

from plansite.site.writing import kept
from plansite.site.writing.compiled import compiled

Make = Callable[..., dict[str, bytes]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where things are kept: a folder that is not there yet."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.code.cache_clear()
    monkeypatch.setattr(kept, "cache_from_source", lambda _: str(tmp_path / "kept" / "kept.pyc"))
    return tmp_path / "kept"


@pytest.fixture
def made() -> list[str]:
    """The values for which something was made."""
    return []


@pytest.fixture
def make(made: list[str]) -> Make:
    """Ask for something of each value, by path."""

    def write(value: str) -> bytes:
        made.append(value)
        return value.upper().encode()

    return lambda **asked: dict(kept.remembered("letters", asked, write))


def test_what_was_made_is_not_made_again(folder: Path, make: Make, made: list[str]) -> None:
    assert make(x="a", y="b", z="a") == {"x": b"A", "y": b"B", "z": b"A"}
    assert made == ["a", "b"]
    assert make(other="b", more="c") == {"other": b"B", "more": b"C"}
    assert made == ["a", "b", "c"]


def test_what_is_not_asked_for_is_forgotten(folder: Path, make: Make, made: list[str]) -> None:
    for asked in ("a", "b", "a"):
        make(x=asked)
    assert made == ["a", "b", "a"]
    assert len(list(folder.iterdir())) == 1


def test_another_code_makes_it_anew(folder: Path, make: Make, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    make(x="a")
    monkeypatch.setattr(kept, "code", lambda: "another")
    make(x="a")
    assert made == ["a", "a"]


def test_another_release_of_any_library_makes_it_anew(
    folder: Path, make: Make, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(x="a")
    monkeypatch.setattr(kept, "_installed", lambda: ["another-1.0.dist-info"])
    kept.code.cache_clear()
    make(x="a")
    assert made == ["a", "a"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"by": 1}', '{"by": null, "made": 1}', "\x00"])
def test_a_damaged_file_is_as_none(damage: str, folder: Path, make: Make, made: list[str]) -> None:
    make(x="a")
    (file,) = folder.iterdir()
    file.write_text(damage, encoding="utf-8")
    assert make(x="a") == {"x": b"A"}
    assert make(x="a") == {"x": b"A"}
    assert made == ["a", "a"]


@pytest.mark.parametrize("cut", [1, 3, -2])
def test_a_file_that_is_too_short_or_too_long_is_as_none(cut: int, folder: Path, make: Make, made: list[str]) -> None:
    make(x="a", y="bcd")
    (file,) = folder.iterdir()
    content = file.read_bytes()
    file.write_bytes(content[:-cut] if cut > 0 else content + b"xx")
    assert make(x="a", y="bcd") == {"x": b"A", "y": b"BCD"}
    assert made == ["a", "bcd", "a", "bcd"]


def test_bytes_come_back_as_they_were(folder: Path) -> None:
    asked = {"x": "1", "y": "2"}
    content = {"1": bytes(range(256)), "2": b"\n\r\n"}
    assert dict(kept.remembered("bytes", asked, content.__getitem__)) == {"x": content["1"], "y": content["2"]}
    assert dict(kept.remembered("bytes", asked, lambda _: b"made anew")) == {"x": content["1"], "y": content["2"]}
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_written_costs_time_alone(folder: Path, make: Make, made: list[str]) -> None:
    folder.write_text("a file stands there", encoding="utf-8")
    assert make(x="a") == make(x="a") == {"x": b"A"}
    assert made == ["a", "a"]
    assert _rendered("{{ 1 }}") == "1"


def test_where_python_keeps_nothing_neither_do_we(
    folder: Path, make: Make, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert make(x="a") == make(x="a") == {"x": b"A"}
    assert made == ["a", "a"]
    assert compiled() is None
    assert not folder.exists()


def test_a_template_is_compiled_once_and_anew_where_anything_differs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[str] = []
    inner = jinja2.Environment.compile

    def noting(self: jinja2.Environment, source: str, *rest: Any) -> Any:
        noted.append(source)
        return inner(self, source, *rest)

    monkeypatch.setattr(jinja2.Environment, "compile", noting)
    for words in ("{{ 1 }}", "{{ 1 }}", "{{ 2 }}"):
        assert _rendered(words) == words[3]
    monkeypatch.setattr(kept, "code", lambda: "another")
    assert _rendered("{{ 2 }}") == "2"
    assert noted == ["{{ 1 }}", "{{ 2 }}", "{{ 2 }}"]
    assert len(list(folder.iterdir())) == 1


def _rendered(words: str) -> str:
    loader = jinja2.DictLoader({"one": words})
    return jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=compiled()).get_template("one").render()


def test_the_code_is_all_modules_of_the_package_wherever_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(kept.__file__).parents[2]
    assert package == kept._PACKAGE
    modules = kept._modules()
    assert "plan/reading.py" in {name for name, _, _ in modules}
    copied = shutil.copytree(package, tmp_path / "copied", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(kept, "_PACKAGE", copied)
    assert kept._modules() == modules
    (copied / "plan" / "reading.py").touch()
    assert kept._modules() != modules
