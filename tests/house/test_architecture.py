"""The house: imports go down, the core knows no generator, files are short, names say something."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import mypy.api
import pytest

from plansite.intake.program_files import program_files
from plansite.site.pages.kinds import KINDS, Kind
from tests.support.building import ROOT

HOOKS = ROOT / "hooks"

GUIDE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
# Rooms whose modules are each something else: the guide says of every one what it is.
NOUNS = ("language", "problems", "plan", "plan/source", "plan/model", "answers", "comparing", "site")
GENERATORS = ("mkdocs", "material", "properdocs", "zensical")
NAMELESS = ("utils", "util", "common", "helpers", "helper", "manager", "base", "misc")


def modules() -> list[Path]:
    return sorted(HOOKS.rglob("*.py"))


def imported(module: Path) -> set[str]:
    """The full names of everything a module imports, imports for types alone counted too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_rooms_use_only_what_stands_below_them() -> None:
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_only_the_adapter_knows_a_generator(module: Path) -> None:
    knows = {name.split(".")[0] for name in imported(module)} & set(GENERATORS)
    assert bool(knows) == (module.parent == HOOKS)


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_what_a_module_keeps_to_itself_it_uses(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    private = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and re.match("_[a-z]", node.name, re.IGNORECASE)
    ]
    assert [name for name in private if len(re.findall(rf"\b{name}\b", text)) == 1] == []


def test_a_value_is_made_in_one_way() -> None:
    ours = {module.name for module in modules() if re.search(r"^@.*frozen=", module.read_text(encoding="utf-8"), re.M)}
    assert ours == set()


def test_nobody_sets_a_field_of_a_value(tmp_path: Path) -> None:
    tries = tmp_path / "tries.py"
    tries.write_text("from plansite.problems.problem import Span\nSpan('plan/ke-hoach.md').line = 2\n")
    told, _, code = mypy.api.run(["--config-file", str(ROOT / "pyproject.toml"), str(tries)])
    assert 'tries.py:2: error: Property "line" defined in "Span" is read-only' in told, told
    assert code == 1


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():  # a repository that was just made
        return [ROOT / path for path in program_files(ROOT)]
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    return [ROOT / line for line in listed.stdout.decode().splitlines() if (ROOT / line).is_file()]


def test_no_file_of_code_is_over_300_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked()
        if path.suffix in (".py", ".js", ".mjs", ".css", ".j2", ".html")
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
        and "vendor" not in path.parts
    }
    assert long == {}


def test_names_say_what_is_inside() -> None:
    # A template put in place of one of the theme's bears the name that the theme gave it.
    ours = [path for path in tracked() if "overrides" not in path.relative_to(ROOT).parts]
    assert [path for path in ours if path.stem in NAMELESS] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.pages.__module__))
def test_every_kind_of_page_has_its_template(kind: Kind) -> None:
    module = sys.modules[kind.pages.__module__]
    assert module.__file__ is not None
    assert Path(module.__file__).with_suffix(".md.j2").exists()


def test_nothing_is_loaded_from_outside_by_the_theme() -> None:
    for path in tracked():
        if path.suffix in (".html", ".j2", ".css", ".js") and "tests" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert 'src="http' not in text, path
            assert "url(http" not in text, path
            assert not re.search(r"@import[^;]*//", text), path


def test_the_guide_leads_to_files_that_are_there() -> None:
    named = re.findall(r"`((?:[\w.]+/)+[\w.]+\.(?:py|js|json|html|j2|md))`", GUIDE)
    of_the_site = {name for name in named if name.startswith("du-lieu/")}
    lost = [name for name in named if not any((ROOT / above / name).is_file() for above in ("", "hooks/plansite"))]
    assert set(lost) == of_the_site


@pytest.mark.parametrize("room", NOUNS)
def test_the_guide_names_every_module_of_a_room(room: str) -> None:
    (row,) = re.findall(rf"^\| `{room}/` \| (.*) \|$", GUIDE, re.MULTILINE)
    words = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", row))))
    assert {path.stem for path in (HOOKS / "plansite" / room).glob("*.py")} - {"__init__"} <= words
