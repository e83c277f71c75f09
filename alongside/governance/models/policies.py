"""Policies: what the community does, in plain words; who answers for each; its versions, and who read them."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class Policy(Authored):
    """Something that the community does in a certain way: about what, and who answers for it (a body or a person)."""

    class Topic(models.TextChoices):
        MEETINGS = "meetings"
        PAY = "pay"
        SAFETY = "safety"
        INTERESTS = "interests"
        STORIES = "stories"
        CARE = "care"
        OTHER = "other"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    topic = models.TextField(choices=Topic.choices)
    tags = ArrayField(models.TextField(), default=list, blank=True)
    body = models.ForeignKey(
        "governance.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="policies"
    )
    answers_id = models.UUIDField(null=True, help_text="The person who answers, where it is no body.")
    answers_name = models.TextField(default="", blank=True)

    privacy = _SAID | {
        "community": "technical", "topic": "open", "tags": "open", "body": "open", "answers_id": "identity",
        "answers_name": "identity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "topic"], name="policy_by_topic")]
        constraints = [
            models.CheckConstraint(
                condition=Q(body=None) | Q(answers_id=None), name="policy_answered_by_one"
            ),
        ]


class PolicyVersion(Authored):
    """One wording of a policy, as somebody proposed it; who is asked to read it; perhaps the motion with it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="versions")
    title = models.TextField()
    words = models.TextField()
    why = models.TextField(default="", blank=True)
    asks_roles = ArrayField(models.TextField(), default=list, blank=True)
    motion = models.ForeignKey(
        "governance.Motion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = _SAID | dict.fromkeys(["policy", "title", "words", "why", "asks_roles", "motion"], "open")

    class Meta:
        indexes = [models.Index(fields=["policy", "-at"], name="version_by_policy")]

    def __str__(self) -> str:
        return self.title


class PolicyAdoption(Authored):
    """A version holds from a day: adopted by who answers for it, or by a motion. It is looked at again by a day."""

    version = models.OneToOneField(
        PolicyVersion, primary_key=True, on_delete=models.PROTECT, related_name="adoption"
    )
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="adoptions")
    starts = models.DateField()
    review_on = models.DateField()
    note = models.TextField(default="", blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    motion = models.ForeignKey(
        "governance.Motion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = AUTHOR_PRIVACY | {"at": "activity"} | dict.fromkeys(
        ["version", "policy", "starts", "review_on", "note", "decision", "motion"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["policy", "-starts", "-at"], name="adoption_by_policy")]
        constraints = [
            models.CheckConstraint(condition=Q(review_on__gt=F("starts")), name="adoption_review_later")
        ]


class PolicyReview(Authored):
    """A policy is looked at again: a review begins, or ends with the same words and a new day to look at it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="reviews")
    begins = models.BooleanField()
    words = models.TextField()
    review_on = models.DateField(null=True, blank=True)

    privacy = _SAID | dict.fromkeys(["policy", "begins", "words", "review_on"], "open")

    class Meta:
        indexes = [models.Index(fields=["policy", "-at"], name="review_by_policy")]
        constraints = [
            models.CheckConstraint(
                condition=Q(begins=True) | Q(review_on__isnull=False), name="review_ends_with_a_day"
            )
        ]


class PolicyReading(models.Model):
    """Somebody says that they have read a version. Only they read the row; who answers sees how many."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="readings")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    privacy = {"id": "technical", "version": "technical", "person": "technical", "at": "activity"}
    theirs_alone = TheirsAlone("who read which policy")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="policy_read_once")]
