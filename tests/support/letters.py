"""Measures the letters of the site's font for the drawings; run as a module it writes what they know."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

from plansite.site.pictures import letters

ROOT = Path(__file__).parents[2]
KNOWN = Path(letters.__file__).with_name("letter_widths.json")
WEIGHTS = (400, 600)


def measured() -> str:
    """The widths as the fonts say, in the form in which they are kept."""
    found = {}
    for weight in WEIGHTS:
        widths: defaultdict[int, set[str]] = defaultdict(set)
        for subset in ("latin", "vietnamese"):
            font = TTFont(ROOT / f"docs/assets/fonts/be-vietnam-pro-{subset}-{weight}.woff2")
            assert font["head"].unitsPerEm == letters.EM
            for letter, glyph in font.getBestCmap().items():
                if chr(letter).isprintable():
                    widths[font["hmtx"][glyph][0]].add(chr(letter))
        found[weight] = {width: "".join(sorted(widths[width])) for width in sorted(widths)}
    return json.dumps(found, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    KNOWN.write_text(measured(), encoding="utf-8", newline="\n")
