"""Who is there for whom in a group: named, accepted, ended; and how one lets oneself be reached."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.partnership.contacting import Reached, Said


class Contact(Written):
    """Somebody who sits in the group named who is there for a member. It holds when the one named says yes."""

    for_seat = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {"for_seat": "identity", "contact": "identity"}

    class Meta:
        indexes = [models.Index(fields=["for_seat"], name="contacts_of_seat")]
        constraints = [
            models.CheckConstraint(condition=~Q(for_seat=F("contact")), name="contact_is_somebody_else")
        ]


class ContactWord(Written):
    """Yes or no of the one named; the end, said by either of the two."""

    named = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="said")
    kind = models.TextField(choices=[(one.value, one.value) for one in Said])

    privacy = WRITTEN | {"named": "technical", "kind": "activity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["named", "kind"], name="said_once_of_contact")]


class Reach(models.Model):
    """How somebody is reached in a group, and who reads it. Changed and taken away by them; no copy stays."""

    seat = models.OneToOneField(GroupSeat, primary_key=True, on_delete=models.PROTECT, related_name="reach")
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    seen_by = models.TextField(choices=[(one.value, one.value) for one in Reached])
    at = models.DateTimeField()

    privacy = {
        "seat": "technical", "group": "technical", "words": "contact", "seen_by": "choice", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="reach_says")]
