"""The page around every page: what it holds, what it may cost, and what stands where a page cannot be shown."""

import contextlib
import gzip
import re
import time
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import InternalError, OperationalError, ProgrammingError, connection
from django.test import RequestFactory
from jinja2 import DictLoader, UndefinedError

from alongside.ui import views
from alongside.ui.parts import Parts
from alongside.ui.show import jinja, part, show

FIRST_LOAD = 100_000


@pytest.fixture
def request_of_nobody():
    request = RequestFactory().get("/somewhere/")
    request.session = {}
    request.actor = None
    return request


def _static_files(html):
    return set(re.findall(r'(?:href|src)="/static/([^"]+)"', html))


def test_the_first_page_weighs_less_than_100_kilobytes(client, db, settings):
    """Everything that the first visit fetches, compressed as the web sends it; both weights of the typeface."""
    settings.ALONGSIDE_DEMO = True
    html = client.get("/design/entry/").content
    files = _static_files(html.decode()) | {
        "ui/fonts/atkinson-hyperlegible-next-latin-700-normal.woff2", "ui/sse.min.js",
    }  # fmt: skip
    weights = {"html": len(gzip.compress(html, 6))}
    for name in files:
        body = Path(finders.find(name)).read_bytes()
        weights[name] = len(body) if name.endswith("woff2") else len(gzip.compress(body, 6))

    assert sum(weights.values()) < FIRST_LOAD, weights


def test_the_style_sheet_names_no_foreign_address_and_nobody_elses_brand():
    css = Path(finders.find("ui/alongside.css")).read_text(encoding="utf-8")

    named = set(re.findall(r"url\(\"?([^\")]+)", css))
    assert [name for name in named if not finders.find(f"ui/{name}")] == []
    assert re.findall(r"frutiger|nhs\.uk|nhs-logo|@import", css, re.I) == []


@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.not_allowed, 403),
        (views.not_found, 404),
        (views.our_fault, 500),
        (views.csrf_failure, 403),
    ],
)
def test_a_page_that_cannot_be_shown_has_a_next_step(view, status, request_of_nobody, db):
    response = view(request_of_nobody)
    page = response.content.decode()

    assert response.status_code == status
    assert len(re.findall(r"<h1\b", page)) == 1
    assert 'class="nhsuk-button" href="/' in page


def test_a_refusal_says_why_and_whom_to_ask(request_of_nobody, db):
    response = views.refused(request_of_nobody, "Maya’s journal is for Maya.", [("Ask Maya", "/ask/")])
    page = response.content.decode()

    assert response.status_code == 403
    assert "Maya’s journal is for Maya." in page
    assert '<a class="nhsuk-button" href="/ask/">Ask Maya</a>' in page


def test_whoever_pressed_a_button_in_vain_is_led_back_to_where_it_stands(db):
    def answered(view, page, *told):
        request = RequestFactory().post("/somewhere/", headers={"Referer": page})
        request.session, request.actor = {}, None
        return view(request, *told).content.decode()

    told = ("Your side said yes already.", [("Go to Today", "/")])
    ours = answered(views.refused, "http://testserver/parity/?back=1", *told)

    assert (
        "This was not done" in ours
        and '<a class="nhsuk-button" href="/parity/?back=1">Back to the page' in ours
    )
    assert "Back to the page" in answered(views.not_found, "http://testserver/parity/")
    assert 'href="/elsewhere.example/"' in answered(
        views.refused, "http://testserver//elsewhere.example/", *told
    )
    for page in ("https://elsewhere.example/parity/", "javascript:alert(1)", "//elsewhere.example/", ""):
        assert "Back to the page" not in answered(views.refused, page, *told)


def test_a_page_on_our_side_that_went_wrong_asks_the_house_for_nothing(request_of_nobody):
    """No database fixture: a query would fail the test."""
    assert views.our_fault(request_of_nobody).status_code == 500


def test_htmx_gets_the_named_part_and_everyone_else_the_page(db, settings):
    plain = RequestFactory().get("/")
    htmx = RequestFactory().get("/", headers={"HX-Request": "true"})
    for request in (plain, htmx):
        request.session, request.actor = {}, None
    context = {"title": "Plan", "lead": "", "sections": [("do", "Goals", [])]}

    whole = show(plain, "ui/links.jinja", context, block="main").content.decode()
    named = show(htmx, "ui/links.jinja", context, block="main").content.decode()

    assert "<html" in whole and "Goals" in whole
    assert "<html" not in named and "Goals" in named
    assert named == part(htmx, "ui/links.jinja", "main", context)


def test_what_people_write_is_escaped_in_every_part():
    env = jinja()
    bad = '<script>alert("x")</script>'
    page = env.from_string(
        "{{ ui.words(bad) }}{{ ui.tag(bad) }}{% call ui.sheet(bad, id='a') %}{{ bad }}{% endcall %}"
    ).render(bad=bad)

    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 4


def test_a_part_that_does_not_exist_is_named():
    env = jinja()

    with pytest.raises(UndefinedError, match="no part called carousel"):
        env.from_string("{{ ui.carousel() }}").render()


def test_a_part_is_found_by_the_macro_that_defines_it():
    names = Parts(jinja().overlay(loader=DictLoader({})))._homes

    assert names["open_section"] == "components/sheet/sheet.jinja"
    assert names["by"] == "components/mark/mark.jinja"


def test_a_database_that_is_away_is_back_in_a_moment(request_of_nobody):
    try:
        raise OperationalError("terminating connection")
    except OperationalError:
        answer = views.our_fault(request_of_nobody)

    assert answer.status_code == 503
    assert answer["Retry-After"] == "3"
    assert b"back in a moment" in answer.content
    assert b"terminating" not in answer.content
    assert b'href="/' in answer.content


def test_a_transaction_that_stood_still_too_long_is_no_fault_of_the_page(own_database, request_of_nobody):
    # Given a machine that stood still in the middle of a page, for longer than the database waits
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET idle_in_transaction_session_timeout = '50ms'")
            cursor.execute("BEGIN")
            time.sleep(0.5)
            cursor.execute("SELECT 1")
    except InternalError:
        answer = views.our_fault(request_of_nobody)
    finally:
        connection.close()

    # Then it is the database that is away, and it is there for who tries once more
    assert answer.status_code == 503
    assert b"back in a moment" in answer.content
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def test_what_the_program_did_wrong_in_the_database_is_its_fault(own_database, request_of_nobody):
    try:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN")
            with contextlib.suppress(ProgrammingError):
                cursor.execute("SELECT nothing_of_this_name")
            cursor.execute("SELECT 1")
    except InternalError:
        answer = views.our_fault(request_of_nobody)
    finally:
        connection.close()

    assert answer.status_code == 500
