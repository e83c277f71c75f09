"""Every page of lists, doubts, enrolment and studies: easy to read, and as quick with three as with one."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from alongside.registry.urls_care import urlpatterns as of_care
from alongside.registry.urls_listing import urlpatterns
from tests.registry.paged import PAGES, more, written
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

PLAIN = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
NO_PAGES = {"codebook", "quality_file", "care_file"}


def asked(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200, path
    return [one["sql"] for one in found.captured_queries if not one["sql"].startswith(PLAIN)]


def test_no_page_is_forgotten():
    opened = {get_resolver().resolve(_plain(path)).url_name for _who, path in PAGES}
    acts = {"share_list", "end_list", "ask_consent", "mend", "send", "begin_care", "end_care"}

    assert {one.name for one in [*urlpatterns, *of_care]} - acts - NO_PAGES == opened


def _plain(path):
    key = "0" * 8 + "-0000-7000-8000-" + "0" * 12
    return path.split("?")[0].format(of=key, list=key, doubt=key, study=key, asked=key)


def test_each_page_asks_for_eight_years_of_school_at_most(family, knocking, as_web):
    words, hard = written(family), {}
    for who, path in PAGES:
        with as_web():
            answer = knocking(getattr(family, who)).get(path.format(**words), follow=True)
        assert answer.status_code == 200, path
        page = answer.content.decode()
        met = max(grade(visible(page)), grade(visible(page, least=PROSE)))
        if met > GRADE:
            hard[who, path] = round(met, 1)

    assert hard == {}


def test_each_page_asks_the_database_as_often_with_three_as_with_one(family, knocking, as_web):
    words = written(family)
    clients = {who: knocking(getattr(family, who)) for who, _path in PAGES}
    pages = [(who, path.format(**words)) for who, path in PAGES if "/lists/mine/" not in path]
    with as_web():
        one = {page: asked(clients[page[0]], page[1]) for page in pages}
    more(family, words, ("Leo Berg", "Ada Carl"))
    with as_web():
        three = {page: asked(clients[page[0]], page[1]) for page in pages}

    assert {page: len(some) for page, some in one.items()} == {
        page: len(some) for page, some in three.items()
    }
    assert {page: some for page, some in three.items() if len(some) > 8} == {}
