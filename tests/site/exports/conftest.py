"""What tests of exports share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def plain_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `ics` parses with wraps the output once more for each line that it reads: a long calendar is too much."""
    monkeypatch.setattr("tatsu.color.init", lambda: None)
