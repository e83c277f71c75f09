"""Who could do what at Riverside: a film to cut, a wall that nobody had asked for, and who says what of themselves.

Karin paints, and lets nobody but herself be found by it; the team's list says what it lacks. Nils cuts films and may be
asked; what makes it possible for him stands only where he says so.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from alongside.demo.story.stage import Stage
from alongside.demo.story.working_words import TEAM
from alongside.groups.models import Group
from alongside.kit.terms import Role
from alongside.partnership.actions.cards import CardWords, make_card
from alongside.partnership.actions.mentoring import (
    NewMentor,
    ask_mentor,
    say_of_mentoring,
    stand_as_mentor,
)
from alongside.partnership.actions.offers import offer_to_do, say_of_offer
from alongside.partnership.actions.opportunities import NewTask, begin_task, propose_task, show_task, take_up
from alongside.partnership.actions.profiles import ask_somebody, say_how_asked, tell_of_self
from alongside.partnership.actions.work import list_work
from alongside.partnership.mentoring_kinds import Along, Word
from alongside.partnership.models import Mentor, Opportunity
from alongside.partnership.opportunity_kinds import Company, Lacks, Pays, Said, Way, When, Where
from alongside.partnership.profile_kinds import Kind, SeenBy

LISTED = (
    ("The Thursday meeting", When.NOW, Lacks.NOTHING, ""),
    ("Ringing families who could not come", When.NOW, Lacks.TIME, ""),
    ("A kinder waiting room", When.SOON, Lacks.SKILL, "drawing, painting"),
    ("A short film about school", When.SOON, Lacks.SKILL, "cutting films about school"),
)
FILM = {
    "title": "Cut a film about school", "what": "We filmed three teenagers. It should be five minutes, with subtitles.",
    "why": "New families ask about school before anything else.", "needs": "cutting films about school", "minutes": 360,
    "where": Where.HOME, "company": Company.EITHER, "ways": [Way.OWN_TIME, Way.FROM_HOME, Way.SHORT],
    "pays": Pays.PAID, "pay_words": "30 pounds an hour, from the improvement office",
    "supports": "We lend a laptop that can do it.",
}  # fmt: skip
LEAFLET = {
    "title": "Say what is hard to read in a leaflet", "what": "Two pages on what to eat. Mark what you stumble over.",
    "needs": "reading and commenting", "minutes": 30, "ways": [Way.PAPER, Way.PHONE, Way.OWN_TIME],
    "where": Where.HOME, "company": Company.ALONE, "places": 3,
}  # fmt: skip
DOOR = {
    "title": "Show families the way on the family day", "what": "Stand at the door in the morning, with Petra.",
    "minutes": 120, "where": Where.SITE, "place": "Riverside, main door", "company": Company.OTHERS,
    "pays": Pays.EXPENSES, "pay_words": "Parking and lunch", "supports": "There is a chair, and somebody to swap with.",
}  # fmt: skip
WALL = {
    "title": "I could paint the wall of the waiting room",
    "what": "A reef with fish, low enough for small children to find.",
    "minutes": 900, "ways": [Way.SHORT], "supports": "Paint, and two Saturdays when nobody waits there.",
}  # fmt: skip
TELLS: tuple[tuple[str, Role | None, Kind, str, SeenBy, str], ...] = (
    ("nils", Role.IMPROVER, Kind.SKILL, "I cut films on my phone", SeenBy.MEMBERS, ""),
    ("nils", Role.IMPROVER, Kind.LIVED, "Missing half a year of school", SeenBy.GROUPS, ""),
    ("nils", Role.IMPROVER, Kind.CIRCUMSTANCE, "", SeenBy.NOBODY, Way.SHORT),
    ("karin", Role.CAREGIVER, Kind.SKILL, "I paint walls and pictures", SeenBy.NOBODY, ""),
    (
        "karin",
        Role.CAREGIVER,
        Kind.SUPPORT,
        "Evenings, when my sister is with the children",
        SeenBy.CONTACTS,
        "",
    ),
    ("sara", Role.IMPROVER, Kind.INTEREST, "Filming family days", SeenBy.MEMBERS, ""),
    ("petra", None, Kind.LEARN, "How films are cut", SeenBy.MEMBERS, ""),
    ("ruth", Role.IMPROVER, Kind.INTEREST, "Gardens and flowers", SeenBy.MEMBERS, ""),
    ("ben", Role.IMPROVER, Kind.LEARNED, "Statistics and spreadsheets", SeenBy.MEMBERS, ""),
)

ASKED: tuple[tuple[str, Role | None, int], ...] = (
    ("nils", Role.IMPROVER, 2), ("sara", Role.IMPROVER, 2), ("petra", None, 1), ("ruth", Role.IMPROVER, 3),
)  # fmt: skip

CARDS: tuple[tuple[str, Role | None, tuple[str, ...]], ...] = (
    ("petra", None, ("Petra", "Twenty years of infusions, and somebody who rings back",
                     "What a night on the ward is like", "Lists are short, and coffee comes first",
                     "I sing in a choir that is too loud")),
    ("sara", Role.IMPROVER, ("Sara", "Three years of school runs with a drip in the car", "What to say to teachers",
                             "You tell me the end first", "I grow tomatoes on a balcony")),
    ("nils", Role.IMPROVER, ("Nils", "I am sixteen and I say when it is boring", "Phones, films and toilets at school",
                             "It is not before ten", "Skateboard")),
    ("ito", None, ("Ken", "I read the studies, so that you need not", "Numbers, and what they do not say",
                   "You say when I talk too long", "Bicycles, mostly broken ones")),
)  # fmt: skip

ALONG: tuple[tuple[str, Role | None, NewMentor], ...] = (
    ("sara", Role.IMPROVER, NewMentor(
        Along.PARENT, "Three years of school, travel and a drip in the car.", "Two evenings on listening, in March",
        90, 2, True)),
    ("petra", None, NewMentor(
        Along.COACH, "How a clinic of three began. I come along to your first meeting.", "", 120, 2, True)),
    ("ruth", Role.IMPROVER, NewMentor(
        Along.PARTNERED, "What it is like to sit there as the only grandmother.", "", 60, 1, True)),
)  # fmt: skip


def play(stage: Stage) -> None:
    """From the team's list to the offers, over five weeks."""
    team = Group.objects.get(name=TEAM["name"], ended_at=None)
    lacks = _list(stage, team.pk)
    _tells(stage)
    film = _film(stage, lacks["A short film about school"])
    _leaflet(stage, team.pk)
    _wall(stage, team.pk, lacks["A kinder waiting room"])
    _ask(stage, film)
    for key, role, words in CARDS:
        with stage.at(12, "12:10"):
            make_card(by=stage.actor(key, role), words=CardWords(*words))
    for key, role, new in ALONG:
        with stage.at(11, "18:30"):
            stand_as_mentor(by=stage.actor(key, role), new=new)
    with stage.at(8, "21:10"):
        sara = Mentor.objects.get(person=stage.person("sara"))
        once = ask_mentor(
            by=stage.actor("helen", Role.CAREGIVER), mentor_id=sara.pk, words="How did you tell the school?"
        )
    with stage.at(7, "07:45"):
        say_of_mentoring(
            by=stage.actor("sara", Role.IMPROVER), mentoring_id=once.pk, kind=Word.YES,
            words="Ring me on Sunday, after four.",
        )  # fmt: skip


def _list(stage: Stage, team: UUID) -> dict[str, UUID]:
    made = {}
    for title, when, lacks, needs in LISTED:
        with stage.at(36, "17:20"):
            sara = stage.actor("sara", Role.IMPROVER)
            made[title] = list_work(
                by=sara, group_id=team, title=title, when=when, lacks=lacks, needs=needs
            ).pk
    return made


def _tells(stage: Stage) -> None:
    for key, role, kind, words, seen, way in TELLS:
        with stage.at(30, "20:15"):
            tell_of_self(by=stage.actor(key, role), kind=kind, words=words, seen_by=seen, way=way)
    for key, role, most in ASKED:
        with stage.at(30, "20:20"):
            say_how_asked(
                by=stage.actor(key, role), may_be_asked=True, at_most=most, short_notice=key == "ruth"
            )


def _film(stage: Stage, work: UUID) -> Opportunity:
    with stage.at(24, "12:40"):
        petra = stage.actor("petra")
        new = NewTask(**FILM, by_on=stage.today + timedelta(days=40))  # type: ignore[arg-type]
        film = begin_task(by=petra, new=new, work_id=work)
    with stage.at(23, "12:40"):
        show_task(by=petra, opportunity_id=film.pk, public=True)
    return film


def _leaflet(stage: Stage, team: UUID) -> None:
    """Three readers are looked for: one is chosen and has done it, one could not be, kindly."""
    petra, jonas, ruth = (
        stage.actor("petra"),
        stage.actor("jonas", Role.CAREGIVER),
        stage.actor("ruth", Role.IMPROVER),
    )
    with stage.at(20, "08:10"):
        task = begin_task(by=petra, new=NewTask(**LEAFLET), group_id=team)  # type: ignore[arg-type]
    with stage.at(18, "21:05"):
        first = offer_to_do(by=jonas, opportunity_id=task.pk, words="I read slowly, so I find everything.")
    with stage.at(17, "08:15"):
        say_of_offer(
            by=petra, offer_id=first.pk, kind=Said.CHOSEN, words="Just whom we need. It is in the post."
        )
    with stage.at(10, "21:30"):
        say_of_offer(by=jonas, offer_id=first.pk, kind=Said.DONE, words="Four places marked.")
    with stage.at(3, "19:00"):
        offer_to_do(by=ruth, opportunity_id=task.pk, words="With my grandson, on Sunday.", way=Way.PAPER)
    with stage.at(6, "08:05"):
        soon = stage.today + timedelta(days=9)
        begin_task(by=stage.actor("ito"), new=NewTask(**DOOR, by_on=soon), group_id=team)  # type: ignore[arg-type]


def _wall(stage: Stage, team: UUID, work: UUID) -> None:
    """A mother who paints finds a task that nobody had written."""
    with stage.at(15, "20:40"):
        wall = propose_task(by=stage.actor("karin", Role.CAREGIVER), new=NewTask(**WALL), work_id=work)  # type: ignore[arg-type]
    with stage.at(13, "08:30"):
        sara = stage.actor("sara", Role.IMPROVER)
        take_up(
            by=sara,
            opportunity_id=wall.pk,
            group_id=team,
            words="The children will love it. I ask about Saturdays.",
        )


def _ask(stage: Stage, film: Opportunity) -> None:
    with stage.at(2, "12:30"):
        ask_somebody(
            by=stage.actor("petra"), opportunity_id=film.pk, person_id=stage.person("nils"),
            words="You cut films. Would you like to do this one?",
        )  # fmt: skip
