"""Worries about working together: raised with or without a name, owed an answer, and answered for all to read."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.parity.models.kept import SIDES
from alongside.parity.worrying import Kind

KINDS = [(one.value, one.value) for one in Kind]
HOME = dict.fromkeys(["community", "group", "center"], "technical")
_ONE_HOME = Q(group=None, center__isnull=False) | Q(group__isnull=False, center=None)


class Worry(Authored):
    """What makes somebody wary of working together as partners. Everyone who reads the group reads it.

    Without a name it has no author, and came by night out of the letterbox: whose it is stands nowhere. `side` says
    from which side it comes where that was wanted, and where five or more of each side could have written it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField()
    wish = models.TextField(default="", blank=True)
    side = models.TextField(choices=[*SIDES, ("", "")], default="", blank=True)
    secret_hash = models.BinaryField(
        null=True, blank=True, unique=True, help_text="Of the address that is their own who gave no name."
    )

    privacy = AUTHOR_PRIVACY | HOME | {
        "id": "technical", "at": "activity", "words": "activity", "wish": "activity", "side": "identity",
        "secret_hash": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="worries_here")]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="worry_says"),
            models.CheckConstraint(condition=_ONE_HOME, name="worry_of_one_body"),
            models.CheckConstraint(
                condition=Q(author_id__isnull=False, secret_hash=None)
                | Q(author_id=None, author_name="", author_role="", author_title="", voice="other"),
                name="worry_named_or_not",
            ),
        ]


class WorryStep(Authored):
    """What was said of a worry, and how it stands since: with whom it is, who owes the answer, who is asked to.

    `now`: the latest of its worry; kept by the database.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    worry = models.ForeignKey(Worry, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    kind = models.TextField(choices=KINDS)
    words = models.TextField(default="", blank=True)
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_name = models.TextField(default="", blank=True)
    asked = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    asked_name = models.TextField(default="", blank=True)
    until = models.DateField(null=True, blank=True)
    answered = models.BooleanField(default=False)
    over = models.BooleanField(default=False)
    now = models.BooleanField(default=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "worry": "technical", "number": "technical", "group": "technical", "center": "technical",
        "owner": "technical", "asked": "technical", "now": "technical",
        "owner_name": "identity", "asked_name": "identity",
    } | dict.fromkeys(["at", "kind", "words", "until", "answered", "over"], "activity")  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["group"], condition=Q(now=True, over=False), name="open_worries_of_group"),
            models.Index(fields=["center"], condition=Q(now=True, over=False), name="open_worries_of_center"),
            models.Index(fields=["owner"], condition=Q(now=True, over=False), name="worries_owed_by"),
            models.Index(fields=["asked"], condition=Q(now=True, over=False), name="worries_asked_of"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["worry", "number"], name="one_step_after_the_other"),
            models.UniqueConstraint(fields=["worry"], condition=Q(now=True), name="one_newest_step"),
            models.CheckConstraint(condition=_ONE_HOME, name="worry_step_of_one_body"),
            models.CheckConstraint(
                condition=~Q(kind__in=["answer", "unheard"]) | ~Q(words=""), name="worry_step_says"
            ),
        ]


class WorryLetter(models.Model):
    """What somebody said without a name, until the night in which it is put up: a worry, or what follows on one.

    It has no author, no time, and an id that tells nothing; the web puts it in and can never read it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    secret_hash = models.BinaryField()
    kind = models.TextField(choices=KINDS)
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField(default="", blank=True)
    wish = models.TextField(default="", blank=True)
    side = models.TextField(choices=[*SIDES, ("", "")], default="", blank=True)

    privacy = HOME | {
        "id": "technical", "secret_hash": "technical", "kind": "activity", "words": "activity", "wish": "activity",
        "side": "identity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["secret_hash", "kind"], name="one_letter_of_a_kind")]
