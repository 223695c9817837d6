"""The house: imports go down, the core knows no generator, files are short, names say something."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "hooks"

# From what knows least to what knows most. A module may import only from those above its own line.
ORDER = [
    "problems",
    "rules",
    "ids",
    "citations",
    "inline",
    "vocabulary",
    "source",
    "keys",
    "ledger",
    "cards",
    "model",
    "moments",
    "deadlines",
    "decoding",
    "reading",
    "mentions",
    "timing",
    "linking",
    "schedule",
    "clarity",
    "changes",
    "chain",
    "correspondence",
    "verbatim",
    "departures",
    "checks",
    "consequences",
    "naming",
    "issuing",
    "addresses",
    "quotations",
    "sessions",
    "templates",
    "timeline",
    "annex",
    "card_editing",
    "catalogue",
    "office",
    "drawing",
    "writing",
    "sharing",
    "page",
    "exports",
    "pages",
    "references",
    "site",
    "importing",
    "markdown_ext",
    "archive",
    "__main__",
]
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


def layer(name: str) -> int:
    """The line of ORDER on which «plansite.pages.body» stands."""
    return ORDER.index(name.split(".")[1])


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_imports_only_go_down(module: Path) -> None:
    name = ".".join(module.relative_to(HOOKS).with_suffix("").parts)
    if not name.startswith("plansite.") or name.endswith("__init__"):
        return
    for other in sorted(imported(module)):
        parts = other.split(".")
        if parts[0] != "plansite":
            continue
        below = parts[1] if parts[1] in ORDER else None
        assert below is not None, f"{name} imports {other}, which has no place in the order"
        same_folder = below in ("rules", "pages", "exports") and name.startswith(f"plansite.{below}.")
        assert layer(other) < layer(name) or same_folder, f"{name} imports {other}"


def test_every_module_has_a_place_in_the_order() -> None:
    found = {path.stem for path in (HOOKS / "plansite").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert found - {"__init__", "__pycache__"} == set(ORDER)


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_only_the_adapter_knows_a_generator(module: Path) -> None:
    knows = {name.split(".")[0] for name in imported(module)} & set(GENERATORS)
    assert bool(knows) == (module.name == "mkdocs_plan.py")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    return [ROOT / line for line in listed.stdout.decode().splitlines() if (ROOT / line).is_file()]


def test_no_file_of_code_is_over_300_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked()
        if path.suffix in (".py", ".js", ".css", ".j2", ".html")
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
        and "vendor" not in path.parts
    }
    assert long == {}


def test_names_say_what_is_inside() -> None:
    assert [path for path in tracked() if path.stem in NAMELESS] == []


def test_every_page_module_has_its_template() -> None:
    folder = HOOKS / "plansite" / "pages"
    for module in folder.glob("*.py"):
        if module.stem not in ("__init__", "home"):
            assert (folder / f"{module.stem}.md.j2").exists(), module.stem


def test_nothing_is_loaded_from_outside_by_the_theme() -> None:
    for path in tracked():
        if path.suffix in (".html", ".j2", ".css", ".js") and "tests" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert 'src="http' not in text, path
            assert "url(http" not in text, path
            assert "@import" not in text, path
