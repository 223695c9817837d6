"""The command that writes pages and data for any generator: all of it, at the address it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import SITE_URL, SMALL
from tests.support.plans import laid_over_small

RESOLVER = "di/II.1.1/index.html"


@pytest.mark.parametrize("way", ["variable", "option"])
def test_everything_is_written_for_the_address_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setenv("SITE_URL", SITE_URL if way == "variable" else "")
    told = ["--address", SITE_URL] if way == "option" else []
    assert main(["--root", str(SMALL), "write", str(tmp_path), *told]) == 0
    site = read(SMALL, SITE_URL)
    expected = {page.uri: page.markdown.encode() for page in site.pages()} | dict(site.files())
    written = {
        file.relative_to(tmp_path).as_posix(): file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()
    }
    assert written.pop(".plansite").decode().split() == sorted(expected)
    assert written == expected
    assert f'href="{SITE_URL}muc/II.1/"' in written[RESOLVER].decode()


def test_what_an_earlier_run_wrote_and_is_no_more_goes_and_nothing_else(tmp_path: Path) -> None:
    root, out = laid_over_small({}, tmp_path / "plan"), tmp_path / "out"
    assert main(["--root", str(root), "write", str(out)]) == 0
    (out / "cua-toi.md").write_text("x", encoding="utf-8")
    (out / "di/II.2.2/cua-toi.md").write_text("x", encoding="utf-8")
    outside = tmp_path / "ngoai.md"
    outside.write_text("x", encoding="utf-8")
    noted = out / ".plansite"
    noted.write_text(noted.read_text(encoding="utf-8") + "../ngoai.md\n/etc/hostname\n", encoding="utf-8")
    (root / "plan/muc/II.2.md").unlink()
    assert main(["--root", str(root), "write", str(out)]) == 1
    assert not (out / "muc/II.2").exists()
    kept = {"cua-toi.md", "di/II.2.2/cua-toi.md", ".plansite"}
    there = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert there - kept == set((out / ".plansite").read_text(encoding="utf-8").split())
    assert kept <= there
    assert outside.is_file()


def test_without_an_address_none_is_made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    assert main(["--root", str(SMALL), "write", str(tmp_path)]) == 0
    assert "://" not in (tmp_path / RESOLVER).read_text(encoding="utf-8")


def test_an_address_is_completed_before_anything_bears_it(tmp_path: Path) -> None:
    assert main(["--root", str(SMALL), "write", str(tmp_path), "--address", SITE_URL.rstrip("/")]) == 0
    assert f'href="{SITE_URL}muc/II.1/"' in (tmp_path / RESOLVER).read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["variable", "option"])
def test_with_an_address_that_cannot_be_used_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    wrong = "ftp://example.org/ke-hoach"
    monkeypatch.setenv("SITE_URL", wrong if way == "variable" else "")
    told = ["--address", wrong] if way == "option" else []
    assert main(["--root", str(SMALL), "write", str(tmp_path), *told]) == 2
    assert list(tmp_path.iterdir()) == []
    assert "phải bắt đầu bằng https:// hoặc http://" in capsys.readouterr().err
