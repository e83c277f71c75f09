"""What browser tests share, beside the fixtures `browser`, `new_page` and `page` of tests/browsers.py.

axe(page)                    nothing that axe-core finds, by WCAG 2.2 A and AA and its best practice
shoot(page, "today")         a picture for people to look at, where ALONGSIDE_SHOTS names a folder
look_again(page)             a page loaded anew, also where it does so by itself at that moment
answer_with(page, client)    the page's requests are answered by Django's test client, without a server
"""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.db import connections
from playwright.sync_api import Error

HERE = "https://house.test"
_AXE = Path(__file__).parent / "ui" / "vendor" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"
"""Every rule on every element; what is in order is not written out, which would take most of the time."""
_TYPES = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
_ELSEWHERE = ThreadPoolExecutor(max_workers=1)
WIDTHS = {"phone": 390, "desk": 1280}
PHONE = {"viewport": {"width": 390, "height": 844}}
DESK = {"viewport": {"width": 1280, "height": 900}}


def axe(page: object) -> None:
    """Fail with every barrier that axe-core finds on the open page, and where it is."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = [
        f"{barrier['id']}: {barrier['help']}\n    {node['html'][:200]}"
        for barrier in page.evaluate(_RUN, _RULES)
        for node in barrier["nodes"]
    ]
    assert not found, f"axe on {page.url}:\n" + "\n".join(found)


def shoot(page: object, name: str) -> None:
    """Keep a picture of the whole page under this name, where ALONGSIDE_SHOTS names a folder."""
    folder = os.environ.get("ALONGSIDE_SHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def answer_with(page: object, client: object) -> None:
    """Answer the page's requests to HERE by Django's test client, which sees what is committed; no other address."""

    def answer(route: object) -> None:
        address = urlsplit(route.request.url)
        if f"{address.scheme}://{address.netloc}" != HERE:
            route.abort()
        elif address.path.startswith("/static/"):
            _static(route, address.path.removeprefix("/static/"))
        else:
            path = address.path + (f"?{address.query}" if address.query else "")
            response = _ELSEWHERE.submit(_ask, client, path).result()
            assert response.status_code not in (301, 302), f"{path} leads to {response.headers['Location']}"
            route.fulfill(status=response.status_code, headers=dict(response.items()), body=response.content)

    page.route("**/*", answer)


def _ask(client: object, path: str) -> object:
    """In a thread of its own, as in a server: Playwright's own thread would keep a connection open for ever."""
    try:
        return client.get(path)
    finally:
        connections.close_all()


def _static(route: object, path: str) -> None:
    file = finders.find(path)
    if not file:
        route.fulfill(status=404)
        return
    kind = _TYPES.get(Path(file).suffix, "application/octet-stream")
    route.fulfill(status=200, content_type=kind, body=Path(file).read_bytes())


def go_to(page: object, url: str) -> object:
    """Open an address, also where the page is just loading anew by itself because what it may show has changed."""
    with suppress(Error):
        return page.goto(url)
    page.wait_for_load_state()
    return page.goto(url)


def look_again(page: object) -> None:
    """Load a page anew, also where it is just doing so by itself because what it may show has changed."""
    with suppress(Error):
        page.reload()
    page.wait_for_load_state()
