"""Scripts and styles: the committed bundles are those of the sources; both keep to the rules of the house."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import material
import pytest

from tests.support import node
from tests.support.building import ROOT

SOURCES = sorted(path for path in (ROOT / "browser").rglob("*") if path.suffix in (".js", ".mjs"))
UNITS = sorted((ROOT / "tests" / "browser" / "scripts").glob("**/*.test.mjs"))
BUNDLES = ("js/plan.min.js", "js/lists.min.js", "js/search.min.js", "css/plan.min.css", "css/print.min.css")
COMMITTED = ROOT / "docs" / "assets"
STYLES = sorted((ROOT / "browser" / "style").glob("*.css"))
# An address in a script is something it could fetch; that of SVG is a name that nobody looks up.
FORBIDDEN = re.compile(r"\beval\b|\bnew Function\b|https?://(?!www\.w3\.org/2000/svg\b)")


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    """What package-lock.json holds is in node_modules. Not installed here: two workers would do it at once."""
    assert node.is_installed(), node.NOT_INSTALLED


@pytest.fixture(scope="module")
def packages() -> dict[str, Any]:
    """The packages of the lock, by their folder; the project itself is not among them."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    return {folder: package for folder, package in lock["packages"].items() if folder}


def test_the_committed_bundles_are_those_of_the_sources(tmp_path: Path) -> None:
    done = node.run("browser/bundle.mjs", *material.__path__, tmp_path)
    assert done.returncode == 0, done.stdout
    assert bundles(tmp_path) == sorted(BUNDLES)
    old = [name for name in BUNDLES if (tmp_path / name).read_bytes() != (COMMITTED / name).read_bytes()]
    assert old == [], "run «make scripts» and commit docs/assets/"


def bundles(folder: Path) -> list[str]:
    """The scripts and styles below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".js", ".css"))


def test_every_script_and_style_of_the_site_is_a_bundle() -> None:
    assert bundles(COMMITTED) == sorted(BUNDLES)


def test_every_style_is_in_a_bundle() -> None:
    named = (ROOT / "browser" / "style.css").read_text(encoding="utf-8")
    assert [path.name for path in STYLES if f'"./style/{path.name}"' not in named] == ["print.css"]


def test_the_styles_carry_the_notice_of_the_theme() -> None:
    banner = (COMMITTED / "css/plan.min.css").read_text(encoding="utf-8").partition("*/")[0]
    assert f"Material for MkDocs {version('mkdocs-material')} (MIT)" in banner
    assert "Permission is hereby granted" in banner


def test_the_unit_tests_of_the_scripts_pass() -> None:
    assert UNITS, "tests/browser/scripts/ holds no *.test.mjs"
    done = node.run("--test", "--test-reporter=spec", *UNITS)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [*SOURCES, *UNITS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_types_are_checked(path: Path) -> None:
    with path.open(encoding="utf-8") as lines:
        assert next(lines, "").rstrip("\n") == "// @ts-check"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_source_runs_text_or_names_an_address(path: Path) -> None:
    assert FORBIDDEN.findall(path.read_text(encoding="utf-8")) == []


def test_every_package_is_locked_by_its_hash(packages: dict[str, Any]) -> None:
    assert [folder for folder, package in packages.items() if "sha512-" not in package.get("integrity", "")] == []


def test_the_lock_names_no_place_to_fetch_from(packages: dict[str, Any]) -> None:
    assert [folder for folder, package in packages.items() if "resolved" in package] == []


def test_no_package_runs_a_script_when_installed() -> None:
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text(encoding="utf-8").splitlines()


def test_versions_are_exact() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = {**asked.get("dependencies", {}), **asked["devDependencies"]}
    assert {name: version for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)} == {}


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_tells_where_it_comes_from(name: str) -> None:
    text = (COMMITTED / name).read_text(encoding="utf-8")
    assert text.startswith("/*!\nMade from browser/ by «make scripts»")
    assert "sourceMappingURL" not in text
