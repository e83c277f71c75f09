"""Every answer says what a page may load; one page's own allowance is nobody else's."""

from __future__ import annotations

import pytest
from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpResponse
from django.test import RequestFactory

from alongside.ui.policy import PolicyMiddleware

ELSEWHERE = {"connect-src": ["https://live.example"]}


def said(middleware: CSPMiddleware, **own: object) -> str:
    request, response = RequestFactory().get("/"), HttpResponse()
    for name, value in own.items():
        setattr(response, name, value)
    middleware.process_request(request)
    return str(middleware.process_response(request, response).get(HEADER, ""))


@pytest.fixture
def ours() -> PolicyMiddleware:
    return PolicyMiddleware(lambda _request: HttpResponse())


@pytest.fixture
def theirs() -> CSPMiddleware:
    return CSPMiddleware(lambda _request: HttpResponse())


def test_the_usual_policy_is_the_librarys_each_time(ours, theirs):
    assert [said(ours) for _ in range(3)] == [said(theirs)] * 3
    assert "default-src" in said(theirs)


def test_a_pages_own_allowance_stays_with_that_page(ours, theirs):
    first = said(ours, _csp_update=ELSEWHERE)
    usual = said(ours)
    again = said(ours, _csp_update=ELSEWHERE)

    assert first == again == said(theirs, _csp_update=ELSEWHERE)
    assert "https://live.example" in first
    assert usual == said(theirs)
    assert "https://live.example" not in usual


def test_what_stands_there_already_stays_and_is_kept_for_nobody(ours, theirs):
    request, response = RequestFactory().get("/"), HttpResponse()
    response[HEADER] = "default-src 'none'"

    assert ours.process_response(request, response)[HEADER] == "default-src 'none'"
    assert said(ours) == said(theirs)
