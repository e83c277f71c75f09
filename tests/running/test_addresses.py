"""The address that the house names: one at which everything works, a passkey too."""

from __future__ import annotations

import pytest
from django.test import RequestFactory, override_settings

from alongside.people.passkeys import Elsewhere, elsewhere
from alongside.running.home import outer_address

SETTINGS = ("ALONGSIDE_URL", "ALONGSIDE_ORIGINS", "ALONGSIDE_HOSTS", "ALONGSIDE_HTTPS")
OUTER = [
    ({}, "http://localhost:8000"),
    ({"ALONGSIDE_HOSTS": ".clinic.example,10.0.0.7"}, "http://clinic.example:8000"),
    ({"ALONGSIDE_HOSTS": "clinic.example", "ALONGSIDE_HTTPS": "1"}, "https://clinic.example"),
    ({"ALONGSIDE_HOSTS": "*"}, "http://localhost:8000"),
    ({"ALONGSIDE_ORIGINS": "https://*.example,https://house.example/"}, "https://house.example"),
    (
        {"ALONGSIDE_ORIGINS": "https://house.example", "ALONGSIDE_URL": "https://other.example/"},
        "https://other.example",
    ),
]
HERE = "http://localhost:8000/me/keys/"
HOSTS = ["localhost", "127.0.0.1", "[::1]", "10.0.0.7", "clinic.example"]
KEYS = [
    ("localhost:8000", False, None),
    ("clinic.example", True, None),
    ("127.0.0.1:8000", False, Elsewhere(True, HERE)),
    ("[::1]:8000", False, Elsewhere(True, HERE)),
    ("127.0.0.1", True, Elsewhere(True, "http://localhost/me/keys/")),
    ("10.0.0.7:8000", True, Elsewhere(True)),
    ("clinic.example", False, Elsewhere(False)),
]


@pytest.mark.parametrize(("told", "expected"), OUTER)
def test_the_house_names_its_outer_address_and_a_name_rather_than_a_number(monkeypatch, told, expected):
    for name in SETTINGS:
        monkeypatch.setenv(name, told.get(name, ""))

    assert outer_address(8000) == expected


@pytest.mark.parametrize(("host", "secure", "expected"), KEYS)
def test_where_a_passkey_works_and_where_it_would(host, secure, expected):
    with override_settings(ALLOWED_HOSTS=HOSTS, SESSION_COOKIE_SECURE=False):
        assert elsewhere(RequestFactory().get("/me/keys/", HTTP_HOST=host, secure=secure)) == expected


def test_a_house_without_the_name_localhost_links_to_nothing_that_it_refuses():
    with override_settings(ALLOWED_HOSTS=["127.0.0.1"], SESSION_COOKIE_SECURE=False):
        assert elsewhere(RequestFactory().get("/", HTTP_HOST="127.0.0.1:8000")) == Elsewhere(True)


def test_the_page_to_sign_in_says_so_and_leads_there(db, client):
    number = client.get("/sign-in/", HTTP_HOST="127.0.0.1:8000").content.decode()
    name = client.get("/sign-in/", HTTP_HOST="localhost:8000").content.decode()

    assert "A passkey does not work at this address, because it is a number." in number
    assert '<a href="http://localhost:8000/sign-in/">' in number
    assert ("data-passkey" in number, "data-passkey" in name) == (False, True)
