"""How visits are felt, in the story: a mother had it asked; families answered over two years, without a name.

What somebody answered is nowhere, so there is nobody to bring in: only counts, by center and month, as the tally
holds them. Where a center began with few answers, its first months are not shown.
"""

from __future__ import annotations

from typing import Any

from alongside.demo.chance import chance_of
from alongside.demo.register import Register
from alongside.demo.story.stage import Stage
from alongside.demo.story.visiting import planned
from alongside.demo.world import Center
from alongside.registry.actions.care import begin_care
from alongside.registry.care import count_care
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import CareTally
from alongside.visits.actions.visits import begin_visit, end_visit

MONTHS, SLOW = 24, 18
CHANGED = 12
"""So many months ago visits began with what the family had put on the agenda."""
BEFORE, AFTER = 0.55, 0.68
MANY, FEW = (34, 58), (4, 17)
CALL = (
    "The levels, by telephone",
    "We called. The level is where it should be. Kofi asked whether he may play on Saturday: yes.",
)
CALL_SV = (
    "Provsvaret, på telefon",
    "Vi ringdes. Järnet börjar ta. Hugo vill veta om han får spela två perioder: ja, om han orkar.",
)


def asked(stage: Stage, key: str) -> None:
    """Somebody of a family had it asked, from before the visits of the story on."""
    with stage.at(200, "19:30"):
        begin_care(by=stage.actor(key))


def on_the_phone(stage: Stage, whose: str, by: str, days: int, words: tuple[str, str]) -> None:
    """A visit by telephone some days ago: how it was is still asked, on the pages of the family."""
    about, said = words
    visit = planned(stage, whose, -days, "15:30", (by,), about)
    told: dict[str, Any] = {"by": stage.actor(by), "person_id": stage.person(whose), "visit_id": visit.pk}
    with stage.at(days, "15:31"):
        begin_visit(**told)
    with stage.at(days, "15:43"):
        end_visit(words=said, **told)


def play(stage: Stage, register: Register) -> None:
    """Two years of answers, and what may be read of them."""
    last = month_of(stage.today)
    CareTally.objects.bulk_create(
        _month(stage, center, last - ago, ago, few=place % 4 == 1 and ago >= SLOW)
        for place, center in enumerate(register.world.centers)
        for ago in range(1, MONTHS)
    )
    count_care(stage.community.pk)


def _month(stage: Stage, center: Center, month: int, ago: int, *, few: bool) -> CareTally:
    dice = chance_of("felt", center.name, ago)
    answers = dice.randint(*(FEW if few else MANY))
    share = AFTER if ago < CHANGED else BEFORE
    top = sum(dice.random() < share for _one in range(answers))
    return CareTally(community=stage.community, center_id=center.id, month=month, answers=answers, top=top)
