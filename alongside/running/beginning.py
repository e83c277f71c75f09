"""How a real house begins: a community with its charter in force, one center, and one person who invites the others."""

from __future__ import annotations

import argparse
from zoneinfo import available_timezones

from django.db import transaction

from alongside.contributions.actor import program
from alongside.governance.actions.founding import open_founding
from alongside.people.first import Beginning, open_first
from alongside.people.models import Community
from alongside.questionnaires.loading import load_library

from . import home
from .trouble import CannotRun


def begin(asked: argparse.Namespace) -> int:
    """Open the community and write to the first person how to come in.

    Raises CannotRun where a community of that name is there already, or the time zone is not known.
    """
    if asked.zone not in available_timezones():
        raise CannotRun(f"{asked.zone} is no time zone. Name one such as Europe/Stockholm.")
    if Community.objects.filter(name=asked.community).exists():
        raise CannotRun(
            f"The community {asked.community} is here already. Its people invite others from their own page."
        )
    facts = {key: getattr(asked, key) for key in ("community", "center", "name", "email", "zone", "language")}
    address = home.outer_address(home.read_port("ALONGSIDE_PORT", 8000))
    with transaction.atomic():
        begun = open_first(Beginning(**facts), address)
        here = program(community_id=begun.community.pk)
        load_library(here, asked.language)
        open_founding(by=here, community=begun.community, first_id=begun.person.pk)
    print(f"{asked.community} is open. {asked.name} signs in at {address}/sign-in/ with {asked.email}.")
    return 0
