"""A community moves journals from "center" to "care team" by a vote of two seat groups: at the second try."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def town(house):
    """Maya, her dad, her doctor, and a nurse of the center; the center sees journals, and two drafts would end it."""
    from alongside.contributions.actor import program
    from alongside.kit.terms import Audience, Category, Right
    from alongside.sharing.actions.charters import draft_charter, put_in_force
    from alongside.sharing.charter_default import DEFAULT
    from tests.people.worlds import a_world

    name = f"motions-{uuid4().hex[:8]}"
    world = a_world(name, f"{name}.example")
    by = program(community_id=world.community.id)

    def draft(title, **rights):
        center = {
            **DEFAULT.rights[Audience.CENTER],
            **{Category[name]: right for name, right in rights.items()},
        }
        rows = {**DEFAULT.rights, Audience.CENTER: center}
        return draft_charter(
            by=by, community_id=world.community.id, title=title, draft=replace(DEFAULT, rights=rows)
        )

    put_in_force(by=by, version=draft("How we begin", JOURNAL=Right.SEE))
    world.drafts = [draft("All for the team", QUESTIONNAIRES=Right.NONE), draft("Journals for the team")]
    return world


@pytest.fixture
def opened(house, new_page, town):
    """`opened(name, path)` is a page of somebody; the same window each time."""
    from alongside.people.models import Account

    windows = {}

    def as_somebody(name, path, size=DESK):
        if name not in windows:
            windows[name] = new_page(viewport=size)
            account = Account.objects.get(pk=getattr(town, name).account_id)
            windows[name].context.add_cookies([house.session_for(account)])
        windows[name].goto(house.url + path)
        return windows[name]

    return as_somebody


def begin(page, draft, title):
    """Fill in the form of a motion on the charter."""
    page.get_by_label("Which draft of the charter?").select_option(str(draft.pk))
    page.get_by_label("What should be decided?").fill(title)
    page.get_by_label("What would hold from then on?").fill("A journal is seen by the care team alone.")
    page.get_by_label("Why?").fill("Nobody else needs it to treat anyone.")
    page.get_by_role("button", name="Begin the motion").click()
    page.get_by_role("heading", level=1, name=title).wait_for()


def vote(page, says):
    """Vote on the page that is open."""
    page.get_by_label(says, exact=True).check()
    page.get_by_role("button", name="Vote", exact=True).click()
    page.get_by_text("You have voted.").wait_for()


def sees_journal(town):
    """Whether the nurse of the center, who is in no team, sees Maya's journal."""
    from django.db import connection, transaction

    from alongside.contributions.acting import acting
    from alongside.kit.terms import Category
    from alongside.sharing.queries.rights import rights_over

    petra = town.actor("petra")
    with transaction.atomic(), connection.cursor() as cursor, acting(petra):
        cursor.execute("SET LOCAL ROLE alongside_web")
        return bool(rights_over(petra, town.maya.id).may_see(Category.JOURNAL))


def pass_days_and_count(motion, days):
    """Time goes by, and the clock does what it does each minute."""
    from alongside.governance.due import close_what_is_due
    from tests.governance.worlds import pass_days

    pass_days(motion, days)
    close_what_is_due()


def test_journals_move_to_the_care_team_at_the_second_try(house, town, opened) -> None:
    # Given a charter by which the center sees journals, a motion that ends it, and what people say of it
    assert sees_journal(town)
    first = the_doctor_begins(town, opened)
    dad_says_what_he_thinks(opened, first)

    # When the two sides vote, each differently, then it does not pass, and nothing changed
    the_sides_disagree(opened, first)
    assert sees_journal(town)

    # When she tries again from it, takes in what dad would rather have, and all agree
    again = she_tries_again(town, opened, first)
    all_agree(opened, again)

    # Then it comes into force, and the nurse of the center, her page open, sees the journal no longer
    maya_writes(town, "Slept badly, all week.")
    open_page = opened("petra", f"/people/{town.maya.id}/record/")
    open_page.get_by_text("Slept badly, all week.").wait_for()
    open_page.get_by_text("Live: new entries arrive").wait_for()
    bring_into_force(town.drafts[1])
    open_page.get_by_text("Slept badly, all week.").wait_for(state="detached", timeout=5000)
    assert open_page.url.endswith(f"/people/{town.maya.id}/record/")
    everyone_reads_that_it_passed(opened, again)
    assert not sees_journal(town)


def the_doctor_begins(town, opened):
    """A motion on the charter; the form says what is missing first."""
    from alongside.governance.models import Motion

    page = opened("amina", "/motions/new/?kind=charter")
    axe(page)
    page.get_by_role("button", name="Begin the motion").click()
    assert page.locator(".al-error-summary").evaluate("one => one === document.activeElement")
    begin(page, town.drafts[0], "Journals and questionnaires for the team")
    return Motion.objects.get(community=town.community)


def dad_says_what_he_thinks(opened, motion):
    """A remark in the thread, on a telephone."""
    page = opened("jonas", f"/motions/{motion.pk}/", PHONE)
    page.get_by_label("What do you think?").fill("Whoever is on call at night needs the questionnaires.")
    page.get_by_role("button", name="Say it").click()
    page.get_by_text("Whoever is on call at night needs").wait_for()
    axe(page)
    shoot(page, "motion-talk-phone")


def the_sides_disagree(opened, motion):
    """Families vote no, clinicians yes; nobody reads a number before the end, and everyone the reason after it."""
    pass_days_and_count(motion, 8)
    for name, says in (("jonas", "No"), ("maya", "No"), ("amina", "Yes"), ("petra", "Yes")):
        vote(opened(name, f"/motions/{motion.pk}/"), says)
    page = opened("jonas", f"/motions/{motion.pk}/")
    assert page.get_by_text("Could vote").count() == 0
    axe(page)
    shoot(page, "motion-voted-phone")
    pass_days_and_count(motion, 7)
    page = opened("amina", f"/motions/{motion.pk}/")
    page.get_by_text(
        "Passed among those who work here (2 to 0), not among patients and caregivers (0 to 2): it needs both."
    ).wait_for()
    axe(page)
    shoot(page, "motion-not-passed-desk")


def she_tries_again(town, opened, first):
    """From the motion that failed; dad asks for other words, and she takes them in."""
    from alongside.governance.models import Motion

    page = opened("amina", f"/motions/{first.pk}/")
    page.get_by_role("link", name="Try again from this").click()
    begin(page, town.drafts[0], "Journals for the team, again")
    again = Motion.objects.get(after=first)
    page = opened("jonas", f"/motions/{again.pk}/")
    page.get_by_role("link", name="Ask for other words").click()
    page.get_by_label("Which draft of the charter?").select_option(str(town.drafts[1].pk))
    page.get_by_label("What should it say instead?").fill("Journals for the team; questionnaires stay.")
    page.get_by_label("Why?").fill("The night.")
    axe(page)
    page.get_by_role("button", name="Ask for these words").click()
    page = opened("amina", f"/motions/{again.pk}/")
    page.get_by_role("button", name="Take it in").click()
    page.get_by_text("Taken in by whoever began the motion").wait_for()
    return again


def all_agree(opened, motion):
    """Everyone votes yes; Maya comes to it from Today."""
    pass_days_and_count(motion, 8)
    page = opened("maya", "/")
    page.get_by_role("link", name=f"You can vote: {motion.title}").click()
    vote(page, "Yes")
    for name in ("jonas", "amina", "petra"):
        vote(opened(name, f"/motions/{motion.pk}/"), "Yes")
    pass_days_and_count(motion, 7)


def everyone_reads_that_it_passed(opened, motion):
    """The result by group, and since when it holds."""
    page = opened("maya", f"/motions/{motion.pk}/")
    page.get_by_text(
        "Passed among patients and caregivers (2 to 0) and those who work here (2 to 0)."
    ).wait_for()
    page.get_by_text("In force since").wait_for()
    axe(page)
    shoot(page, "motion-passed-desk")


def maya_writes(town, said):
    """A line in Maya's journal."""
    from alongside.kit.terms import Category
    from alongside.record.actions.entries import write_entry
    from tests.record.family import words

    maya = town.actor("maya")
    assert words(said).category == Category.JOURNAL
    write_entry(by=maya, person_id=maya.person_id, new=words(said))


def bring_into_force(version):
    """What the worker does with the job that the closing left."""
    import time

    from procrastinate.contrib.django.models import ProcrastinateJob

    from alongside.sharing.ratifying import bring_into_force as bring

    waiting = ProcrastinateJob.objects.filter(task_name="sharing.bring_into_force")
    assert str(version.pk) in [job.args["version_id"] for job in waiting]
    bring(version.pk)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        version.refresh_from_db()
        if version.in_force_from is not None and version.in_force_from.timestamp() < time.time():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come into force")


@pytest.mark.parametrize(
    "path",
    [
        "/deciding/",
        "/motions/",
        "/bodies/",
        "/bodies/new/",
        "/consultations/",
        "/consultations/new/",
        "/motions/new/",
    ],
)
def test_the_pages_have_no_barrier(town, opened, path) -> None:
    page = opened("ruth", path, PHONE)

    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    shoot(page, "deciding" + path.replace("/", "-"))
