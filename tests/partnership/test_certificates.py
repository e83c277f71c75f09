"""A certificate: asked for, signed by another in their own words or not, printed, and checked while its person wants that."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.certificates import ask_certificate, say_of_certificate
from alongside.partnership.models import Certificate, CertificateWord
from alongside.partnership.support_kinds import ASKED_FOR, Sign, is_shown, next_sign
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, WHO

NO = "refused"


def test_what_can_be_said_of_it_next():
    assert next_sign([], signer=True) == (Sign.GIVEN, Sign.DECLINED) and next_sign([], signer=False) == ()
    assert next_sign(["declined"], signer=True) == next_sign(["declined"], signer=False) == ()
    assert (
        next_sign(["given"], signer=False)
        == next_sign(["given", "shown", "hidden"], signer=False)
        == (Sign.SHOWN,)
    )
    assert (
        is_shown(["given", "shown"])
        and not is_shown(["given", "shown", "hidden"])
        and not is_shown(["shown"])
    )


def test_another_signs_in_their_own_words_and_a_reader_checks_the_same_while_it_is_wanted(
    team, come_in, as_web
):
    ask = f"/partners/groups/{team.group.pk}/certificate/"
    did = come_in(team.nils).words("/partners/what-i-did/")
    oneself = come_in(team.nils).post(ask, signer_id=str(team.seat(team.nils).pk), words="")
    for _twice in "12":
        come_in(team.nils).post(ask, signer_id=str(team.seat(team.ito).pk), words="For school")
    one = Certificate.objects.get()
    page, public = f"/partners/certificates/{one.pk}/", f"/c/{one.code}/"
    waits, others = come_in(team.ito).words("/"), come_in(team.sara).get(page)
    his = come_in(team.nils).post(page, words="I was great.")
    none = come_in(team.nils).get(f"/partners/certificates/{one.pk}.pdf")
    come_in(team.ito).post(page, words="He asked the question that changed our clinic.")
    again = come_in(team.ito).post(page, words="Twice.")
    pdf = come_in(team.nils).get(f"/partners/certificates/{one.pk}.pdf")
    told = come_in(team.nils).words("/")

    def read() -> tuple[int, bool]:
        with as_web():
            answer = Client().get(public)
        return answer.status_code, "the question that changed our clinic" in answer.content.decode()

    hidden = read()
    signers = come_in(team.ito).post(f"{page}show/", shown="yes")
    come_in(team.nils).post(f"{page}show/", shown="yes")
    shown, mine = read(), come_in(team.nils).words(page)
    come_in(team.nils).post(f"{page}show/", shown="no")
    questions = len(asked(come_in, team.nils, "/partners/what-i-did/"))

    assert "Ask for one" in did and "asks you to sign for what they did" in waits
    met = [one.status_code for one in (oneself, others, his, none, again, signers)]

    assert met == [422, 404, 403, 404, 302, 403]
    assert pdf.content.startswith(b"%PDF-") and "answered about your certificate" in told and public in mine
    assert (hidden, shown, read()) == ((404, False), (200, True), (404, False)) and questions <= 8


def test_a_no_needs_no_reason_and_a_group_of_its_members_is_named_to_no_stranger(team, come_in):
    one = ask_certificate(by=team.nils, group_id=team.group.pk, signer_id=team.seat(team.sara).pk)
    come_in(team.sara).post(f"/partners/certificates/{one.pk}/", decline="yes")
    page = come_in(team.nils).words(f"/partners/certificates/{one.pk}/")
    quiet = begun(team.nils, "Quiet", members_only=True)
    seated(quiet, team.ito, team.nils)
    closed = ask_certificate(
        by=team.nils, group_id=quiet.pk, signer_id=quiet.seats.get(person=team.ito.person_id).pk
    )
    say_of_certificate(by=team.ito, certificate_id=closed.pk, kind=Sign.GIVEN, words="x")
    with pytest.raises(Refused, match="no stranger"):
        say_of_certificate(by=team.nils, certificate_id=closed.pk, kind=Sign.SHOWN)
    with pytest.raises(Refused, match="You have none"):
        ask_certificate(by=team.tom, group_id=team.group.pk, signer_id=team.seat(team.ito).pk)

    late = ask_certificate(by=team.nils, group_id=team.group.pk, signer_id=team.seat(team.ito).pk)
    with pytest.raises(Refused, match="asked them already"):
        ask_certificate(by=team.nils, group_id=team.group.pk, signer_id=team.seat(team.ito).pk)
    asks = "asks you to sign for what they did"
    waits = asks in come_in(team.ito).words("/")
    Certificate.objects.filter(pk=late.pk).update(at=late.at - ASKED_FOR - timedelta(days=1))
    over = come_in(team.ito).words("/"), come_in(team.nils).words(f"/partners/certificates/{late.pk}/")
    ask_certificate(by=team.nils, group_id=team.group.pk, signer_id=team.seat(team.ito).pk)

    assert (
        waits and asks not in over[0] and "No answer came" in over[1] and asks in come_in(team.ito).words("/")
    )
    assert "Not this time" in page and CertificateWord.objects.get(certificate=one).words == ""


CERTIFICATE = (
    f"INSERT INTO partnership_certificate (id, group_id, seat_id, signer_id, words, code, {BY}) "
    "VALUES (%(new)s, %(team)s, {seat}, {signer}, '', 'abcdefghjkm2', {by})"
)
WORD = (
    f"INSERT INTO partnership_certificateword (id, certificate_id, kind, words, {BY}) "
    "VALUES (%(new)s, %(one)s, '{kind}', '{words}', {by})"
)


def test_nobody_signs_for_themselves_by_any_way(team, as_web):
    one = ask_certificate(by=team.nils, group_id=team.group.pk, signer_id=team.seat(team.ito).pk)
    rut = team.town.join("Rut", Role.PATIENT)
    nils, ito = (
        f"%(nils)s, {WHO['nils']}, now()",
        "%(ito)s, 'Ken Ito', 'clinician', '', 'clinician', '', now()",
    )
    words = {
        "team": team.group.pk, "one": one.pk, "nils_seat": team.seat(team.nils).pk, "ito_seat": team.seat(team.ito).pk,
        "nils": team.nils.person_id, "ito": team.ito.person_id, "sara_seat": team.seat(team.sara).pk,
    }  # fmt: skip
    attempts = [
        (team.nils, CERTIFICATE.format(seat="%(nils_seat)s", signer="%(sara_seat)s", by=nils), 1),
        (team.nils, CERTIFICATE.format(seat="%(nils_seat)s", signer="%(nils_seat)s", by=nils), NO),
        (team.nils, CERTIFICATE.format(seat="%(sara_seat)s", signer="%(ito_seat)s", by=nils), NO),
        (team.nils, WORD.format(kind="given", words="x", by=nils), NO), (team.ito, WORD.format(kind="given", words="x", by=ito), 1),
        (team.ito, WORD.format(kind="declined", words="why", by=ito), NO), (team.ito, WORD.format(kind="shown", words="", by=ito), NO),
        (team.nils, WORD.format(kind="given", words="x", by=ito), NO), (rut, "SELECT 1 FROM partnership_certificate", 0),
        (team.sara, "SELECT 1 FROM partnership_certificate", 0), (team.ito, "SELECT 1 FROM partnership_certificate", 1),
        (rut, "SELECT 1 FROM partnership_certificate_of('" + one.code + "')", 0),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met) for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words | {"new": uuid.uuid4()})) != expected
    ]  # fmt: skip

    assert wrong == []
