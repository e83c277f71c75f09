"""What the tests of the journal share: pages as the web process shows them."""

from __future__ import annotations

import pytest


@pytest.fixture
def visit(as_web):
    """`visit(actor)` is a client that is signed in as somebody; its requests run as the web role."""
    from django.test import Client

    from alongside.people.models import Account

    class Visitor(Client):
        def request(self, **request):
            with as_web():
                return super().request(**request)

    def signed_in(actor):
        client = Visitor()
        client.force_login(Account.objects.get(pk=actor.account_id))
        return client

    return signed_in
