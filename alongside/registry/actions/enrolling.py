"""Asking somebody, or the family, whether the community may learn from what is written of them."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.registry import rules_enrolling as rules
from alongside.registry import verbs_enrolling as verbs
from alongside.registry.enrolling import Whom
from alongside.registry.models import ConsentAsked
from alongside.sharing.queries.rights import rights_over


@act
def ask_consent(*, by: Actor, person_id: UUID, whom: Whom) -> ConsentAsked:
    """Ask a person, or the family: it waits on their Today until they answer, with a yes or a no."""
    rules.may_ask(by, rights_over(by, person_id)).or_refuse()
    asked = ConsentAsked(**written_by(by), person_id=person_id, whom=whom.value)
    asked.save(force_insert=True)
    told = _("asked of the person") if whom == Whom.SELF else _("asked of the family")
    contribute(by, verbs.CONSENT_ASKED, asked, words=told, about=person_id, category=Category.IDENTITY)
    return asked
