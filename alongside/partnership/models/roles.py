"""What somebody in a role does, gives and gets: worded, agreed on by two sides, and who sits as what (D25, B24)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.groups.sides import Side
from alongside.partnership.opportunity_kinds import Pays
from alongside.partnership.role_kinds import LONGEST_MINUTES, ForSide, Word

SIDES = [(one.value, one.value) for one in Side]


class RoleDescription(Written):
    """A role in a group, for one side or for either. What it is, its wordings say."""

    for_side = models.TextField(choices=[(one.value, one.value) for one in ForSide])
    start = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {"for_side": "open", "start": "technical"}

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="roles_described_in_group")]


class RoleWording(Written):
    """One wording of a role. It stands when both sides said yes; the newest that does so holds."""

    role = models.ForeignKey(RoleDescription, on_delete=models.PROTECT, related_name="wordings")
    title = models.TextField()
    purpose = models.TextField()
    tasks = models.TextField()
    minutes = models.PositiveIntegerField(help_text="How much time in a month.")
    times = models.TextField(default="", blank=True, help_text="At which times.")
    supports = models.TextField(default="", blank=True)
    pays = models.TextField(choices=[(one.value, one.value) for one in Pays])
    pay_words = models.TextField(default="", blank=True)
    turn_to = models.TextField(default="", blank=True, help_text="Whom one turns to.")
    ends = models.DateField(null=True, blank=True)
    look_on = models.DateField(null=True, blank=True, help_text="When it is looked at again.")

    privacy = WRITTEN | {"role": "technical"} | dict.fromkeys(
        ["title", "purpose", "tasks", "minutes", "times", "supports", "pays", "pay_words", "turn_to", "ends",
         "look_on"],
        "open",
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["role", "-at"], name="wordings_of_role")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(purpose="") & ~Q(tasks="") & Q(minutes__lte=LONGEST_MINUTES),
                name="role_says",
            ),
            models.CheckConstraint(
                condition=Q(ends__isnull=False) | Q(look_on__isnull=False), name="role_is_looked_at"
            ),
        ]


class RoleYes(Written):
    """One side says yes to a wording. Whoever wrote it said yes for their own."""

    wording = models.ForeignKey(RoleWording, on_delete=models.PROTECT, related_name="yeses")
    side = models.TextField(choices=SIDES)

    privacy = WRITTEN | {"wording": "technical", "side": "activity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wording", "side"], name="one_yes_a_side")]


class RoleNo(Written):
    """A wording does not hold: the other side said no to it, or whoever proposed it took it back."""

    wording = models.OneToOneField(RoleWording, on_delete=models.PROTECT, related_name="no")
    words = models.TextField(default="", blank=True)

    privacy = WRITTEN | {"wording": "technical", "words": "open"}


class SitsAs(Written):
    """Somebody proposed that a seat be held as this role: they themselves, or somebody who sits there."""

    role = models.ForeignKey(RoleDescription, on_delete=models.PROTECT, related_name="held")
    holder = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {"role": "technical", "holder": "identity"}

    class Meta:
        indexes = [models.Index(fields=["holder", "-at"], name="roles_of_holder")]


class SitsAsWord(Written):
    """The other one's yes, or that it is over. Either ends it, without a reason."""

    sits = models.ForeignKey(SitsAs, on_delete=models.PROTECT, related_name="said")
    kind = models.TextField(choices=[(one.value, one.value) for one in Word])

    privacy = WRITTEN | {"sits": "technical", "kind": "activity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sits", "kind"], name="said_once_of_sitting")]
