"""Every component: its folder is whole, it is listed in the style sheet, and its example is without barriers."""

import pytest

from alongside.ui.parts import COMPONENTS, component_names
from tests.browser import HERE, WIDTHS, answer_with, axe, shoot

FOLDERS = sorted(path.name for path in COMPONENTS.iterdir() if path.is_dir())
THEME = (COMPONENTS.parent / "assets" / "theme.scss").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _in_the_demo(settings):
    settings.ALONGSIDE_DEMO = True


@pytest.fixture(scope="module")
def _one_page(browser):
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def shown(_one_page, client, db):
    """A page that shows one example after the other: to open a new one takes longer than to look at it."""
    answer_with(_one_page, client)
    yield _one_page
    _one_page.unroute_all()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_component_is_a_whole_folder(name):
    files = {path.name for path in (COMPONENTS / name).iterdir()}

    assert files == {f"{name}.jinja", f"_{name}.scss", "example.jinja"}
    assert f'"../components/{name}/{name}"' in THEME


@pytest.mark.parametrize("name", FOLDERS)
def test_a_component_says_in_one_line_what_it_is_for(name):
    template = (COMPONENTS / name / f"{name}.jinja").read_text(encoding="utf-8")

    assert template.startswith("{# ")
    assert template.splitlines()[0].endswith("#}")


def test_the_design_page_lists_every_component(client, db):
    page = client.get("/design/").content.decode()

    assert component_names() == FOLDERS
    assert [name for name in FOLDERS if f"/design/{name}/" not in page] == []


@pytest.mark.parametrize("name", FOLDERS)
def test_an_example_is_shown_in_the_demo_only(name, client, db, settings):
    assert client.get(f"/design/{name}/").status_code == 200

    settings.ALONGSIDE_DEMO = False

    assert client.get(f"/design/{name}/").status_code == 404


def test_an_unknown_component_is_not_there(client, db):
    assert client.get("/design/carousel/").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("name", FOLDERS)
def test_an_example_has_no_barriers(name, shown):
    loud = []

    def listen(message):
        loud.append(message.text if message.type == "error" else None)

    shown.on("console", listen)
    shown.goto(f"{HERE}/design/{name}/")
    for device, width in WIDTHS.items():
        shown.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            shown.emulate_media(color_scheme=scheme)
            axe(shown)
            shoot(shown, f"design-{name}-{device}-{scheme}")
    shown.remove_listener("console", listen)
    assert set(loud) <= {None}


@pytest.mark.browser
def test_axe_finds_what_is_a_barrier(page):
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')

    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


@pytest.mark.browser
def test_no_example_is_wider_than_a_page_zoomed_to_400_percent(page, client, db):
    answer_with(page, client)
    page.set_viewport_size({"width": 320, "height": 256})
    too_wide = {}
    for name in FOLDERS:
        page.goto(f"{HERE}/design/{name}/")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            too_wide[name] = width
    assert too_wide == {}


@pytest.mark.browser
def test_what_is_missing_takes_the_focus_and_leads_to_its_field(page, client, db):
    answer_with(page, client)
    page.goto(f"{HERE}/design/field/")

    summary = page.get_by_role("alert")
    assert summary.evaluate("place => place === document.activeElement")
    summary.get_by_role("link", name="Choose who wrote it.").click()

    assert page.evaluate("document.activeElement.name") == "sent-how"


@pytest.mark.browser
def test_what_does_not_get_through_is_said_and_kept(page, client, db):
    answer_with(page, client)
    page.goto(f"{HERE}/design/search-field/")
    form = page.get_by_role("search")
    form.evaluate("form => { form.setAttribute('hx-get', '/nothing-here/'); htmx.process(form); }")
    form.get_by_role("searchbox").fill("what I wrote")

    form.get_by_role("button", name="Search").click()

    form.get_by_text("What you wrote is still here.").wait_for()
    assert form.get_by_role("searchbox").input_value() == "what I wrote"
