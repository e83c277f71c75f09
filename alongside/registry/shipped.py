"""The measures that ship, for children and young people with an inflammatory bowel disease.

They are named after measures that networks use; windows and limits are parameters that the definition shows. They do
not claim to be equal to anybody else's. Sources: PMC3313634 (remission by the doctor's judgement, complete
classification, steroids, visits recorded), and the names of the measures in use at a network (tests/specs).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from alongside.registry.measuring.definition import Definition, Kind

ICN = _("Crandall and others 2012, Pediatrics 129:e1030 (PMC3313634)")
NAMES = _("Named after a measure of the ImproveCareNow network; the windows are our own.")


@dataclass(frozen=True)
class Shipped:
    """A measure that ships: its key, its name, what it is good for, where it comes from, and its definition."""

    key: str
    title: str
    why: str
    source: str
    definition: Definition


def _known(what: str, within: int) -> Definition:
    return Definition(Kind.KNOWN, all_of=(what,), within=within)


SHIPPED = (
    Shipped(
        "remission", _("Children who are well"),
        _("The first thing that families ask. It shows whether what we change helps."), ICN,
        Definition(Kind.LAST, "judgement", within=200, most=0),
    ),
    Shipped(
        "sustained", _("Children who stay well"),
        _("One good visit is not yet a good year. This counts those who were well each time for a year."), NAMES,
        Definition(Kind.LASTING, "judgement", within=200, most=0, for_days=365),
    ),
    Shipped(
        "steroid_free", _("Children who are well without steroids"),
        _("Steroids help fast, and harm when they go on. To be well without them is better."), ICN,
        Definition(Kind.LAST, "judgement", within=200, most=0, without="steroid"),
    ),
    Shipped(
        "by_score", _("Children who are well by their score"),
        _("A score adds up symptoms and tests. It agrees with the doctor only in part, so both are shown."),
        _("Weighted PCDAI below 12.5: Turner and others 2012. Scored only where all its parts were written down."),
        Definition(Kind.LAST, "score", within=200, most=12.49),
    ),
    Shipped(
        "seen", _("Children who were seen lately"),
        _("Whoever is not seen cannot be helped in time. Somebody may be waiting for a call."), NAMES,
        _known("visit", 200),
    ),
    Shipped(
        "growth", _("Children who grow and hold their weight"),
        _("A gut that is not well takes food from growing. Growth tells what a good day may hide."),
        _("Our own: height and weight beside those of half a year to a year and a half before."),
        Definition(Kind.ALL, parts=(
            Definition(Kind.CHANGE, "weight", within=200, from_back=180, to_back=550, least=-5),
            Definition(Kind.CHANGE, "height", within=400, from_back=180, to_back=550, least=0),
        )),
    ),
    Shipped(
        "classified", _("Children of whom the main facts are known"),
        _("Which disease, how it goes, weight and height: without them nobody can tell what helps."), ICN,
        Definition(Kind.ALL, parts=(
            _known("diagnosis", 0), _known("judgement", 200), _known("weight", 200), _known("height", 400),
        )),
    ),
    Shipped(
        "recorded", _("Visits that were written down"),
        _("A visit that nobody writes down is missing in all the other numbers."), NAMES,
        Definition(Kind.DONE, "visit", within=30, with_what="judgement"),
    ),
    Shipped(
        "planned", _("Visits that were planned together"),
        _("Ten minutes are short. Those who put their points down before get to talk about them."), NAMES,
        Definition(Kind.DONE, "planned_visit", within=0),
    ),
    Shipped(
        "answered", _("Forms that came back in time"),
        _("Many forms that nobody answers ask too much. This shows when we ask too much."), NAMES,
        Definition(Kind.DONE, "asked", within=14),
    ),
    Shipped(
        "goals", _("Children with a goal that was agreed on"),
        _("A plan begins with what matters to the child."), _("Our own."),
        Definition(Kind.RUNNING, "goal"),
    ),
    Shipped(
        "hospital", _("Days in the hospital"),
        _("A night on the ward is a night away from home. Fewer is better."), NAMES,
        Definition(Kind.RATE, "hospital_day", per=1000, better=-1),
    ),
)  # fmt: skip
BY_KEY = {one.key: one for one in SHIPPED}
