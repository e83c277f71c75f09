"""Asking for a certificate, signing it or not, and showing it to whoever has its code."""

from __future__ import annotations

import secrets
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import one_group, sitting
from alongside.partnership import rules_certificates as rules
from alongside.partnership import verbs_support as verbs
from alongside.partnership.models import Certificate, CertificateWord
from alongside.partnership.queries.certificates import asks_already, my_seat_ever, one_certificate
from alongside.partnership.support_kinds import Sign

LETTERS, LONG = "abcdefghjkmnpqrstuvwxyz23456789", 12


@act
def ask_certificate(*, by: Actor, group_id: UUID, signer_id: UUID, words: str = "") -> Certificate:
    """Ask another member to sign for what one did. The two of them read it."""
    group = one_group(by, group_id)
    mine = my_seat_ever(by, group)
    rules.may_ask(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    one_at_a_time(f"certificate of {mine.pk}")
    signer = next((one for one in sitting(by, group) if one.pk == signer_id), None)
    rules.when_ask(by, signer, asks_already(by, mine, signer)).or_refuse()
    code = "".join(secrets.choice(LETTERS) for _one in range(LONG))
    made = Certificate(**written_by(by), group=group, seat=mine, signer=signer, words=words, code=code)
    made.save(force_insert=True)
    tell(by, verbs.CERTIFICATE_ASKED, made, group, quiet=True)
    return made


@act
def say_of_certificate(*, by: Actor, certificate_id: UUID, kind: Sign, words: str = "") -> CertificateWord:
    """Sign it in one's own words, or not, without a reason; show it to whoever has its code, or not any more."""
    one_at_a_time(f"certificate {certificate_id}")
    one = one_certificate(by, certificate_id)
    rules.may_say(by, one, kind).or_refuse()
    rules.when_say(one.kinds, kind, words).or_refuse()
    rules.when_show(one, kind).or_refuse()
    said = CertificateWord(
        **written_by(by), certificate=one, kind=kind, words=words if kind == Sign.GIVEN else ""
    )
    said.save(force_insert=True)
    tell(by, verbs.CERTIFICATE_SAID, said, one.group, quiet=True)
    return said
