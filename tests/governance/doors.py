"""Something behind every door of deciding together, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.conversation.actions.remarks import remark
from alongside.governance.actions.amendments import NewAmendment, amend
from alongside.governance.actions.bodies import NewBody, found_body
from alongside.governance.actions.consultations import NewConsultation, NewQuestion, consult
from alongside.governance.actions.objections import object_to
from alongside.governance.actions.policies import NewPolicy, Wording, propose_policy
from alongside.governance.actions.wishes import NewWish, wish_for
from alongside.governance.models import Consultation
from alongside.governance.threads import motion_subject
from alongside.sharing.actions.charters import draft_charter
from tests.governance.worlds import a_motion


def deciding(world: Any) -> dict[str, Any]:
    """Maya's motion with other words by her doctor and her dad's objection; Ruth's empty body and open
    questions; Maya's proposed policy and her wish."""
    maya, amina, jonas, ruth = (world.actor(name) for name in ("maya", "amina", "jonas", "ruth"))
    motion = a_motion(maya)
    amendment = amend(by=amina, motion_id=motion.pk, new=NewAmendment("Until seven.", "We eat."))
    objection = object_to(by=jonas, motion_id=motion.pk, words="Who would pay?")
    subject = motion_subject(motion)
    said = remark(by=maya, subject=subject, words="I would call.")
    body = found_body(by=ruth, new=NewBody("Council", "Keeps it.", "By consent.", ("families",)))
    until = timezone.now() + timedelta(days=5)
    question = NewQuestion("Open on Sundays?", ("Yes", "No"))
    asked = consult(
        by=ruth, new=NewConsultation("Sundays", "When?", until, (question,), reach=Consultation.Reach.PUBLIC)
    )
    wording = Wording("How we meet", "At five.", asks_roles=("caregiver",))
    policy = propose_policy(by=maya, new=NewPolicy(wording, topic="meetings"))
    wish = wish_for(by=maya, new=NewWish("A clock", "On every page."))
    draft = draft_charter(by=maya, community_id=maya.community_id, title="Other rules")
    return {
        "version_id": draft.pk, "number": draft.number,
        "policy_id": policy.policy_id, "policy_version_id": policy.pk, "wish_id": wish.pk,
        "motion_id": motion.pk, "amendment_id": amendment.pk, "objection_id": objection.pk, "body_id": body.pk,
        "consultation_id": asked.pk, "thing": subject.kind, "subject_id": subject.id, "remark_id": said.pk,
    }  # fmt: skip
