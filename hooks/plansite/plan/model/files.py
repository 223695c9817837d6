"""Where each thing stands below the root of a repository, and nowhere else."""

from __future__ import annotations

FOLDER = "plan"
PLAN_FILE = f"{FOLDER}/ke-hoach.md"
SECTIONS = f"{FOLDER}/muc"
BODIES_FILE = f"{FOLDER}/co-quan.yml"
DOCUMENTS_FILE = f"{FOLDER}/van-ban.yml"
WORDINGS_FILE = f"{FOLDER}/thoi-han.yml"
CORRECTIONS_FILE = f"{FOLDER}/dinh-chinh.yml"
ISSUED_FILE = f"{FOLDER}/nguyen-van.txt"
LEDGER_FILE = f"{FOLDER}/so-ma.txt"
FILES = (PLAN_FILE, BODIES_FILE, DOCUMENTS_FILE, WORDINGS_FILE, CORRECTIONS_FILE, ISSUED_FILE, LEDGER_FILE)

DOCS = "docs"
THEME = "overrides"
# Of the pages written by hand, below docs/.
STUDY = "hoc-tap"
STUDY_INDEX = f"{STUDY}/index.md"
