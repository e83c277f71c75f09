"""What somebody did, signed by another of the group in their own words."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models.seats import GroupSeat
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.support_kinds import Sign


class Certificate(Authored):
    """Somebody asks another member to sign for what they did in their seat. The two of them read it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    signer = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(default="", blank=True, help_text="What it is for, and what it could say.")
    code = models.TextField(
        unique=True, help_text="By which a reader checks it, while its person wants that."
    )

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "group": "technical", "seat": "technical", "signer": "identity", "at": "activity",
        "words": "activity", "code": "technical",
    }  # fmt: skip
    theirs_alone = TheirsAlone("certificates", by="author_id")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(seat=F("signer")) & Q(code__regex="^[a-z2-9]{12}$"),
                name="certificate_by_another",
            )
        ]


class CertificateWord(Authored):
    """Signed in their own words, or not, without a reason; shown to whoever has the code, or not any more."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="said")
    kind = models.TextField(choices=[(one.value, one.value) for one in Sign])
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "certificate": "technical", "at": "activity", "kind": "activity", "words": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("certificates", by="author_id")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="given") & ~Q(words="") | ~Q(kind="given") & Q(words=""), name="signed_with_words"
            ),
            models.UniqueConstraint(
                fields=["certificate"], condition=Q(kind__in=["given", "declined"]), name="certificate_signed_once"
            ),
        ]  # fmt: skip
