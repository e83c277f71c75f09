"""A girl turns 13, prepares for 16, turns 18 and says who stays; and says what research may learn from her.

Her birth date moves, and not the clock: the database judges by its own.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.browser import axe, go_to, look_again, shoot

pytestmark = pytest.mark.browser
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture
def family(house):
    """Maya's family and clinic, with something sensitive, a day in her journal, and two studies."""
    from alongside.kit.terms import Category
    from alongside.record.actions.entries import write_entry
    from alongside.sharing.models import Study, StudyTeamMember
    from tests.record.family import a_family, words

    family = a_family()
    secret = words("Only between us", title="Something sensitive", category=Category.SENSITIVE)
    write_entry(by=family.maya, person_id=family.of, new=secret)
    write_entry(by=family.maya, person_id=family.of, new=words("Played the whole first movement."))
    needs = ["clinical_given", "use_nonprofit"]
    for title, broad in (("Bright Gut", False), ("Learning from every visit", True)):
        study = Study.objects.create(
            community=family.community, title=title, purpose="We want to know what makes it flare.",
            run_by="Alder University", needs=needs if broad else needs[:1], broad=broad,
        )  # fmt: skip
        StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    return family


@pytest.fixture
def opened(house, new_page, family):
    """`opened(name, path, size)` is a page as somebody meets it."""
    from alongside.people.models import Account

    def as_somebody(name: str, path: str = "", size: str = "phone"):
        width, height = SIZES[size]
        page = new_page(viewport={"width": width, "height": height})
        actor = getattr(family, name)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=actor.account_id))])
        page.goto(f"{house.url}/people/{family.of}/{path}" if path != "/" else house.url + "/")
        return page

    return as_somebody


def born(family, age: int, in_days: int = 0) -> None:
    """Maya reaches the age in so many days."""
    from django.utils import timezone

    from alongside.people.models import Person

    day = timezone.localdate() + timedelta(days=in_days)
    Person.objects.filter(pk=family.of).update(birth_date=day.replace(year=day.year - age))


def tell(family) -> None:
    from alongside.contributions.actor import program
    from alongside.sharing.announcing import tell_ahead

    tell_ahead(by=program(community_id=family.community.pk))


def she_prepares_for_16(family, opened):
    # When she comes near to sixteen, she prepares what counts from then on
    born(family, 16, in_days=20)
    hers = opened("maya", "growing-up/")
    hers.get_by_text("None of your caregivers sees it.").first.wait_for()
    hers.get_by_role("button", name="They may read on").click()
    hers.get_by_text("You chose: they go on reading.").wait_for()
    axe(hers)
    shoot(hers, "growing-hers-phone")
    born(family, 16)
    return hers


def at_18_she_says_who_stays(house, family, opened, dad, hers) -> None:
    # When she turns eighteen, nobody stays by itself, and she says who does
    born(family, 18)
    assert go_to(dad, f"{house.url}/people/{family.of}/record/").status == 404
    hers.goto(house.url + "/")
    hers.get_by_role("link", name="You are of age: say who stays").click()
    axe(hers)
    shoot(hers, "growing-18-phone")
    hers.get_by_role("button", name="Let them stay Jonas Lindqvist").click()
    hers.get_by_text("Jonas Lindqvist stays your caregiver.").wait_for()
    hers.get_by_role("button", name="Not any more Anna Lindqvist").click()
    hers.get_by_text("Ended. Anna Lindqvist sees nothing from now on.").wait_for()
    assert go_to(dad, f"{house.url}/people/{family.of}/record/").status == 200
    mum = opened("anna")
    assert mum.goto(f"{house.url}/people/{family.of}/record/").status == 404
    shoot(opened("maya", "growing-up/", "desk"), "growing-18-desk")


def test_a_girl_turns_13_and_then_18(house, family, opened) -> None:
    # Given a girl of twelve, whose father reads everything of hers
    born(family, 13, in_days=20)
    tell(family)
    dad = opened("jonas", "record/")
    dad.get_by_text("Something sensitive").first.wait_for()

    # Then both find on Today what comes, and why
    for name in ("maya", "jonas"):
        page = opened(name, "/")
        page.get_by_role("link", name="other rules hold about who sees what").click()
        page.get_by_text(
            "From 13, what is sensitive is between the young person and the care team."
        ).wait_for()
        axe(page)
    shoot(page, "growing-dad-phone")

    # When she turns thirteen, he loses sight of it while his page is open
    born(family, 13)
    look_again(dad)
    dad.get_by_text("Played the whole first movement.").first.wait_for()
    assert dad.get_by_text("Something sensitive").count() == 0

    hers = she_prepares_for_16(family, opened)
    at_18_she_says_who_stays(house, family, opened, dad, hers)


def test_they_prepare_the_talk_apart_and_look_at_it_together(house, family, opened) -> None:
    # Given a talk that she begins
    hers = opened("maya", "growing-up/talk/")
    axe(hers)
    shoot(hers, "talk-begin-phone")
    hers.get_by_role("button", name="Begin to prepare it").click()

    # When each writes for themselves
    hers.get_by_role("textbox", name="Medicines").fill("I take them myself. Ask me on Sundays, not each day.")
    axe(hers)
    shoot(hers, "talk-write-phone")
    hers.get_by_role("button", name="Save, I am ready to show it").click()
    his = opened("jonas", "growing-up/talk/", "desk")
    his.get_by_text("Ready to show: Maya Lindqvist.").wait_for()
    assert his.get_by_text("Ask me on Sundays").count() == 0
    his.get_by_role("textbox", name="Medicines").fill("I worry when the box is full on Fridays.")
    his.get_by_role("button", name="Save, I am ready to show it").click()

    # Then both stand side by side, and what they agree on below
    his.get_by_text("Ask me on Sundays").wait_for()
    his.get_by_role("textbox", name="Medicines").fill("Maya takes them. Jonas asks on Sundays.")
    his.get_by_role("button", name="Save what we agreed").click()
    his.get_by_text("Maya takes them. Jonas asks on Sundays.").first.wait_for()
    axe(his)
    shoot(his, "talk-shown-desk")
    his.emulate_media(media="print")
    pages = his.pdf(format="A4").count(b"/Type /Page\n") if hasattr(his, "pdf") else 1
    shoot(his, "talk-print")
    assert pages <= 1 or pages is None


def test_she_says_what_research_may_learn_from_her(house, family, opened) -> None:
    # Given two studies, on a phone
    from alongside.sharing.queries.rights import rights_over

    hers = opened("maya", "sharing/research/")
    axe(hers)
    shoot(hers, "research-phone")

    # When she says yes with one tap each, what it changes is said before and after
    row = hers.get_by_role("group", name="What the clinic has so far")
    row.get_by_role("button", name="Yes").click()
    hers.get_by_text("Saved. What the clinic has so far: Yes. No study changes by it.").wait_for()
    hers.get_by_text("Yes: “Learning from every visit” now includes you.").wait_for()
    hers.get_by_role("group", name="Universities, clinics and charities").get_by_role(
        "button", name="Yes"
    ).click()
    hers.get_by_text(
        "Universities, clinics and charities: Yes. “Learning from every visit” now includes you."
    ).wait_for()
    axe(hers)
    shoot(hers, "research-phone-yes")
    assert rights_over(family.researcher, family.of)

    # When she says no, it says what ends, and it ends
    row = hers.get_by_role("group", name="What the clinic has so far")
    row.get_by_role("button", name="No", exact=True).click()
    hers.get_by_text("“Learning from every visit” no longer includes you.").first.wait_for()
    shoot(opened("maya", "sharing/research/", "desk"), "research-desk")
    hers.get_by_text("Change the answer: What the clinic has so far").first.wait_for()
