"""Logs and error pages hold no personal data: when something goes wrong, too."""

from __future__ import annotations

import io
import logging
import logging.config
from collections.abc import Iterator

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

SECRETS = ("Maya", "maya@example.org", "my stomach hurts at night", "191203141234")
SENT = {"email": SECRETS[1], "words": SECRETS[2], "number": SECRETS[3]}


def falls_over(request: HttpRequest) -> HttpResponse:
    """A view that fails with a person's words in its hands."""
    raise KeyError(request.POST["words"])


def falls_over_in_the_database(request: HttpRequest) -> HttpResponse:
    """A view whose row is refused: PostgreSQL's own words quote the row that failed."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO people_topic (name) VALUES (%s)", [request.POST["words"]])
    return HttpResponse()


def takes_a_wrong_number(request: HttpRequest) -> HttpResponse:
    """A view that hands a person's words to the database as what they are not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::int", [request.POST["words"]])
    return HttpResponse()


urlpatterns = []
for view in (falls_over, falls_over_in_the_database, takes_a_wrong_number):
    view.open_to_all = True  # type: ignore[attr-defined]
    urlpatterns.append(path(f"{view.__name__}/", view))


@pytest.fixture
def house_log(settings: object) -> Iterator[io.StringIO]:
    """The log, in the form in which the settings have the house write it."""
    asked = settings.LOGGING  # type: ignore[attr-defined]
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    maker = logging.config.DictConfigurator(asked)  # type: ignore[attr-defined]
    handler.setFormatter(maker.configure_formatter(dict(asked["formatters"]["plain"])))
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


def test_all_that_is_logged_has_that_form(settings):
    assert {one["formatter"] for one in settings.LOGGING["handlers"].values()} == {"plain"}


@pytest.mark.parametrize("view", ["falls_over", "falls_over_in_the_database", "takes_a_wrong_number"])
@pytest.mark.urls("tests.house.test_logs")
def test_what_a_person_wrote_is_in_no_log_and_on_no_page(db, house_log, view):
    answer = Client(raise_request_exception=False).post(f"/{view}/?name=Maya", SENT)
    log = house_log.getvalue()

    assert answer.status_code == 500
    assert f"/{view}/" in log and "Traceback" in log, "who keeps the house learns where it went wrong"
    assert [secret for secret in SECRETS if secret in log] == []
    assert [secret for secret in SECRETS if secret in answer.content.decode()] == []


def test_no_fault_is_mailed_with_its_request(settings):
    """Django's own mail to admins holds the request whole."""
    assert (settings.DEBUG, settings.ADMINS) == (False, [])


def test_a_fault_that_is_part_of_a_sentence_is_told_by_its_kind(house_log):
    logging.getLogger("tests").warning("could not send: %s", ValueError(SECRETS[1]))

    assert house_log.getvalue().endswith("WARNING tests: could not send: builtins.ValueError\n")
