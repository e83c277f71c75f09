"""The pages of lists, doubts, enrolment and studies: on a phone and on a desk, by keyboard alone, and without script."""

from __future__ import annotations

import pytest

from tests.browser import DESK, WIDTHS, axe, shoot
from tests.registry.paged import PAGES, written

pytestmark = pytest.mark.browser
TABS = 90


@pytest.mark.parametrize("size", WIDTHS)
def test_no_page_bars_anybody_or_runs_over_its_edge(house, enter, family, size):
    words, wide = written(family), {}
    pages = {who: enter(getattr(family, who), viewport={"width": WIDTHS[size], "height": 844})
             for who in dict(PAGES)}  # fmt: skip
    for number, (who, path) in enumerate(PAGES):
        page = pages[who]
        page.goto(house.url + path.format(**words))
        axe(page)
        shoot(page, f"registry-{number:02d}-{who}-{size}")
        over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
        if over > 0:
            wide[who, path] = over

    assert wide == {}


def tab_to(page, words: str) -> None:
    """Press the tab key until what has focus says these words, and can be seen to have it."""
    told = """() => { const one = document.activeElement; const label = one.labels && one.labels[0];
        return (label ? label.innerText : one.innerText) || '' }"""
    for _press in range(TABS):
        page.keyboard.press("Tab")
        if words in page.evaluate(told):
            outlined = "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow }"
            assert page.evaluate(outlined) != "nonenone", f"nobody sees that “{words}” has focus"
            return
    raise AssertionError(f"the keyboard never comes to “{words}”")


def test_a_nurse_calls_out_of_a_list_by_keyboard_alone_and_without_script(house, enter, family):
    written(family)
    petra = enter(family.petra, **DESK, java_script_enabled=False)
    petra.goto(house.url + "/registry/lists/")
    by_keyboard(petra, "Not seen for this many days", "200")
    petra.keyboard.press("Enter")
    petra.get_by_role("heading", name="1 person").wait_for()
    by_keyboard(petra, "Write down a call")
    petra.keyboard.press("Enter")
    petra.get_by_role("heading", name="You tried to reach Maya Lindqvist").wait_for()
    by_keyboard(petra, "Called")
    petra.keyboard.press("Space")
    by_keyboard(petra, "A time was booked")
    for _one in range(6):
        if petra.get_by_label("A time was booked").is_checked():
            break
        petra.keyboard.press("ArrowDown")
    by_keyboard(petra, "What was said", "Thursday at ten")
    by_keyboard(petra, "Write it down")
    petra.keyboard.press("Enter")

    petra.get_by_role("heading", name="Whom to act for").wait_for()
    petra.goto(house.url + "/registry/lists/?not_seen=200")
    assert "Petra Novak: called, a time was booked" in petra.get_by_role("main").inner_text()


def by_keyboard(page, words: str, typed: str = "") -> None:
    """Go to a field, a link or a button by the tab key, and type."""
    tab_to(page, words)
    if typed:
        page.keyboard.type(typed)
