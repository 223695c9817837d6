"""python -m tests.mutation: plant mistakes one at a time in a copy of the tree and tell which no quick test catches."""

from __future__ import annotations

import argparse
import compileall
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

import yaml

from tests.mutation.operators import Mutant, mutants
from tests.support.building import ROOT

ROOMS = ("plan", "checks", "answers")
PACKAGE = "hooks/plansite"
COPIED = (
    "hooks",
    "tests",
    "docs",
    "plan",
    "overrides",
    "pyproject.toml",
    "mkdocs.yml",
    "mkdocs.offline.yml",
    ".gitattributes",
    "README.md",
)
# After the sieve, what sees most mistakes soonest; then whatever else is quick: what needs neither a browser nor a
# real build of the site.
FIRST = {
    "plan": ("tests/plan/linking", "tests/plan/source"),
    "checks": (),
    "answers": ("tests/answers",),
}
REST = ("tests/plan", "tests/answers", "tests/checks", "tests/language", "tests/commands", "tests/site")
SECONDS = 600  # of work; a mutant that takes longer hangs, which is seen too
MEMORY = 4 << 30


def modules() -> list[Path]:
    """Every module of the rooms in which mistakes are planted."""
    return [file for room in ROOMS for file in sorted((ROOT / PACKAGE / room).rglob("*.py"))]


def by_hand() -> Iterator[Mutant]:
    """The mistakes of planted.yml."""
    texts = {file: file.read_text(encoding="utf-8") for file in modules()}
    for entry in yaml.safe_load((Path(__file__).parent / "planted.yml").read_text(encoding="utf-8")):
        words, instead = (entry[key].replace("\\n", "\n") for key in ("words", "instead"))
        found = [file for file, text in texts.items() if text.count(words) == 1]
        if len(found) != 1:
            sys.exit(f"tests/mutation/planted.yml: «{words}» stands in {len(found)} modules")
        path = found[0].relative_to(ROOT).as_posix()
        yield Mutant(path, f"by hand: {entry['why']}", texts[found[0]].replace(words, instead))


def by_operators(each: int, seed: int) -> Iterator[Mutant]:
    """So many mistakes a module, drawn by chance but the same ones for the same seed."""
    for file in modules():
        path = file.relative_to(ROOT).as_posix()
        every = sorted(mutants(path, file.read_text(encoding="utf-8")), key=lambda mutant: mutant.name)
        yield from random.Random(f"{seed} {path}").sample(every, min(each, len(every)))


def tests_of(path: str, *, first: bool) -> list[str]:
    """The tests that may catch a mistake in a module, the likely ones first, or these alone."""
    room = path.removeprefix(f"{PACKAGE}/").partition("/")[0]
    return [*FIRST[room], *(() if first else REST)]


def passes(root: Path, tests: Iterable[str]) -> bool:
    """Whether the sieve and these tests pass in the copy at `root`; what hangs does not."""
    quick = ("pytest", "-x", "-q", "-p", "no:cacheprovider", "-m", "not browser and not build")
    listed = tuple(tests)
    return _succeeds(root, "tests.mutation.sieve") and (not listed or _succeeds(root, *quick, *listed))


def _succeeds(root: Path, *module: str) -> bool:
    command = [sys.executable, "-m", *module]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "hooks"), str(root)))}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    done = subprocess.run(command, cwd=root, env=environment, preexec_fn=_limited, capture_output=True, check=False)
    return done.returncode == 0


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def caught(mutant: Mutant, root: Path, *, first: bool) -> bool:
    """Whether a test fails, or hangs, once the mistake is planted in the copy at `root`."""
    file = root / mutant.path
    right = file.read_text(encoding="utf-8")
    file.write_text(mutant.source, encoding="utf-8")
    seen = not passes(root, tests_of(mutant.path, first=first))
    file.write_text(right, encoding="utf-8")
    return seen


def copied(into: Path) -> Path:
    """A copy of the tree in which mistakes may be planted."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, into / name)
    # Held against the text of each module, so that the one with a mistake in it is compiled anew and no other is.
    for name in ("hooks", "tests"):
        compileall.compile_dir(into / name, quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return into


def run(planted: Iterable[Mutant], *, first: bool) -> int:
    """Plant each mistake, tell those that no test catches, and how many there are in all."""
    counts: Counter[bool] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder))
        every = dict.fromkeys(test for room in FIRST for test in tests_of(f"{PACKAGE}/{room}/", first=first))
        if not passes(root, every):
            sys.exit("The tests fail though no mistake was planted; nothing can be learnt.")
        for mutant in planted:
            seen = caught(mutant, root, first=first)
            counts[seen] += 1
            print(f"{'caught  ' if seen else 'SURVIVED'} {mutant.path}: {mutant.name}", flush=True)
    total = counts.total()
    print(f"{counts[True]} of {total} caught ({counts[True] / max(total, 1):.0%})")
    return 0 if counts[True] >= 0.9 * total else 1


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=2, help="how many mistakes by chance a module; 2")
    parser.add_argument("--seed", type=int, default=1, help="which ones; 1")
    parser.add_argument("--part", default="1/1", help="one of several parts, such as 2/3")
    parser.add_argument("--named", default="", help="only those in whose path or name this stands")
    parser.add_argument(
        "--first", action="store_true", help="only the tests that see most mistakes soonest: a lower bound"
    )
    wanted = parser.parse_args()
    part, parts = (int(number) for number in wanted.part.split("/"))
    every = [*by_hand(), *by_operators(wanted.each, wanted.seed)]
    chosen = [mutant for mutant in every if wanted.named in f"{mutant.path}: {mutant.name}"]
    return run(chosen[part - 1 :: parts], first=wanted.first)


if __name__ == "__main__":
    sys.exit(main())
