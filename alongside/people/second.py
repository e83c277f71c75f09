"""The second step: a passkey, a code of an app, or a code on paper, beside the way by which somebody came in."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.people.code_apps import paper_hash, step_of, unseal
from alongside.people.devices import known_to, token_of
from alongside.people.knocking import MINUTE, knock, place_of
from alongside.people.lasting import CAME, took_second_step
from alongside.people.models import CodeApp, Passkey, RecoveryCode
from alongside.people.passkeys import NotProven, Proof, proven


def knock_second(request: HttpRequest, by: Actor) -> None:
    """Count one try, on each known device apart: a stranger's tries close the door to strangers alone."""
    known = known_to(request)
    who = f"{by.account_id} {token_of(request) if known else place_of(request)}"
    knock("second", who, 10, 10 * MINUTE)
    knock("second-all", who if known else str(by.account_id), 30, 60 * MINUTE)


def try_code(request: HttpRequest, by: Actor, code: str) -> bool:
    """Take the second step with a code of the app or of the paper. Raises TooOften."""
    knock_second(request, by)
    if not (_fits_app(by, code) or _fits_paper(by, code)):
        return False
    took_second_step(request.session)
    return True


def _fits_app(by: Actor, code: str) -> bool:
    """Whether the app shows this code now; each is taken once."""
    app = CodeApp.objects.filter(account=by.account_id).first()
    step = step_of(unseal(bytes(app.secret)), code) if app is not None else None
    if app is None or step is None:
        return False
    return bool(CodeApp.objects.filter(pk=app.pk, last_step__lt=step).update(last_step=step))


def _fits_paper(by: Actor, code: str) -> bool:
    hashed = paper_hash(by.account_id or 0, code)
    unused = RecoveryCode.objects.filter(account=by.account_id, code_hash=hashed, used_at=None)
    return bool(unused.update(used_at=timezone.now()))


def try_passkey(request: HttpRequest, by: Actor, answer: str) -> bool:
    """Take the second step with a passkey of one's own. Raises TooOften."""
    knock_second(request, by)
    try:
        proof = proven(request, answer)
    except NotProven:
        return False
    if proof.account_id != by.account_id or _is_the_first_again(request, proof):
        return False
    note_passkey(proof)
    took_second_step(request.session)
    return True


def _is_the_first_again(request: HttpRequest, proof: Proof) -> bool:
    """Whether a passkey was the first step already, and nobody has made sure who holds it: that is one step twice."""
    return request.session.get(CAME) == "passkey" and not proof.verified


def note_passkey(proof: Proof) -> None:
    """Note that a passkey was used; the transaction is told whose account it is."""
    Passkey.objects.filter(pk=proof.passkey_id).update(
        sign_count=proof.sign_count, last_used_at=timezone.now()
    )
