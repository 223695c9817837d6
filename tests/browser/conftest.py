"""The search box as a person has it, on each screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.screens import DESKTOP, SIZES, assert_no_script_error, visiting
from tests.support.searching import Box


@pytest.fixture(params=SIZES)
def box(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Box]:
    """The search box, with a phone or at a desktop, in a tab that fails the test on any error of a script."""
    size: str = request.param
    phone = size == "phone"
    with visiting(browser, viewport=SIZES[size], has_touch=phone, is_mobile=phone) as tab:
        yield Box(assert_no_script_error(tab), address)


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Box]:
    """The search box at a desktop."""
    with visiting(browser, viewport=DESKTOP) as tab:
        yield Box(assert_no_script_error(tab), address)
