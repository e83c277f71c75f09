"""People who use the house while it is measured: signed in as the story's own, over HTTP."""

from __future__ import annotations

import http.client
import re
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.bench.house import BenchHouse

TOLD = "messages"
"""What the next page would tell, and be done with: a visitor who opens no page between does not gather it."""

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass
class Visitor:
    """One signed-in person with one connection that stays open."""

    house: BenchHouse
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.open = http.client.HTTPConnection(urlsplit(self.house.url).netloc, timeout=60)

    def ask(self, method: str, path: str, form: dict[str, Any] | None = None) -> tuple[int, bytes, float]:
        """One request: status, body, and milliseconds from the first byte sent to the last received."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form is not None:
            headers |= {"Content-Type": FORM, "Referer": self.house.url + path}
            body = urlencode(form, doseq=True)
        begun = time.perf_counter()
        self.open.request(method, path, body, headers)
        answer = self.open.getresponse()
        content = answer.read()
        took = (time.perf_counter() - begun) * 1000
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _is, rest = value.partition("=")
                if key != TOLD:
                    self.cookies[key] = rest.split(";")[0]
        return answer.status, content, took

    def get(self, path: str) -> tuple[bytes, float]:
        """A page that must be there; asked again where the house has closed a connection that was idle for long."""
        try:
            status, content, took = self.ask("GET", path)
        except http.client.RemoteDisconnected:
            self.open.close()
            status, content, took = self.ask("GET", path)
        if status != 200:
            raise SystemExit(f"{path} answered {status}, so it cannot be measured.")
        return content, took

    def token(self, path: str) -> str:
        """The form token of a page."""
        found = TOKEN.search(self.get(path)[0].decode())
        if found is None:
            raise SystemExit(f"{path} has no form, so writing cannot be measured.")
        return found.group(1)

    def again(self) -> Visitor:
        """The same person on another connection."""
        return Visitor(self.house, dict(self.cookies))


def sign_in(house: BenchHouse, account_id: int, seat_id: str) -> Visitor:
    """A visitor signed in as this account, in this seat."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import transaction

    from alongside.people.made import tell
    from alongside.people.models import Account
    from alongside.people.queries.actors import SEAT_KEY

    session = SessionStore()
    with transaction.atomic():
        tell("account", account_id)
        session[HASH_SESSION_KEY] = Account.objects.get(pk=account_id).get_session_auth_hash()
    session[SESSION_KEY] = str(account_id)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[SEAT_KEY] = str(seat_id)
    session.save()
    return Visitor(house, {settings.SESSION_COOKIE_NAME: str(session.session_key)})


def p95_of(times: list[float]) -> float:
    """The 95th percentile of a list of milliseconds."""
    return statistics.quantiles(times, n=20)[-1]


def asked_often(visitors: list[Visitor], paths: list[str], rounds: int) -> list[float]:
    """Each visitor asks for each of their paths in turn, one request at a time, after one warm-up round."""
    times: list[float] = []
    for turn in range(rounds + 1):
        for visitor, path in zip(visitors, paths, strict=True):
            took = visitor.get(path)[1]
            if turn:
                times.append(took)
    return times


def at_once(clients: list[Callable[[], None]], seconds: float) -> float:
    """How many calls a second all clients together get through when each calls without a pause."""
    done = [0] * len(clients)
    until = time.perf_counter() + seconds

    def work(number: int) -> None:
        while time.perf_counter() < until:
            clients[number]()
            done[number] += 1

    threads = [threading.Thread(target=work, args=[number]) for number in range(len(clients))]
    begun = time.perf_counter()
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sum(done) / (time.perf_counter() - begun)
