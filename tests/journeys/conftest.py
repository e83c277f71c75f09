"""What the journeys share: Maya's family and clinic in the running house, and a browser for each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import PHONE


@pytest.fixture
def family(house):
    """Maya's family and clinic, in the running house."""
    from tests.record.family import a_family

    return a_family()


@pytest.fixture
def enter(house, new_page) -> Callable[..., object]:
    """`enter(actor, **DESK)`: a browser in which somebody is signed in; on a phone where nothing else is said."""
    from alongside.people.models import Account

    def as_somebody(actor, **options: object) -> object:
        page = new_page(**PHONE | {"reduced_motion": "reduce"} | options)
        page.context.set_default_timeout(60_000)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=actor.account_id))])
        return page

    return as_somebody
