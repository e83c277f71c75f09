"""A visit from the agenda to the summary: a girl, her father and her doctor, each in a browser of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser import DESK, PHONE, axe, shoot

pytestmark = pytest.mark.browser


class Hand:
    """One person at one device, whose clicks are counted."""

    clicks = 0

    def __init__(self, page: object) -> None:
        self.page = page

    def click(self, role: str, name: str, place: object = None, **more: object) -> None:
        """Press something, found by its role and name."""
        Hand.clicks += 1
        (place or self.page).get_by_role(role, name=name, **more).first.click()

    def open(self, words: str, place: object = None) -> None:
        """Open what is folded."""
        Hand.clicks += 1
        (place or self.page).locator("summary", has_text=words).first.click()

    def choose(self, label: str, option: str, place: object = None) -> None:
        """Choose in a list: one click, as a list asks for."""
        Hand.clicks += 1
        (place or self.page).get_by_label(label).first.select_option(label=option)

    def write(self, label: str, words: str, place: object = None) -> None:
        """Tap into a field and type."""
        Hand.clicks += 1
        (place or self.page).get_by_label(label, exact=True).first.fill(words)


@pytest.fixture
def enter(enter) -> Callable[..., Hand]:
    """The same browser, in the hand of whoever is signed in."""
    Hand.clicks = 0
    return lambda actor, **options: Hand(enter(actor, **options))


def goals_that_differ(family):
    """She wants the orchestra again, her doctor a lower value; her father wants her to sleep."""
    from alongside.plans.actions.goals import propose_goal
    from alongside.plans.saying import NewGoal, Weights, Wording

    about = {"person_id": family.of}
    orchestra = propose_goal(
        by=family.maya, new=NewGoal(Wording("Play in the school orchestra again"), Weights(10, 7)), **about
    )
    value = propose_goal(
        by=family.amina, new=NewGoal(Wording("Calprotectin under 250"), Weights(9, 6)), **about
    )
    sleep = NewGoal(
        Wording("Sleep before ten on school nights"),
        Weights(9, 5),
        beside_id=orchestra.pk,
        point="When to leave",
    )
    propose_goal(by=family.jonas, new=sleep, **about)
    return orchestra, value


def a_visit(family):
    from tests.visits.worlds import a_visit

    return a_visit(family, hours=0.05)


def before(maya: Hand, jonas: Hand, doctor: Hand, house, here: str, size: str) -> None:
    """She puts something on the agenda from Today, her father on the page of the visit; it arrives by itself."""
    maya.page.goto(house.url + "/")
    maya.write("What do you want to talk about?", "Can I stop the iron drink?")
    maya.click("button", "Add")
    maya.page.wait_for_load_state()
    for hand in (maya, jonas, doctor):
        hand.page.goto(here)
    axe(maya.page)
    shoot(maya.page, f"visit-before-{size}")
    jonas.write("Add something to talk about", "Sleep on school nights")
    jonas.click("button", "Add")
    maya.page.get_by_role("listitem").filter(has_text="Sleep on school nights").first.wait_for()


def row(hand: Hand, words: str) -> object:
    """One thing on the agenda, on somebody's page."""
    return hand.page.locator("[data-key]").filter(has_text=words)


def in_it(maya: Hand, jonas: Hand, doctor: Hand, here: str) -> None:
    """The doctor ticks and writes what the girl said; it stands on the others' pages, with who said it."""
    doctor.click("button", "Start the visit")
    doctor.page.get_by_role("button", name="End the visit").wait_for()
    for hand in (maya, jonas):
        hand.page.goto(here)
    iron = row(doctor, "iron drink")
    doctor.click("button", "Talked about", iron)
    iron.get_by_text("Not yet talked about").wait_for()
    doctor.open("Write about this", iron)
    doctor.write("What was said", "Tablets instead of the drink on school days.", iron)
    doctor.choose("Who said it", "Maya Lindqvist", iron)
    doctor.click("button", "We decide this", iron)
    for hand in (maya, jonas):
        row(hand, "iron drink").get_by_text("Tablets instead of the drink").first.wait_for()
    assert maya.page.get_by_text("written down by Dr Rahman").count() >= 1


def both_write(maya: Hand, jonas: Hand) -> None:
    """While she writes, what her father saves arrives; not a word of hers is lost."""
    sleep = row(jonas, "Sleep on school nights")
    jonas.open("Write about this", sleep)
    jonas.write("What was said", "She reads until eleven.", sleep)
    hers = maya.page.get_by_label("What was said", exact=True).last
    hers.fill("Half a sentence that I have not")
    jonas.click("button", "Write it down", sleep)
    row(maya, "Sleep on school nights").get_by_text("She reads until eleven.").first.wait_for()
    assert hers.input_value() == "Half a sentence that I have not"


def the_end(doctor: Hand, size: str) -> None:
    """She measures, writes a next step, and ends the visit."""
    doctor.choose("What was measured?", "Weight")
    doctor.write("The number", "46.2")
    doctor.click("button", "Save in the record")
    doctor.page.get_by_role("link", name="Weight").first.wait_for()
    whole = doctor.page.locator("#write-whole")
    doctor.write("What was said", "Ask the pharmacy for tablets.", whole)
    doctor.open("It is a next step", whole)
    doctor.choose("Who does it", "Dr Amina Rahman", whole)
    doctor.click("button", "Save the next step", whole)
    doctor.page.get_by_text("Ask the pharmacy for tablets.").first.wait_for()
    shoot(doctor.page, f"visit-in-it-{size}")
    axe(doctor.page)
    doctor.click("button", "End the visit")


SUMMED = (
    "Can I stop the iron drink?", "Tablets instead of the drink on school days. (Maya Lindqvist)",
    "Sleep before ten on school nights", "Dr Amina Rahman: Ask the pharmacy for tablets.", "Sleep on school nights",
)  # fmt: skip


def after(maya: Hand, doctor: Hand, here: str, size: str) -> None:
    """Both say yes to one summary, and she answers the question back."""
    doctor.click("button", "Yes, this is how it was")
    doctor.page.get_by_text("Dr Rahman said yes. The other side has not yet.").wait_for()
    maya.page.goto(here)
    summary = maya.page.get_by_role("region", name="The summary")
    assert [words for words in SUMMED if not summary.get_by_text(words).count()] == []
    maya.click("button", "Yes, this is how it was")
    maya.page.get_by_text(re.compile("^Agreed by both sides")).first.wait_for()
    Hand.clicks += 1
    maya.page.get_by_role("radio", name="Partly").check()
    maya.click("button", "Answer")
    maya.page.get_by_text("Saved. Thank you for saying how it was.").wait_for()
    axe(maya.page)
    shoot(maya.page, f"visit-after-{size}")


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_from_the_agenda_to_the_summary_in_under_forty_clicks(house, family, enter, size) -> None:
    from alongside.plans.queries.plan import plan_of
    from alongside.record.models import Entry
    from alongside.visits.models import Visit

    # Given goals that differ, a visit today, and three browsers
    goals_that_differ(family)
    visit = a_visit(family)
    screen = PHONE if size == "phone" else DESK
    maya, jonas, doctor = (
        enter(family.maya, **screen),
        enter(family.jonas, **screen),
        enter(family.amina, **DESK),
    )
    here = f"{house.url}/people/{family.of}/visits/{visit.pk}/"

    # When they prepare it, hold it and sum it up
    before(maya, jonas, doctor, house, here, size)
    in_it(maya, jonas, doctor, here)
    both_write(maya, jonas)
    the_end(doctor, size)
    after(maya, doctor, here, size)

    # Then what was measured stands in the record, the step in the plan, the goals as they were
    assert Entry.objects.get(person=family.of, code="29463-7").value == 46.2
    plan = plan_of(family.maya, family.of)
    assert [one.words for one in plan.steps] == ["Ask the pharmacy for tablets."]
    assert len(plan.open_goals) == 3
    assert Visit.objects.get(pk=visit.pk).status == "held"
    assert Hand.clicks < 40, Hand.clicks


def test_without_script_every_form_goes_as_forms_do(house, family, enter) -> None:
    # Given the doctor in a browser without script, and a visit
    from tests.visits.worlds import on_agenda

    on_agenda(family, ("maya", "The iron drink"))
    visit = a_visit(family)
    doctor = enter(family.amina, java_script_enabled=False)
    doctor.page.goto(f"{house.url}/people/{family.of}/visits/{visit.pk}/")

    # When she begins, ticks and writes
    doctor.click("button", "Start the visit")
    doctor.click("button", "Talked about")
    doctor.page.get_by_role("button", name="Not yet talked about").wait_for()
    whole = doctor.page.locator("#write-whole")
    doctor.write("What was said", "Tablets.", whole)
    doctor.click("button", "Write it down", whole)

    # Then it stands there
    assert doctor.page.get_by_text("Tablets.").count() >= 1


LONG = (
    "Överkänslighetsreaktioner mot infliximabinfusionerna och vad sjukvårdspersonalen på barnmottagningen, "
    "skolsköterskan och idrottsläraren behöver känna till innan orkesterlägret i sommar"
)


def test_it_prints_on_exactly_one_sheet_with_long_swedish_texts(house, family, enter, tmp_path) -> None:
    from alongside.people.models import Person
    from alongside.plans.actions.matters import say_what_matters
    from alongside.plans.saying import NewMatter
    from alongside.plans.vocabulary import Prompt
    from tests.visits.worlds import on_agenda

    # Given a full page in Swedish
    Person.objects.filter(pk=family.of).update(language="sv")
    say_what_matters(by=family.maya, person_id=family.of, new=NewMatter(Prompt.MOST, LONG + ". " + LONG))
    goals_that_differ(family)
    on_agenda(
        family, *[(who, f"{number}. {LONG}") for number in range(4) for who in ("maya", "jonas", "amina")]
    )
    _many_values(family)
    visit = a_visit(family)
    maya = enter(family.maya, **DESK)
    maya.page.goto(f"{house.url}/people/{family.of}/visits/{visit.pk}/")

    # When it is printed
    printed = tmp_path / "visit.pdf"
    maya.page.pdf(path=printed, prefer_css_page_size=True)

    # Then it is one sheet, and nothing that stands on it is cut off at its foot
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes())) == 1
    maya.page.emulate_media(media="print")
    maya.page.set_viewport_size({"width": 700, "height": 1040})
    shoot(maya.page, "visit-print")
    cut = maya.page.evaluate(
        "() => [...document.querySelectorAll('.al-one > .al-cols > .al-stack')]"
        ".map(one => [...one.children].filter(part => !part.classList.contains('al-write-lines'))"
        ".some(part => part.getBoundingClientRect().bottom > one.getBoundingClientRect().bottom + 1))"
    )
    assert cut == [False, False]


def _many_values(family) -> None:
    from alongside.kit.terms import Category
    from alongside.record.actions.entries import write_entry
    from alongside.record.measured import MEASURED
    from alongside.record.writing import NewEntry

    for days in (90, 1):
        for kind in MEASURED:
            new = NewEntry(
                kind="Observation", category=Category.RESULTS, title=str(kind.title), code_system=kind.system, code=kind.code,
                value=310.5, unit=kind.unit, low=kind.low, high=kind.high, true_at=timezone.now() - timedelta(days=days),
            )  # fmt: skip
            write_entry(by=family.amina, person_id=family.of, new=new)
