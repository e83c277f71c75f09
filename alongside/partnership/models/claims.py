"""Money that somebody laid out or earned: claimed with its receipt, said yes to by two, sent to the bank, and paid."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id
from alongside.partnership.claiming import Step
from alongside.partnership.models.hours import Worked


class BankDetails(models.Model):
    """Where somebody's money goes: typed by themselves, kept encrypted, one row each, deleted when they say so."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.OneToOneField("people.Person", on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField(help_text="Holder and account number, encrypted with the installation's key.")
    at = models.DateTimeField()

    privacy = {"id": "technical", "person": "technical", "sealed": "identity", "at": "activity"}


class Claim(Written):
    """Money that somebody asks back, or the pay for time that they gave. What was claimed is never changed."""

    class Kind(models.TextChoices):
        EXPENSE = "expense"
        PAY = "pay"

    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(
        "improvement.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    kind = models.TextField(choices=Kind.choices)
    amount = models.PositiveBigIntegerField()
    currency = models.TextField()
    on = models.DateField(help_text="When the money was laid out, or the work done.")
    words = models.TextField()
    worked = models.OneToOneField(
        Worked, null=True, blank=True, on_delete=models.PROTECT, related_name="claim"
    )

    privacy = WRITTEN | {
        "community": "technical", "project": "technical", "person": "technical", "name": "identity", "kind": "activity",
        "amount": "activity", "currency": "activity", "on": "activity", "words": "activity", "worked": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["person", "-at"], name="claims_of_person"),
            models.Index(fields=["group", "-at"], name="claims_of_group"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="expense", worked=None) | Q(kind="pay", worked__isnull=False),
                name="claim_kind",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & ~Q(words="") & Q(currency__regex="^[A-Z]{3}$"), name="claim_says"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class Receipt(models.Model):
    """A photo or file that shows what was paid: looked into, pictures drawn anew."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="receipts")
    file_name = models.TextField()
    media_type = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.TextField(help_text="Where the bytes lie.")
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "claim": "technical", "file_name": "activity", "media_type": "technical",
        "size": "technical", "sha256": "technical", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$", size__gt=0) & ~Q(file_name=""),
                name="receipt_whole",
            )
        ]


class Payment(models.Model):
    """What was sent to the bank in one go, by whom, and for which day."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    currency = models.TextField()
    on = models.DateField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "name": "identity",
        "currency": "activity", "on": "activity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(currency__regex="^[A-Z]{3}$"), name="payment_currency")
        ]


class ClaimStep(models.Model):
    """What was said of a claim, by whom: yes, no with why, taken back; and when it was sent and paid."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="steps")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    kind = models.TextField(choices=[(one.value, one.value) for one in Step])
    words = models.TextField(default="", blank=True)
    payment = models.ForeignKey(
        Payment, null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    on = models.DateField(null=True, blank=True, help_text="The day on which it was paid.")
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "claim": "technical", "person": "technical", "name": "identity", "kind": "activity",
        "words": "activity", "payment": "technical", "on": "activity", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["claim", "at"], name="steps_of_claim")]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "person"], condition=Q(kind="approve"), name="one_yes_each"
            ),
            models.UniqueConstraint(
                fields=["claim"], condition=Q(kind__in=["refuse", "withdraw", "sent"]), name="claim_one_way"
            ),
            models.UniqueConstraint(fields=["claim"], condition=Q(kind="paid"), name="claim_paid_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["approve", "withdraw"], payment=None, on=None, words="")
                | Q(kind="refuse", payment=None, on=None) & ~Q(words="")
                | Q(kind="sent", payment__isnull=False, on=None, words="")
                | Q(kind="paid", payment__isnull=False, on__isnull=False, words=""),
                name="claim_step_says",
            ),
        ]
