"""Chromium for browser tests (see conftest); without it they are skipped, loudly."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "Chromium is not on this machine: BROWSER TESTS ARE SKIPPED (on Debian: apt-get install chromium)"

WITHOUT = (
    "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter",
    "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning",
    "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup",
)  # fmt: skip
"""What Chromium leaves out. The first three lines are Playwright's own, in whose place these are; the last are two pages
of the address bar, which each window without a head opens beside its page: a third of all that a window costs."""


def chromium() -> str | None:
    """Where Chromium is: ALONGSIDE_CHROMIUM, or what the PATH has."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """One Chromium for the whole run."""
    path = chromium()
    if path is None:
        pytest.skip(MISSING)
    from playwright.sync_api import sync_playwright

    options = [f"--disable-features={','.join(WITHOUT)}", "--disable-dev-shm-usage", "--disable-gpu"]
    options += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=options)
        yield running
        connections.close_all()  # those of this thread while a loop ran in it
        running.close()


@pytest.fixture
def new_page(browser: object) -> Iterator[Callable[..., object]]:
    """Another person's page: a context of its own, `new_page(viewport={"width": 360, "height": 740})`."""
    contexts = []

    def another(**options: object) -> object:
        context = browser.new_context(**{"locale": "en-GB"} | options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    yield another
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., object]) -> object:
    """A fresh page on a desktop."""
    return new_page(viewport={"width": 1280, "height": 900})


def pytest_terminal_summary(terminalreporter: object) -> None:
    """Say it where it is read: that browser tests were not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_sep("!", MISSING, red=True)


def screenshot_folder() -> Path:
    """Where a browser test may leave pictures for people to look at."""
    folder = Path(os.environ["ALONGSIDE_HOME"]) / "pictures"
    folder.mkdir(exist_ok=True)
    return folder
