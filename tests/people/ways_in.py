"""Coming in as people do, for the tests of signing in."""

import re
from time import time

import pyotp
from django.core import mail

from alongside.sharing.models import CharterVersion


def mailed_code():
    """The code of the last letter that bears one."""
    found = [match for one in mail.outbox if (match := re.search(r"\d{3} \d{3}", one.subject))]
    return found[-1].group()


def sign_in(client, address):
    """By a code that comes by mail; the answer to the code."""
    assert client.post("/sign-in/", {"address": address}).status_code == 302
    return client.post("/sign-in/code/", {"code": mailed_code()})


def demand_second_step(community, *roles):
    """The charter in force asks a second step of these seats."""
    CharterVersion.objects.filter(community=community, in_force_from__isnull=False).update(
        second_factor_roles=list(roles)
    )


def set_up_app(client):
    """Set up a code app, as its page says; gives the app."""
    words = client.get("/me/keys/app/").content.decode()
    secret = re.search(r'<b id="secret">([A-Z2-7 ]+)</b>', words).group(1).replace(" ", "")
    app = pyotp.TOTP(secret)
    answer = client.post("/me/keys/app/", {"code": app.now()})
    assert answer.status_code == 302, answer.content.decode()
    return app


def later_code(app):
    """The code of the next half minute: what the app showed is taken once."""
    return app.at(int(time()) + 30)


class Visit:
    """A browser of somebody who is signed in, in one seat where it is told; it asks as the web does."""

    def __init__(self, client, as_web, account, seat_id=None):
        self.client, self.as_web = client, as_web
        client.force_login(account)
        if seat_id:
            session = client.session
            session["seat"] = str(seat_id)
            session.save()

    def get(self, path):
        with self.as_web():
            return self.client.get(path)

    def post(self, path, **words):
        with self.as_web():
            return self.client.post(path, words)

    def words(self, path):
        answer = self.get(path)
        assert answer.status_code == 200, answer.content.decode()[-3000:]
        return answer.content.decode()
