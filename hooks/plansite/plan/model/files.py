"""Where each thing stands below the root of a repository, and nowhere else."""

from __future__ import annotations

FOLDER = "plan"
PLAN_FILE = f"{FOLDER}/ke-hoach.md"
SECTIONS = f"{FOLDER}/muc"
BODIES = f"{FOLDER}/co-quan"
DOCUMENTS = f"{FOLDER}/van-ban"
WORDINGS_FILE = f"{FOLDER}/thoi-han.yml"
CORRECTIONS_FILE = f"{FOLDER}/dinh-chinh.yml"
ISSUED_FILE = f"{FOLDER}/nguyen-van.txt"
LEDGER_FILE = f"{FOLDER}/so-ma.txt"
VERSIONS = f"{FOLDER}/ban"
FILES = (PLAN_FILE, WORDINGS_FILE, CORRECTIONS_FILE, ISSUED_FILE, LEDGER_FILE)
# One file each: how the names end of those below each folder, which are ids.
ENDINGS = {SECTIONS: ".md", BODIES: ".yml", DOCUMENTS: ".yml"}

DOCS = "docs"
THEME = "overrides"
# Of the pages written by hand, below docs/.
STUDY = "hoc-tap"
STUDY_INDEX = f"{STUDY}/index.md"


def is_of_plan(path: str) -> bool:
    """Whether a file is one of the plan itself, and no page or anything else beside it."""
    return path.startswith(f"{FOLDER}/")


def is_page(path: str) -> bool:
    """Whether a file is a page written by hand, or stands beside them."""
    return path.startswith(f"{DOCS}/")


def kept_in(path: str) -> str:
    """The folder of the registry that a file of `plan/` is of, or else the file itself."""
    folder = path.rpartition("/")[0]
    return folder if folder in (BODIES, DOCUMENTS) else path
