"""One's own weekly page, what of it is told to everyone, and where one sees oneself and one's team."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone

WORDS = 4000
FURTHEST = 10


class JournalPage(models.Model):
    """Fifteen minutes of a week: what worked, what did not, with whom. Nobody but its writer ever reads it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(help_text="When it was begun.")
    worked = models.TextField(default="", blank=True)
    did_not = models.TextField(default="", blank=True)
    with_whom = models.TextField(default="", blank=True)
    done_at = models.DateTimeField(null=True, blank=True, help_text="Empty: one is not done with it yet.")

    privacy = {"id": "technical", "community": "technical", "person": "technical"} | dict.fromkeys(
        ["at", "worked", "did_not", "with_whom", "done_at"], "activity"
    )
    theirs_alone = TheirsAlone("pages of a journal")

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="journal_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None) | ~Q(worked="", did_not=""), name="journal_page_says"
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(done_at=None), name="one_open_page_each"
            ),
        ]  # fmt: skip


class ToldPage(Authored):
    """What somebody tells everyone of their journal, in words chosen anew: read when all who are named said yes."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    words = models.TextField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "at": "activity", "title": "activity", "words": "activity",
        "taken_back_at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone(
        "what is told of a journal and not read by all who are named, or taken back",
        by="author_id",
        unless="t.taken_back_at IS NULL AND NOT EXISTS (SELECT 1 FROM parity_named n WHERE n.page_id = t.id "
        "AND n.agrees IS NOT TRUE)",
    )

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="told_pages")]
        constraints = [models.CheckConstraint(condition=~Q(title="") & ~Q(words=""), name="told_page_says")]


class Named(models.Model):
    """Somebody is named in what is told: it is read by others when they said yes, and no longer when they say no."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    page = models.ForeignKey(ToldPage, on_delete=models.PROTECT, related_name="names")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    agrees = models.BooleanField(null=True, blank=True)
    at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "page": "technical", "person": "technical", "name": "identity", "agrees": "choice",
        "at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone(
        "what is told of a journal and not read by all who are named, or taken back",
        unless="EXISTS (SELECT 1 FROM parity_toldpage p WHERE p.id = t.page_id AND p.taken_back_at IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM parity_named n WHERE n.page_id = t.page_id AND n.agrees IS NOT TRUE)",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "person"], name="named_once_a_page")]


class Placing(models.Model):
    """Where somebody sees themselves, or their team, between doing things to people and doing them together.

    Read by nobody else until they share it with those who sit in the group.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    voice = models.TextField()
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    spot = models.PositiveSmallIntegerField(help_text="From 0, to people, to 10, together.")
    words = models.TextField(default="", blank=True)
    at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "name": "identity", "voice": "identity",
        "group": "technical", "spot": "activity", "words": "activity", "at": "activity", "shared_at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("where somebody sees themselves or a team", unless="t.shared_at IS NOT NULL")

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="placings_of_person")]
        constraints = [
            models.CheckConstraint(condition=Q(spot__lte=FURTHEST), name="placing_from_0_to_10"),
            models.CheckConstraint(
                condition=Q(shared_at=None) | Q(group__isnull=False), name="placing_of_a_group_is_shared"
            ),
        ]
