"""A report as the page draws it, and as paper and a file for a word processor are made from: the same sections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from alongside.groups.words import SIDES as VOICES
from alongside.parity.queries.reports import body_name, final_of
from alongside.parity.report_figures import FIGURES
from alongside.parity.report_parts import Asks
from alongside.parity.report_words import KINDS, parts_of
from alongside.parity.reporting import Figure, Part, Row, Said, Told, half, later, year_of
from alongside.parity.sides import Side
from alongside.partnership.hours import Terms
from alongside.partnership.words_money import TERMS_SHORT
from alongside.people.roles import role_words
from alongside.ui.words import full_day, number

_PAGES = {
    "group": "groups:group",
    "seat": "groups:group",
    "meeting": "groups:meeting",
    "agreement": "groups:agreement",
    "goal": "groups:aim",
    "event": "groups:event",
    "project": "improvement:project",
    "test": "improvement:test",
    "sheet": "improvement:sheet",
    "count": "improvement:count",
    "needs": "improvement:needs",
    "hours": "partnership:hours",
    "motion": "governance:motion",
    "policy": "governance:policy",
    "measure": "registry:measure",
}
_SIDES = {Side.PARTNERS.value: gettext_lazy("Partners"), Side.STAFF.value: gettext_lazy("Staff")}


def title(report: Any) -> str:
    """What it is called."""
    asks = str(KINDS[report.kind].name)
    return f"{asks} {_of(report)}" if asks.endswith("?") else f"{asks}: {_of(report)}"


def _of(report: Any) -> str:
    """Of whom it tells, by the name that it had when the report became final."""
    return str(report.told["body"]) if report.told else body_name(report)


def span(told_since: str, told_until: str) -> str:
    """Of which days it tells."""
    return _("%(since)s to %(until)s") % {
        "since": full_day(date.fromisoformat(told_since)),
        "until": full_day(date.fromisoformat(told_until)),
    }


def row(report: Any) -> dict[str, Any]:
    """A report in the list."""
    return {
        "href": reverse("parity:report", args=[report.pk]),
        "title": _of(report),
        "kind": KINDS[report.kind].name,
        "span": span(report.since.isoformat(), report.until.isoformat()),
        "final": report.told is not None,
        "mends": report.mends_id is not None,
    }


def sections(report: Any, told: Told, earlier: Any) -> list[dict[str, Any]]:
    """Every part, with its figures now and in an earlier report, and everyone's words. Figures are numbered."""
    told_then = final_of(earlier) if earlier else None
    then = {part.key: part for part in told_then.parts} if told_then else {}
    made, count = [], 0
    for part in told.parts:
        asks = parts_of(report.kind)[part.key]
        figures = []
        for one in part.figures:
            count += 1
            was = told_then.figure(one.key) if told_then else None
            figures.append(_figure(report, one, count) | _before(one, was, earlier))
        made.append(
            {
                "key": part.key,
                "title": asks.title,
                "asks": asks.asks,
                "figures": figures,
                "said": [_said(asks.steps, one) for one in part.said],
                "says": _half(told, part),
                "own": _own(report, asks),
                "then": [_said(asks.steps, one) for one in then[part.key].said]
                if part.key in then and asks.steps
                else [],
                "steps": list(enumerate(asks.steps, 1)),
            }
        )
    return made


def _own(report: Any, asks: Asks) -> str:
    """That something is not told here, since in one group it would be one person's own."""
    if not report.group_id or "hours_partners" not in asks.figures:
        return ""
    return _(
        "Hours of one group are not in a report: they could be one person’s own. Those who sit there read them."
    )


def _half(told: Told, part: Part) -> str:
    """Whether at least half of a council are patients or relatives: said in its part on members."""
    if told.kind != "council" or part.key != "members":
        return ""
    enough = half(told)
    if enough is None:
        return _("Nobody sits there, so nothing can be said of half.")
    told_words = {"some": told.number("sit_partners"), "num": told.number("members")}
    if enough:
        return _("At least half are patients or relatives: %(some)s of %(num)s.") % told_words
    return (
        _("Fewer than half are patients or relatives: %(some)s of %(num)s. The form asks for half.")
        % told_words
    )


def _figure(report: Any, one: Figure, count: int) -> dict[str, Any]:
    meaning = FIGURES[one.key]
    shown = [words for each in one.rows if (words := row_words(each).strip())] if meaning.shown else []
    return {
        "key": one.key,
        "label": meaning.label,
        "value": value(one),
        "number": count,
        "means": means(one),
        "on": full_day(date.fromisoformat(one.on)),
        "href": source_of(report, one.key),
        "rows": shown,
    }


def _before(one: Figure, was: Figure | None, earlier: Any) -> dict[str, Any]:
    """The same a time before, and where its rows are; nothing where it was not counted then."""
    return {
        "before": value(was) if was else "", "other": was is not None and was.means != one.means,
        "before_href": source_of(earlier, one.key) if was else "",
    }  # fmt: skip


def source_of(report: Any, key: str) -> str:
    """Where the rows of a figure are."""
    return reverse("parity:source", args=[report.pk, key])


def value(one: Figure) -> str:
    """How many, as it is read; minutes in hours."""
    return number(round(one.value / 60, 1)) if FIGURES[one.key].minutes else number(one.value)


def means(one: Figure) -> str:
    """What it is: in the language of the page while it still is what was kept, else in the words that were kept."""
    meaning = FIGURES[one.key].means
    with override("en"):
        same = str(meaning) == one.means
    return str(meaning) if same else one.means


def row_words(one: Row) -> str:
    """One row behind a figure, in words."""
    if one.thing == "hours":
        return str(TERMS_SHORT[Terms(one.words)])
    return str(VOICES.get(one.words, one.words)) if one.thing == "seat" else one.words


def source_rows(figure: Figure, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows behind a figure, each with its day, how many it counts, and where one reads more."""
    minutes = FIGURES[figure.key].minutes
    return [
        {
            "words": row_words(one),
            "day": full_day(date.fromisoformat(one.day)) if one.day else "",
            "num": number(round(one.num / 60, 1)) if minutes else number(one.num),
            "href": _address(one),
        }
        for one in rows
    ]


def _address(one: Row) -> str:
    if one.thing == "map":
        return reverse("parity:map")
    if one.thing not in _PAGES or not one.id:
        return ""
    try:
        return reverse(_PAGES[one.thing], args=[one.id])
    except NoReverseMatch:
        return ""


def _said(steps: Sequence[Any], one: Said) -> dict[str, Any]:
    at = datetime.fromisoformat(one.at)
    return {
        "who": {"name": one.name, "voice": one.voice, "title": one.title, "on_behalf_of_name": ""},
        "name": one.name,
        "side": str(_SIDES[one.side]),
        "when": full_day(at),
        "words": one.words,
        "following": one.following,
        "step": one.step,
        "says": str(steps[one.step - 1]) if one.step and steps else "",
    }


def version_row(one: Any) -> dict[str, Any]:
    """One wording of a part, with its author."""
    return {
        "who": {
            "name": one.author_name,
            "voice": one.voice,
            "title": one.author_title or role_words(one.author_role),
            "on_behalf_of_name": one.on_behalf_of_name,
        },
        "when": full_day(one.at),
        "words": one.words,
        "following": one.following,
        "step": one.step,
    }


def begins_with(kind: str, versions: Sequence[Any], side: str | None, me: Any) -> dict[str, Any]:
    """What one goes on with: of a look at oneself, one's own words; else what all, or one side, share."""
    if kind in ("grid", "standards"):
        own = [one for one in versions if one.author_id == me]
    else:
        own = [one for one in versions if kind == "council" or one.side == side]
    if not own:
        return {"seen": ""}
    return {"words": own[0].words, "following": own[0].following, "step": own[0].step, "seen": str(own[0].pk)}


def state(report: Any) -> str:
    """Whether it is a draft, or final since when."""
    if report.told is None:
        return _("Draft") if report.mends_id is None else _("Draft that mends the report before it")
    told = _("Final since %(day)s") if report.mends_id is None else _("Final since %(day)s, mended")
    return told % {"day": full_day(report.final_at)}


def dates(told: Told, earlier: Any) -> tuple[str, str]:
    """The heads of the columns: until when it tells now, and a time before."""
    days = [date.fromisoformat(told.until), *([earlier.until] if earlier else [])]
    now, *before = [_("Until %(day)s") % {"day": full_day(day)} for day in days]
    return now, before[0] if before else ""


def on(figure: Figure) -> str:
    """The day of which a figure tells."""
    return full_day(date.fromisoformat(figure.on))


def yes_row(one: Any) -> dict[str, str]:
    """Who said yes, for which side, and when."""
    at = datetime.fromisoformat(one["at"])
    return {"name": one["name"], "side": str(_SIDES[one["side"]]).lower(), "day": full_day(at)}


def rhythm(one: Any) -> str:
    """When it is looked at next."""
    return _("Next on %(day)s") % {"day": full_day(one.next_on)} if one.months else _("Not again, as said")


def years(today: date) -> list[tuple[str, str]]:
    """The years of which a council can tell: the last one, and this one."""
    return [
        (str(back), span(*(day.isoformat() for day in year_of(later(today, -12 * back))))) for back in (1, 0)
    ]
