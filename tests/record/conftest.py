"""What the tests of the record share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from alongside.contributions.actor import Actor
    from alongside.record.models import Entry
    from tests.record.family import Family


@pytest.fixture
def family(db: None) -> Family:
    """Maya's family and clinic, under the charter that ships."""
    from tests.record.family import a_family

    return a_family()


@pytest.fixture
def looking(
    as_web: Callable[[], AbstractContextManager[None]],
) -> Callable[[Actor], AbstractContextManager[None]]:
    """`with looking(actor):` what happens inside is what the web process would do for that actor."""
    from alongside.contributions.acting import acting

    @contextmanager
    def as_actor(actor: Actor) -> Iterator[None]:
        with as_web(), acting(actor):
            yield

    return as_actor


@pytest.fixture
def knocking(db: None) -> Callable[[Actor], Client]:
    """`knocking(actor)` is a browser in which that actor is signed in; ask inside `as_web()`."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.db import connection
    from django.test import Client

    from alongside.people.models import Account

    def signed_in(actor: Actor) -> Client:
        client = Client()
        session = client.session
        session[SESSION_KEY] = str(actor.account_id)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = Account.objects.get(pk=actor.account_id).get_session_auth_hash()
        session["seat"] = str(actor.seat_id)
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        return client

    def browser(actor: Actor) -> Client:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('role')")
            role = cursor.fetchone()[0]
            cursor.execute("RESET ROLE")
            try:
                return signed_in(actor)
            finally:
                cursor.execute(f"SET ROLE {role}")

    return browser


@pytest.fixture
def may(family: Family) -> Family:
    """The family, where clinicians may hold results for fourteen days."""
    from alongside.kit.terms import Category, HoldEffect
    from tests.record.holding import rule

    rule(family, Category.RESULTS, HoldEffect.MAY)
    return family


@pytest.fixture
def result(may: Family) -> Entry:
    """A result that her doctor wrote, with something beside it."""
    from tests.record.holding import a_result

    return a_result(may)
