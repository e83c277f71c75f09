"""Words of thanks, who reads them, and what a group celebrates. Nothing of it is counted for anybody."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.support_kinds import Seen


class Thanks(Authored):
    """Somebody thanks a member, all of a group, or everyone at an event, for something done in joint work."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    to_seat = models.ForeignKey(GroupSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    event = models.ForeignKey(
        "groups.Event", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField()
    link = models.TextField(default="", blank=True, help_text="A page of this house on which one sees it.")

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "group": "technical", "to_seat": "identity", "event": "technical", "at": "activity",
        "words": "activity", "link": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("words of thanks", by="author_id")

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="thanks_of_group")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & (Q(to_seat=None) | Q(event=None)) & (Q(link="") | Q(link__regex="^/[^/]")),
                name="thanks_says_to_whom",
            )
        ]  # fmt: skip


class ThanksSeen(Authored):
    """Whoever was thanked says who reads it, for themselves: `sql/support.sql` says what holds where they are many."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    thanks = models.ForeignKey(Thanks, on_delete=models.PROTECT, related_name="seen")
    seen_by = models.TextField(choices=[(one.value, one.value) for one in Seen])

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "thanks": "technical", "at": "activity", "seen_by": "choice",
    }  # fmt: skip
    theirs_alone = TheirsAlone("words of thanks", by="author_id")

    class Meta:
        indexes = [models.Index(fields=["thanks", "-at"], name="seen_of_thanks")]


class Celebration(Written):
    """Something that a group is glad of: what, on which day, perhaps with a picture."""

    words = models.TextField()
    on = models.DateField()
    file_name = models.TextField(default="", blank=True)
    media_type = models.TextField(default="", blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.TextField(default="", blank=True, help_text="Where the bytes lie.")

    privacy = WRITTEN | {
        "words": "open", "on": "open", "file_name": "activity", "media_type": "technical", "size": "technical",
        "sha256": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["group", "-on"], name="celebrations_of_group")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & (Q(sha256="", file_name="", media_type="", size=0)
                | Q(sha256__regex=r"^[0-9a-f]{64}$", size__gt=0) & ~Q(file_name="") & ~Q(media_type="")),
                name="celebration_is_whole",
            )
        ]  # fmt: skip
