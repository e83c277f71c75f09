"""A summary that was sent: a letter without content to whom it was sent here, a copy for everybody else."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core import mail
from django.test import override_settings

from alongside.people.models import Account, Person
from alongside.visits.actions.summaries import change_summary, send_summary
from alongside.visits.models import Summary, SummarySent
from alongside.visits.telling import tell_of_summary
from tests.visits.worlds import held


@pytest.fixture
def sent(family, looking):
    """Maya's summary, sent to her nurse."""
    visit = held(family)
    first = Summary.objects.get(visit=visit)
    with looking(family.maya):
        return send_summary(
            by=family.maya, person_id=family.of, visit_id=visit.pk, summary_id=first.pk,
            to_words=family.amina.name, to_id=family.amina.person_id,
        )  # fmt: skip


def address_of(actor):
    return Account.objects.get(pk=actor.account_id).email


def test_the_letter_says_that_something_waits_and_nothing_else(family, sent):
    with override_settings(ALONGSIDE_URL="https://here.example.org"):
        assert tell_of_summary(sent.pk)

    (letter,) = mail.outbox
    page = f"https://here.example.org/people/{family.of}/visits/{sent.summary.visit_id}/#summary"
    assert letter.to == [address_of(family.amina)]
    assert page in letter.body
    told = (letter.subject + letter.body).lower()
    words = ("maya", "lindqvist", "visit on", "summary of", "we met", "riverside", "doctor", "health")
    assert [one for one in words if one in told] == []


def test_the_link_leads_nobody_in_without_signing_in(family, sent, client, as_web):
    with as_web():
        answer = client.get(f"/people/{family.of}/visits/{sent.summary.visit_id}/")

    assert answer.status_code == 302
    assert "/sign-in/" in answer["Location"]


def test_it_goes_once_in_the_language_of_whom_it_is_for(family, sent):
    Person.objects.filter(pk=family.amina.person_id).update(language="sv")
    lost_to = {"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_PORT": 1}
    with override_settings(**lost_to):
        lost = tell_of_summary(sent.pk)
    went = [tell_of_summary(sent.pk) for _each in range(3)]

    assert (lost, went, len(mail.outbox)) == (False, [True, False, False], 1)
    assert SummarySent.objects.get().told_at is not None


@pytest.mark.parametrize("why", ["wants none", "no way in", "may not read it"])
def test_no_letter_goes_to_whom_it_is_not_for(family, sent, why):
    from django.utils import timezone

    from alongside.people.models import TeamMember
    from alongside.questionnaires.models import Reminder

    if why == "wants none":
        Reminder.objects.create(reader_id=family.amina.person_id, way="off", set_at=timezone.now())
    elif why == "no way in":
        Account.objects.filter(pk=family.amina.account_id).update(is_active=False)
    else:
        TeamMember.objects.filter(seat=family.amina.seat_id).delete()
        _nobody_at_the_center_reads_the_plan(family)

    assert not tell_of_summary(sent.pk)
    assert mail.outbox == []


def _nobody_at_the_center_reads_the_plan(family):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM sharing_grant WHERE seat_id = %s AND category = 10", [family.amina.seat_id]
        )


def test_a_page_asks_the_worker_and_says_what_was_done(family, knocking, as_web):
    from procrastinate.contrib.django.models import ProcrastinateJob

    visit = held(family)
    here = f"/people/{family.of}/visits/{visit.pk}/"
    with as_web():
        client = knocking(family.maya)
        form = client.get(f"{here}summary/send/").content.decode()
        client.post(f"{here}summary/send/", {"to": str(family.amina.person_id)})
        copied = client.post(f"{here}summary/send/", {"to_words": "The school nurse"})
    jobs = ProcrastinateJob.objects.filter(task_name="visits.tell_of_summary")
    (job,) = jobs
    tell_of_summary(job.args["sent_id"])
    with as_web():
        page = client.get(here).content.decode()
        told = knocking(family.jonas).get("/").content.decode()

    said = told.split("shared the summary of")[1].split("</p>")[0]
    assert said.count(">the visit on ") == 1, "two copies of one summary are told with one link"
    assert "It says that something waits, and nothing of what it is or of whom." in form
    assert "An e-mail said that something waits." in page
    assert copied["Location"] == f"{here}summary/copy/"
    assert page.count("An e-mail said") == 1
    assert "took a copy for The school nurse" in page


def test_a_copy_for_somebody_outside_is_a_page_to_print_and_a_file_to_send_on(family, knocking, as_web):
    visit = held(family)
    first = Summary.objects.get(visit=visit)
    words = "## We decided\n- Maya’s drink isn’t taken on school days. (Maya Lindqvist)"
    change_summary(
        by=family.maya, person_id=family.of, visit_id=visit.pk, words=words, based_on=first.pk
    )  # fmt: skip
    here = f"/people/{family.of}/visits/{visit.pk}/summary/"
    with as_web():
        client = knocking(family.maya)
        page, file = client.get(f"{here}copy/").content.decode(), client.get(f"{here}file/")
        hidden = knocking(family.stranger).get(f"{here}file/").status_code

    text = file.content.decode()
    assert f"{here}file/" in page
    assert "We decided\n- Maya’s drink isn’t taken on school days. (Maya Lindqvist)" in text
    assert "Maya Lindqvist" in text.split("\n\n")[0]
    assert file["Content-Type"] == "text/plain; charset=utf-8"
    assert "attachment" in file["Content-Disposition"]
    assert hidden == 404
    assert settings.ALONGSIDE_URL not in text
