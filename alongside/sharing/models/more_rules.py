"""What else a charter rules besides who sees what: votes, waiting, answers, joint work; and what a version changes."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.kit.terms import HoldEffect
from alongside.sharing.models.charter import AUDIENCES, CATEGORIES, CharterVersion, of_article


class VoteGroup(models.Model):
    """A group of seats whose majority a motion needs, with the share of its members that must have voted."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="groups")
    article = of_article()
    name = models.TextField()
    roles = ArrayField(models.TextField())
    quorum_percent = models.PositiveSmallIntegerField(default=10)
    position = models.PositiveSmallIntegerField()

    privacy = dict.fromkeys(
        ["id", "version", "article", "name", "roles", "quorum_percent", "position"], "open"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="group_position_once"),
            models.CheckConstraint(condition=models.Q(quorum_percent__lte=100), name="quorum_of_hundred"),
        ]

    def __str__(self) -> str:
        return self.name


class HoldRule(models.Model):
    """When what the clinic writes in a category reaches the person and their caregivers. Without a row: at once.

    may: a clinician may hold an entry for up to `days`. waits: it comes after `days`. asked: it comes when asked for.
    """

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="holds")
    article = of_article()
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    effect = models.TextField(choices=[(one.value, one.value) for one in HoldEffect])
    days = models.PositiveSmallIntegerField(default=0)
    reason = models.TextField()

    privacy = dict.fromkeys(["id", "version", "article", "category", "effect", "days", "reason"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "category"], name="hold_rule_once")]


class ReplyRule(models.Model):
    """What to expect on a channel, by when, and what never to send there (capability C9)."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="replies")
    article = of_article()
    channel = models.TextField(help_text="Such as: a message here, the telephone, an e-mail.")
    expect = models.TextField(help_text="What to expect, in words.")
    hours = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Working hours to an answer.")
    urgent = models.TextField(default="", blank=True, help_text="What to do when it cannot wait.")
    never_send = models.TextField(default="", blank=True)
    position = models.PositiveSmallIntegerField()

    privacy = dict.fromkeys(
        ["id", "version", "article", "channel", "expect", "hours", "urgent", "never_send", "position"], "open"
    )


class WorkRule(models.Model):
    """Who may open a kind of joint work, and what it must state (capability B44)."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="works")
    article = of_article()
    kind = models.TextField(help_text="Such as: project, study, measure.")
    roles = ArrayField(models.TextField(), default=list, blank=True, help_text="Empty: anyone.")
    requires = ArrayField(
        models.TextField(),
        default=list,
        help_text="Keys: partner_seat, purpose, end_date, lived_experience, pay.",
    )
    words = models.TextField(help_text="The rule as people read it.")
    position = models.PositiveSmallIntegerField()

    privacy = dict.fromkeys(
        ["id", "version", "article", "kind", "roles", "requires", "words", "position"], "open"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "kind"], name="work_rule_once")]


class CharterEffect(models.Model):
    """What a version would change, counted before anybody votes: viewers who gain or lose sight of a category."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="effects")
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    viewers_gain = models.PositiveIntegerField(
        help_text="People who see it of somebody of whom they did not."
    )
    viewers_lose = models.PositiveIntegerField()
    persons_gain = models.PositiveIntegerField(help_text="Persons of whom somebody new sees it.")
    persons_lose = models.PositiveIntegerField()
    looked = models.PositiveIntegerField(help_text="Of those who lose sight: who looked in the last 30 days.")

    privacy = dict.fromkeys(
        [
            "id", "version", "audience", "category", "viewers_gain", "viewers_lose", "persons_gain",
            "persons_lose", "looked",
        ],
        "open",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "audience", "category"], name="effect_once")
        ]
