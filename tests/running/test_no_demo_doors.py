"""A real installation, begun and opened as people do it, has no door of the demo: not one, by no method, whatever the data says."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from alongside.running import home
from tests.house.doors import doors
from tests.running.standing import Standing, ask

DEMO = re.compile(r"demo|people:door|people:mail|ui:design|ui:component")
WORDS = {"name": "button"}


@pytest.fixture(scope="module")
def real(set_up) -> Iterator[Standing]:
    folder = set_up(Path(tempfile.mkdtemp(prefix="alongside-real-")))
    begun = ask(
        "begin", "--community", "Nord", "--center", "Ekvik", "--name", "Siri Vallmo", "--email", "siri@example.org",
        folder=folder,
    )  # fmt: skip
    assert begun.returncode == 0, begun.stderr
    house = Standing(folder)
    try:
        yield house.wait_until_open()
    finally:
        house.stop()
        shutil.rmtree(folder, ignore_errors=True)


def of_the_demo() -> dict[str, str]:
    """The addresses of every door of the demo, as the house's own list of addresses has them."""
    found = {name: str(door.pattern) for name, door in doors() if DEMO.search(name)}
    return {
        name: "/" + re.sub(r"<[^>]*?(\w+)>", lambda word: WORDS[word[1]], path)
        for name, path in found.items()
    }


def test_no_door_of_the_demo_is_there(real):
    addresses = of_the_demo()
    with httpx.Client(base_url=real.url) as browser:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get("/sign-in/").text)[1]
        met = {
            (name, method): browser.request(method, path, data={"csrfmiddlewaretoken": token}).status_code
            for name, path in addresses.items()
            for method in ("GET", "POST")
        }
        front, sign_in = browser.get("/"), browser.get("/sign-in/").text

    assert {"people:door", "people:leave_demo", "people:mail"} <= set(addresses)
    assert {key: code for key, code in met.items() if code not in (404, 405)} == {}
    assert met["people:door", "GET"] == met["people:door", "POST"] == 404
    assert front.headers["Location"].startswith("/sign-in/")
    assert "demo" not in sign_in.lower()


def test_not_even_where_the_data_says_that_it_is_a_demo(real, monkeypatch):
    """Given a community that is marked as a demonstration, when its door is tried with a real seat, then it is not there."""
    monkeypatch.setenv("ALONGSIDE_HOME", real.env["ALONGSIDE_HOME"])
    with psycopg.connect(**home.parameters("owner"), autocommit=True) as owner:
        owner.execute("INSERT INTO people_demo SELECT id FROM people_community")
        owner.execute("UPDATE people_person SET about_me = 'I coordinate.'")
        (seat, listed) = owner.execute("SELECT seat_id, count(*) OVER () FROM demo_people()").fetchone()
    with httpx.Client(base_url=real.url) as browser:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get("/sign-in/").text)[1]
        answer = browser.post("/demo/", data={"csrfmiddlewaretoken": token, "seat": str(seat)})
        inside = browser.get("/me/")

    assert listed >= 1  # the database would have let it in
    assert (answer.status_code, inside.status_code) == (404, 302)


def test_the_first_person_comes_in_by_the_mailed_code(real):
    with httpx.Client(base_url=real.url, follow_redirects=True) as browser:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get("/sign-in/").text)[1]
        page = browser.post("/sign-in/", data={"csrfmiddlewaretoken": token, "address": "siri@example.org"})
        letters = sorted(
            Path(real.env["ALONGSIDE_HOME"], "mail").glob("*.log"), key=lambda one: one.stat().st_mtime
        )
        code = re.search(r"\d{3} \d{3}", letters[-1].read_text())[0]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
        inside = browser.post(page.url, data={"csrfmiddlewaretoken": token, "code": code})

    assert "Siri" in inside.text
