"""Coming new: the steps of a center and of a group, who helps somebody begin, and what is said of each step (D23)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.onboarding import MOST_DAYS, Does, Said


class OnboardingStep(Authored):
    """One step for whoever comes new: of a center (an organization), or of a group. It is ended, never changed."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    title = models.TextField()
    words = models.TextField(default="", blank=True)
    where = models.TextField(default="", blank=True)
    link = models.TextField(default="", blank=True)
    does = models.TextField(choices=[(one.value, one.value) for one in Does])
    who = models.TextField(default="", blank=True, help_text="Who does it there, by what they are.")
    days = models.PositiveSmallIntegerField(null=True, blank=True, help_text="How long it takes, usually.")
    private = models.BooleanField(default=False, help_text="Whether it is done is nobody else's to know.")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "center": "open", "group": "technical", "at": "activity",
        "ended_at": "activity",
    } | dict.fromkeys(["title", "words", "where", "link", "does", "who", "days", "private"], "open")  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["center", "at"], condition=Q(ended_at=None), name="steps_of_center"),
            models.Index(fields=["group", "at"], condition=Q(ended_at=None), name="steps_of_group"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(center__isnull=False, group=None) | Q(center=None, group__isnull=False),
                name="step_of_one_place",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & (Q(private=False) | Q(does="newcomer"))
                & (Q(days=None) | Q(days__lte=MOST_DAYS)),
                name="step_says_what",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class Onboarding(Written):
    """Somebody comes new to a group: the steps as they were then, and who is asked to help them begin (`helping`)."""

    newcomer = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    steps = ArrayField(models.UUIDField())

    privacy = WRITTEN | {"newcomer": "identity", "contact": "identity", "steps": "technical"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["newcomer"], name="onboarding_once"),
            models.CheckConstraint(condition=~Q(newcomer=models.F("contact")), name="somebody_goes_along"),
        ]


class OnboardingSaid(Written):
    """What is said of a step, by whoever says it. What is private is read by its own person and by `reader` alone."""

    onboarding = models.ForeignKey(Onboarding, on_delete=models.PROTECT, related_name="said")
    step = models.ForeignKey(
        OnboardingStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.TextField(choices=[(one.value, one.value) for one in Said])
    reader = models.ForeignKey(
        GroupSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="Of what is private: who helped them begin when it was said; else themselves.",
    )  # fmt: skip

    privacy = WRITTEN | {
        "onboarding": "technical", "step": "technical", "kind": "activity", "reader": "technical",
    }  # fmt: skip
    theirs_alone = TheirsAlone("private first steps", by="seat_id", unless="t.reader_id IS NULL")

    class Meta:
        indexes = [models.Index(fields=["onboarding", "at"], name="said_of_onboarding")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["contact", "not"], step=None, reader=None)
                | (~Q(kind__in=["contact", "not"]) & Q(step__isnull=False)),
                name="said_of_a_step",
            )
        ]
