"""What the worker keeps of joint work that everyone reads: each piece of work, who had part in it when, and counts.

All of it follows from the ledger and from the rooms of joint work, and is made anew from them at any time.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.kit.terms import Phase, Place, Voice
from alongside.parity.sides import Side

SIDES = [(one.value, one.value) for one in Side]


class Work(models.Model):
    """One piece of joint work: a group, a project, a motion, a policy, a question to all, a wish, a body, a measure.

    `unit_id` is what is counted anew together: the group, for a group and its projects; else the work itself.
    `partners_from`: the phase in which partners first had part; none: never. `from_start`: in its first month.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    unit_id = models.UUIDField()
    kind = models.TextField()
    title = models.TextField()
    centers = ArrayField(models.UUIDField(), default=list)
    began_at = models.DateTimeField()
    began_by_id = models.UUIDField()
    began_by_name = models.TextField()
    began_side = models.TextField(choices=SIDES)
    began_voice = models.TextField(choices=[(one.value, one.value) for one in Voice])
    partners_from = models.TextField(
        default="", choices=[(one.value, one.value) for one in Phase], blank=True
    )
    from_start = models.BooleanField(default=False)

    privacy = dict.fromkeys(["id", "community", "unit_id", "began_by_id"], "technical") | dict.fromkeys(
        ["kind", "title", "centers", "partners_from", "from_start", "began_at"], "open"
    ) | dict.fromkeys(["began_by_name", "began_side", "began_voice"], "identity")  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["community"], name="parity_work_of_community"),
            models.Index(fields=["unit_id"], name="parity_work_of_unit"),
        ]


class Part(models.Model):
    """Somebody had part in a piece of work at one place in one phase in one month: they acted or sat there.

    `acts`: how many lines of the ledger they left; 0 where they sat in its group and did nothing.
    """

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="parts", db_index=False)
    place = models.TextField(choices=[(one.value, one.value) for one in Place])
    phase = models.TextField(choices=[(one.value, one.value) for one in Phase])
    month = models.DateField(help_text="Its first day, by the community's clock.")
    person_id = models.UUIDField()
    side = models.TextField(choices=SIDES)
    acts = models.PositiveIntegerField()

    privacy = {
        "id": "technical", "community": "technical", "work": "technical", "place": "open", "phase": "open",
        "month": "activity", "person_id": "identity", "side": "identity", "acts": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["community", "month"], name="parity_part_by_month"),
            models.Index(fields=["work"], name="parity_part_of_work"),
        ]


class Figure(models.Model):
    """A plain count of one kind of thing in one piece of work in one month, perhaps of one side."""

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="figures", db_index=False)
    month = models.DateField()
    key = models.TextField()
    side = models.TextField(choices=[*SIDES, ("", "")], blank=True)
    count = models.PositiveIntegerField()

    privacy = {
        "id": "technical", "community": "technical", "work": "technical", "month": "activity", "key": "open",
        "side": "activity", "count": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["community", "month"], name="parity_figure_by_month"),
            models.Index(fields=["work"], name="parity_figure_of_work"),
        ]


class Reached(models.Model):
    """Up to which seal of the ledger the worker has counted. One row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seal = models.BigIntegerField(default=0)
    at = models.DateTimeField()

    privacy = dict.fromkeys(["id", "seal", "at"], "technical")
