"""One of everything that is decided together, in Maya's community: for tests that read all of its pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.governance.actions.consultations import NewConsultation, NewQuestion, consult
from alongside.governance.actions.founding import let_choose
from alongside.governance.actions.motions import NewMotion, begin_motion
from alongside.governance.actions.policies import NewPolicy, Wording, propose_policy
from alongside.governance.actions.wishes import NewWish, wish_for
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing.actions.charters import draft_charter
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.models import CharterVersion
from tests.governance.looking import a_council
from tests.record.family import Family


def one_of_everything(family: Family) -> dict[str, UUID]:
    """A draft (version 2), a motion, a body, a question to all, a policy, a wish, and a founding; their ids."""
    here, anna = family.community.pk, family.anna
    center = {**DEFAULT.rights[Audience.CENTER], Category.RESULTS: Right.NONE}
    new = replace(DEFAULT, rights={**DEFAULT.rights, Audience.CENTER: center})
    draft_charter(by=anna, community_id=here, title="Results for the team", draft=new)
    first = CharterVersion.objects.get(community=here, number=1)
    let_choose(by=program(community_id=here), version=first, first_id=anna.person_id)
    motion = begin_motion(
        by=anna, new=NewMotion(title="Keep the line", why="We call at night.", words="It stays open.")
    )
    until = timezone.now() + timedelta(days=10)
    question = NewQuestion("Open on Sundays?", ("Yes", "No"))
    asked = consult(by=anna, new=NewConsultation("Sundays", "Would you come?", until, (question,)))
    wording = Wording("Who is paid", "We pay each partner for their time.", "Time is worth it.")
    policy = propose_policy(by=anna, new=NewPolicy(wording, topic="pay"))
    wish = wish_for(by=anna, new=NewWish("Print my plan", "On one page."))
    body, _sara = a_council(family)
    return {
        "motion": motion.pk, "consultation": asked.pk, "policy": policy.policy_id, "wish": wish.pk, "body": body.pk,
    }  # fmt: skip
