"""Why somebody opened a record in an emergency, as the person is told."""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.functions import TransactionNow
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.sharing.models import EmergencyAccess
from alongside.ui import words


def reasons_of(by: Actor, person_id: UUID) -> dict[UUID, str]:
    """The emergency access that holds now, each as a sentence with its reason and its end. One query."""
    found = EmergencyAccess.objects.filter(person=person_id, ends__gt=TransactionNow())
    return {
        one.pk: _("Opened in an emergency, until %(clock)s. The reason given: “%(reason)s”")
        % {"clock": words.clock(one.ends), "reason": one.reason}
        for one in found
    }
