"""How to read centers side by side: the steps, and three questions. No center is called by its name here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alongside.kit.spc import lesson_words_funnel as words
from alongside.kit.spc.funnel import Funnel, Place
from alongside.kit.spc.lesson import Lesson
from alongside.kit.spc.lesson_reading import Choice, Part, Question
from alongside.kit.spc.lesson_steps import many
from alongside.kit.spc.results import Figure, Params, Said
from alongside.kit.spc.terms import Meaning


def funnel_lesson(found: Funnel) -> Lesson | None:
    """The lesson of a funnel; None where no center is in it."""
    if not found.places:
        return None
    told = (_places, _middle, _limits, _sentence, _not_to_conclude)
    steps = [Part(title, list(says(found))) for title, says in zip(words.TITLES, told, strict=True)]
    return Lesson(steps, _questions(found))


def _questions(found: Funnel) -> Sequence[Question]:
    return (_about_one(found), _how_many(found), _about_size(found))


def _places(found: Funnel) -> Iterator[Said]:
    yield Said(words.EACH)
    yield many(words.CENTERS, len(found.places))
    yield Said(words.LEFT_TO_RIGHT)


def _middle(found: Funnel) -> Iterator[Said]:
    yield Said(words.MIDDLE, {"centre": Figure(found.centre)})


def _limits(found: Funnel) -> Iterator[Said]:
    yield Said(words.LIMITS)
    yield Said(words.NARROWER)
    if found.dispersion > 1:
        yield Said(words.DISPERSED)
    yield many(words.OUTSIDE, len(_outside(found)))


def _sentence(found: Funnel) -> Iterator[Said]:
    yield Said(words.THE_SENTENCE, {"told": found.said})
    yield Said(words.SIGNAL_MEANS if _outside(found) else words.CHANCE_MEANS)


def _not_to_conclude(_found: Funnel) -> Iterator[Said]:
    yield from (Said(one) for one in words.NOT_TO_CONCLUDE)


def _outside(found: Funnel) -> list[Place]:
    return [one for one in found.places if one.meaning != Meaning.ORDINARY]


def _about_one(found: Funnel) -> Question:
    one = max(found.places, key=lambda place: (abs(place.value - found.centre), place.center.size))
    told: Params = {"value": Figure(one.value), "size": _whole(one.center.size)}
    limits: Params = {
        "lower": Figure(one.limits.lower),
        "upper": Figure(one.limits.upper),
        "size": _whole(one.center.size),
    }
    right = "no" if one.meaning == Meaning.ORDINARY else "yes"
    choices = [Choice(key, Said(said)) for key, said in words.CHANCE_ANSWERS.items()]
    return Question(
        "one", Said(words.IS_IT_CHANCE, told), choices, right, [Said(words.WHY_CHANCE[right], limits)]
    )


def _how_many(found: Funnel) -> Question:
    right = len(_outside(found))
    numbers = sorted({right, right + 1, right + 2, max(right - 1, 0)})
    choices = [Choice(str(one), many(words.SO_MANY, one)) for one in numbers]
    why = [many(words.OUTSIDE, right), Said(words.WHY_HOW_MANY)]
    return Question("many", Said(words.HOW_MANY), choices, str(right), why)


def _about_size(found: Funnel) -> Question:
    by_size = sorted(found.places, key=lambda place: place.center.size)
    small, big = by_size[0].center.size, by_size[-1].center.size
    choices = [
        Choice("small", Said(words.WHERE_COUNTED, {"size": _whole(small)})),
        Choice("big", Said(words.WHERE_COUNTED, {"size": _whole(big)})),
        Choice("same", Said(words.BOTH_ALIKE)),
    ]
    right = "small" if small < big else "same"
    return Question(
        "size", Said(words.WHICH_WIDER), choices if small < big else choices[1:], right, [Said(words.NARROWER)]
    )  # fmt: skip


def _whole(size: float) -> str:
    return f"{size:.0f}"
