"""A plugin of pytest that leaves out what needs a browser or a real build of the site."""

from __future__ import annotations

import pytest

_SLOW = frozenset(("built", "address", "browser"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests that are quick."""
    slow = [item for item in items if _SLOW & set(getattr(item, "fixturenames", ()))]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if item not in slow]
