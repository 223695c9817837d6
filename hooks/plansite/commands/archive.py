"""A built site as one zip file, the same bytes for the same files: to be opened without a server."""

from __future__ import annotations

import zipfile
from pathlib import Path

_LEFT_OUT = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})  # of use to servers only
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can name; no clock is read


def archive(site: Path, target: Path) -> int:
    """Write every file below `site` to `target`, in one folder named like the file; how many there are."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name not in _LEFT_OUT)
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for path in files:
            entry = zipfile.ZipInfo(f"{target.stem}/{path.relative_to(site).as_posix()}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            made.writestr(entry, path.read_bytes())
    return len(files)
