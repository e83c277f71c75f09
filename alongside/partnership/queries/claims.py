"""Claims: one's own, those that wait for one's yes, and those to pay; and where somebody's money goes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Concat

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.kit.verdict import Refused
from alongside.partnership.accounts import Account, unseal
from alongside.partnership.claiming import Stands
from alongside.partnership.models import BankDetails, Claim, ClaimStep, Payment, Receipt

PAGE = 30


class Stood(Func):
    """Where a claim stands, as the database says it."""

    function = "partnership_stands"
    output_field = TextField()


def said(by: Actor, which: str, value: Any) -> Any:
    """The steps of a claim, each as one word: its kind and who said it."""
    here = ClaimStep.objects.filter(**{which: value, "claim__community": by.community_id})
    steps = here.order_by("at", "id")
    told = steps.annotate(told=Concat("kind", Value(" ", TextField()), Cast("person_id", TextField())))
    return told.values("told")


def pairs(told: list[str]) -> list[tuple[str, UUID]]:
    """The same, apart again."""
    return [(kind, UUID(who)) for kind, who in (one.split(" ") for one in told)]


def _told(by: Actor) -> QuerySet[Any]:
    here: QuerySet[Any] = Claim.objects.filter(community=by.community_id)
    group = Group.objects.filter(pk=OuterRef("group_id"))  # whoever pays need not read the group
    told: QuerySet[Any] = here.annotate(
        said=ArraySubquery(said(by, "claim", OuterRef("pk"))), stands=Stood(F("pk")),
        group_name=Subquery(group.values("name")[:1]),
    )  # fmt: skip
    return told


def _open() -> RawSQL:
    """Of the claims that the viewer reads those that are neither sent nor refused nor taken back, found once."""
    return RawSQL(  # noqa: S611 - words of our own alone
        "partnership_claim.id = ANY ((SELECT partnership_open())::uuid[])", [], output_field=BooleanField()
    )


def my_claims(by: Actor, *, start: int = 0) -> list[Any]:
    """What the actor claimed, the latest first; each with what was `said` of it, and where it `stands`."""
    here = _told(by).filter(person=by.person_id)
    return list(here.order_by("-at", "-id")[start : start + PAGE + 1])


def claims_to_answer(by: Actor) -> list[Any]:
    """Those of others that wait for a yes and to which the actor has said none; the oldest first."""
    here = _told(by).filter(_open(), stands=Stands.CLAIMED).exclude(person=by.person_id)
    return list(here.exclude(steps__person=by.person_id).order_by("at", "id")[:PAGE])


def one_claim(by: Actor, claim_id: UUID) -> Any:
    """A claim that the actor reads. Raises Refused, as for what is not there."""
    found = _told(by).filter(pk=claim_id).select_related("group", "project").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def steps_of(by: Actor, claim: Claim) -> list[ClaimStep]:
    """Everything that was said of a claim, in its order."""
    return list(ClaimStep.objects.filter(claim=claim, claim__community=by.community_id).order_by("at", "id"))


def receipts_of(by: Actor, claim: Claim) -> list[Receipt]:
    """The receipts of a claim, in the order in which they came."""
    return list(Receipt.objects.filter(claim=claim, claim__community=by.community_id).order_by("at", "id"))


def one_receipt(by: Actor, receipt_id: UUID) -> Receipt:
    """A receipt of a claim that the actor reads. Raises Refused, as for what is not there."""
    found = Receipt.objects.filter(pk=receipt_id, claim__community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def my_account(by: Actor) -> Account | None:
    """Where the actor's own money goes."""
    found = BankDetails.objects.filter(person=by.person_id).first()
    return unseal(bytes(found.sealed)) if found else None


def to_pay(by: Actor) -> list[Any]:
    """What two said yes to and nobody has sent to the bank, the oldest first; each with its `sealed` account."""
    here = _told(by).filter(_open(), stands=Stands.APPROVED)
    account = BankDetails.objects.filter(person=OuterRef("person_id"))
    told = here.annotate(sealed=Subquery(account.values("sealed")[:1]))
    return list(told.order_by("at", "id")[: 20 * PAGE])


def payments(by: Actor) -> list[Any]:
    """What was sent to the bank, the latest first; each with whether it was `paid`, and how many claims."""
    paid = ClaimStep.objects.filter(payment=OuterRef("pk"), kind="paid").order_by("at")
    here: QuerySet[Any] = Payment.objects.filter(community=by.community_id)
    return list(here.annotate(paid=Subquery(paid.values("on")[:1])).order_by("-at", "-id")[:PAGE])


def one_payment(by: Actor, payment_id: UUID) -> Any:
    """One of these. Raises Refused, as for what is not there."""
    paid = ClaimStep.objects.filter(payment=OuterRef("pk"), kind="paid").order_by("at")
    here: QuerySet[Any] = Payment.objects.filter(pk=payment_id, community=by.community_id)
    found = here.annotate(paid=Subquery(paid.values("on")[:1])).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def claims_in(by: Actor, payment: Payment) -> list[Any]:
    """The claims of one payment, each with its `sealed` account for as long as it is not noted as paid."""
    account = BankDetails.objects.filter(person=OuterRef("person_id"))
    here = _told(by).filter(steps__payment=payment, steps__kind="sent")
    return list(here.annotate(sealed=Subquery(account.values("sealed")[:1])).order_by("at", "id"))
