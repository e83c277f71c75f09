"""Projects as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.groups.models import GroupSeat
from alongside.groups.showing import spoken, voice, who
from alongside.improvement import words
from alongside.improvement.aims import Said, missing
from alongside.improvement.gate import Step
from alongside.improvement.gate_words import REASONS
from alongside.improvement.ladder import Rung
from alongside.improvement.models import Aim, Cycle, Project, Saying, Seen
from alongside.improvement.queries.projects import latest
from alongside.improvement.sheet_words import MARKED
from alongside.improvement.sheets import Marks
from alongside.improvement.stairs import Step as Stair
from alongside.ui.words import iso, long_day, number, short_day, when_words

LATE = 3
"""Days after which what was planned counts as told afterwards."""


def row(project: Any) -> dict[str, Any]:
    """A project in the list; how many of its tests were left is told as plainly as how many there were."""
    return {
        "href": reverse("improvement:project", args=[project.pk]), "title": project.title,
        "group": project.group.name, "aim": project.aim_words or "", "mine": project.mine,
        "tests": _tests(len(project.decided), project.decided.count("abandon")),
    }  # fmt: skip


def _tests(count: int, dropped: int) -> str:
    told = ngettext("%(num)s test", "%(num)s tests", count) % {"num": count}
    if not dropped:
        return told
    left = ngettext("%(num)s abandoned", "%(num)s abandoned", dropped) % {"num": dropped}
    return f"{told}, {left}"


def saying(one: Saying | None) -> dict[str, Any] | None:
    """One wording, with who said whether it is the problem."""
    if one is None:
        return None
    said = sorted(one.confirmed.all(), key=lambda answer: (answer.at, str(answer.pk)))
    return {
        "id": one.pk, **spoken(one), "when": when_words(one.at), "words": one.words,
        "said": [
            {**spoken(answer), "agrees": answer.agrees, "words": answer.words}
            for answer in said
        ],
    }  # fmt: skip


def aim(one: Aim | None, today: date) -> dict[str, Any] | None:
    """The aim in one sentence, and what it does not say yet."""
    if one is None:
        return None
    told = Said(one.words, one.whom, one.from_value, one.to_value, one.by_on)
    return {
        **spoken(one), "when": when_words(one.at), "words": one.words,
        "detail": _aim_detail(one), "look": [words.LOOK[missed] for missed in missing(told, today)],
    }  # fmt: skip


def _aim_detail(one: Aim) -> str:
    parts = [one.whom]
    if one.to_value is not None:
        told = {"start": number(one.from_value), "end": number(one.to_value), "unit": one.unit}
        parts.append(
            (
                _("from %(start)s to %(end)s %(unit)s")
                if one.from_value is not None
                else _("to %(end)s %(unit)s")
            )
            % told
        )
    if one.by_on:
        parts.append(_("until %(day)s") % {"day": long_day(one.by_on)})
    return ", ".join(part.strip() for part in parts if part)


def steps(
    project: Project, sayings: Sequence[Saying], aims: Sequence[Aim], gate: Step, may: bool, confirms: bool
) -> list[dict[str, Any]]:
    """The way from what matters to the first test: what is done, what is next, and why the rest is closed."""

    def href(name: str, *more: str) -> str:
        return reverse(f"improvement:{name}", args=[project.pk, *more]) if may else ""

    rows = [
        (_("What matters"), latest(sayings, "matters") is not None, href("say", "matters"), _("Write it")),
        (_("The problem"), latest(sayings, "problem") is not None, href("say", "problem"), _("Word it")),
        (
            _("Confirmed by those who live with it"),
            gate == Step.OPEN,
            href("confirm") if confirms else "",
            _("Say whether this is it"),
        ),
        (_("The aim"), bool(aims), href("aim"), _("Word it")),
    ]
    now = next((place for place, one in enumerate(rows) if not one[1]), None)
    return [
        {
            "title": title, "state": "done" if done else "now" if place == now else "later",
            "text": REASONS[gate] if place == now and gate != Step.OPEN else "", "act": act,
            "href": link if place == now and not done else "",
        }
        for place, (title, done, link, act) in enumerate(rows)
    ]  # fmt: skip


def due(project: Project, today: date) -> dict[str, Any] | None:
    """The day on which one asks what comes next, and whether it has come; None where there is none."""
    if project.ends_on is None or project.ended_at is not None:
        return None
    day, come = long_day(project.ends_on), project.ends_on <= today
    says = (
        _("Its day has come: %(day)s. What next?") if come else _("Until %(day)s. Then you ask: what next?")
    )
    return {"says": says % {"day": day}, "come": come}


def owner(cycle: Cycle) -> GroupSeat:
    """Whose a test is: of whom it was planned for, or of who planned it where the other said no."""
    said = getattr(cycle, "owned", None)
    return cycle.seat if said is not None and not said.takes else cycle.owner


def asked(cycle: Cycle) -> str:
    """What is said of somebody in whose name another put a test; empty where it is everyone's own."""
    if cycle.owner_id == cycle.seat_id:
        return ""
    said, told = getattr(cycle, "owned", None), {"name": cycle.owner.name, "by": cycle.seat.name}
    if said is None:
        return _("%(by)s asked %(name)s, who has not answered yet.") % told
    return (
        _("%(by)s asked %(name)s, who said yes.") % told
        if said.takes
        else _("%(by)s asked %(name)s, who said no. So it is %(by)s’s.") % told
    )


def rung(one: Rung) -> dict[str, Any]:
    """A test on the ladder, and those that go on from it. One that failed stands there like any other."""
    cycle, study = one.cycle, study_of(one.cycle)
    return {
        "href": reverse("improvement:test", args=[cycle.pk]), "number": one.number, "title": cycle.title,
        "who": who(owner(cycle)), "when": short_day(cycle.begins_on), "against": against(cycle),
        "tag": tag(cycle), "learned": study.learned if study else "",
        "late": told_after(cycle), "together": cycle.kind == Cycle.Kind.PARTNERSHIP,
        "next": [rung(after) for after in one.next],
    }  # fmt: skip


def stair(one: Rung) -> Stair:
    """The same on the drawing."""
    study = study_of(one.cycle)
    decided = study.decides if study else ""
    title = f"{one.number}. {one.cycle.title}"
    return Stair(title, tag(one.cycle)[0], decided, tuple(stair(after) for after in one.next))


def study_of(cycle: Cycle) -> Any:
    """What came of a test; None while it runs."""
    return getattr(cycle, "study", None)


def tag(cycle: Cycle) -> tuple[str, str, str]:
    """What was done with a test, in a word or two."""
    study = study_of(cycle)
    told, glyph, tone = words.DECIDED[study.decides] if study else words.RUNS
    return str(told), glyph, tone


def against(cycle: Cycle) -> str:
    """What was predicted, and beside it what came out, as two numbers."""
    study = study_of(cycle)
    if cycle.predicted is None:
        return ""
    guess = f"{number(cycle.predicted)} {cycle.unit}".strip()
    if study is None or study.found is None:
        return _("We expect %(guess)s.") % {"guess": guess}
    return _("We guessed %(guess)s. It was %(found)s.") % {"guess": guess, "found": number(study.found)}


def told_after(cycle: Cycle) -> str:
    """Whether a test was written down only after it had begun: then nobody sees that its guess came before."""
    day = cycle.at.date()
    if (day - cycle.begins_on).days <= LATE:
        return ""
    return _("Written down here on %(day)s, after it had begun.") % {"day": long_day(day)}


def test(cycle: Cycle) -> dict[str, Any]:
    """A test on its own page."""
    study = study_of(cycle)
    days = short_day(cycle.begins_on) + (f" – {short_day(cycle.ends_on)}" if cycle.ends_on else "")
    plan = (
        (_("What is done"), cycle.what),
        (_("Who is in it") if cycle.between else _("Who does it"), cycle.who),
        (_("Where"), cycle.where),
        (_("When"), days),
    )
    return {
        "owner": who(owner(cycle)), "asked": asked(cycle), "tag": tag(cycle),
        "plan": [(label, told) for label, told in plan if told],
        "against": against(cycle), "late": told_after(cycle), "study": study,
        "studied": who(study.seat, study.at) if study else None,
        "voice": voice(study.seat, study.at) if study else "", "when": when_words(study.at) if study else "",
    }  # fmt: skip


def seen(one: Seen) -> dict[str, Any]:
    """What somebody saw."""
    told = "" if one.count is None else number(one.count)
    if one.of is not None:
        told = _("%(count)s of %(of)s") % {"count": told, "of": number(one.of)}
    return {
        **spoken(one), "when": when_words(one.at), "iso": iso(one.at), "count": told, "words": one.words,
        "felt": MARKED[Marks.FEELING][one.felt] if one.felt is not None else "",
    }  # fmt: skip


def seen_together(found: Sequence[Seen]) -> str:
    """All that was counted in a test, put together."""
    counted = [one for one in found if one.count is not None and one.of is not None]
    if not counted:
        return ""
    count, of = sum(one.count or 0 for one in counted), sum(one.of or 0 for one in counted)
    share = round(100 * count / of) if of else 0
    return _("%(count)s of %(of)s so far: %(share)s of 100.") % {
        "count": number(count), "of": number(of), "share": share,
    }  # fmt: skip
