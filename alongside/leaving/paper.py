"""The page to read: everything in words, in the person's language, on paper that needs no house around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import IO, Any

from babel.dates import format_date, format_time
from django.template import engines
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from markupsafe import Markup

from alongside.contributions.actor import Actor
from alongside.contributions.verbs import verb
from alongside.kit.terms import Audience, Category, Precision, Right
from alongside.leaving.paper_joint import events_on_paper, joint_on_paper, needs_on_paper
from alongside.leaving.paper_lists import doubts_on_paper, tries_on_paper
from alongside.leaving.paper_plan import agenda_on_paper, plan_on_paper, visits_on_paper
from alongside.leaving.queries.everything import Around, Told, entries
from alongside.people.roles import role_words
from alongside.people.scopes import scope_words
from alongside.record.mapping.titles import kind_words
from alongside.record.queries.journal import STORY_CODE, SYSTEM
from alongside.sharing.answering import own
from alongside.sharing.words import AUDIENCE, CATEGORY, RIGHT
from alongside.ui import words

_PAGE = "leaving/_paper.jinja"
_PICTURES = ("image/jpeg", "image/png", "image/webp")


def write_paper(by: Actor, found: Around, names: dict[str, str], out: IO[str]) -> None:
    """Write the page, a piece at a time, in the language that is switched on."""
    jinja: Any = engines["jinja2"]
    for piece in jinja.env.get_template(_PAGE).generate(_context(by, found, names)):
        out.write(piece)


@cache
def look() -> Markup:
    """The house's look on paper, in one embedded style sheet: nothing is fetched from anywhere."""
    text = (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")
    return Markup("<style>{}</style>").format(Markup(text))  # noqa: S704 - our own file


def _context(by: Actor, found: Around, names: dict[str, str]) -> dict[str, Any]:
    person = found.person
    beside = _beside(found, names)
    return {
        "look": look(), "lang": translation.get_language() or "en", "person": person, "now": day(timezone.localtime()),
        "made_for": by, "who": list(_who(found)), "near": list(_near(found)),
        "story": [_entry(one, beside) for one in _story(by, person["id"])],
        "record": (_entry(one, beside) for one in entries(by, person["id"]) if not _is_story(one)),
        "choices": [_choice(one) for one in found["choices"]], "consents": [_term(one) for one in found["consents"]],
        "receipts": [_receipt(one) for one in found["receipts"]], "holds": [_hold(one) for one in found["holds"]],
        "followed": [one["title"] for one in found["followed"]], "acts": [_act(one) for one in found["lines"]],
        "expertise": found["expertise"], "plan": plan_on_paper(by, found, names), "visits": visits_on_paper(by, found),
        "joint": joint_on_paper(found, day), "events": events_on_paper(found, day), "needs": needs_on_paper(found, day),
        "agenda": agenda_on_paper(found), "tries": tries_on_paper(found, day), "doubts": doubts_on_paper(found, day),
    }  # fmt: skip


def _story(by: Actor, person_id: Any) -> Iterator[Told]:
    return (one for one in entries(by, person_id, code=STORY_CODE) if _is_story(one))


def _is_story(one: Told) -> bool:
    return bool(one["code_system"] == SYSTEM and one["code"] == STORY_CODE)


def _moment(value: Any) -> datetime | date | None:
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    return timezone.localtime(value) if isinstance(value, datetime) else value


def _written(value: Any, pattern: str) -> str:
    moment = _moment(value)
    return format_date(moment, pattern, locale=translation.get_language() or "en") if moment else ""


def day(value: Any) -> str:
    """A day, always with its year: paper is read in other years, too."""
    return _written(value, "d MMMM y")


def moment(value: Any) -> str:
    """A day with its time."""
    at = _moment(value)
    clock = format_time(at.time(), "HH:mm", locale="en") if isinstance(at, datetime) else ""
    return f"{day(at)}, {clock}" if clock else day(at)


def _when(one: Told) -> str:
    if one["true_words"]:
        return str(one["true_words"])
    patterns = {
        Precision.YEAR: "y",
        Precision.MONTH: "LLLL y",
        Precision.SEASON: "LLLL y",
        Precision.DAY: "d MMMM y",
    }
    pattern = patterns.get(Precision(one["true_precision"]))
    return _written(one["true_at"], pattern) if pattern else moment(one["true_at"])


def _who(found: Around) -> Iterator[tuple[str, str]]:
    person = found.person
    yield _("Name"), person["name"]
    if person["birth_date"]:
        yield _("Born"), day(person["birth_date"])
    if person["about_me"]:
        yield _("In my own words"), person["about_me"]
    kinds = {"email": _("E-mail"), "phone": _("Telephone"), "address": _("Address")}
    for one in found["contacts"]:
        yield str(kinds.get(one["kind"], one["kind"])), one["value"]
    for one in found["identifiers"]:
        yield _("Number"), f"{one['value']} ({one['system']})"
    for one in found["seats"]:
        yield (
            _("Seat"),
            ", ".join(filter(None, (one["title"] or role_words(one["role"]), one["organization"]))),
        )


def _near(found: Around) -> Iterator[tuple[str, str]]:
    for one in found["caregivers"]:
        what = _("For %(what)s.") % {"what": scope_words(one["scope"])}
        yield (
            one["name"] or _("A caregiver"),
            " ".join(filter(None, (f"{one['relation']}.", what, _term(one)))),
        )
    for one in found["team"]:
        what = one["does"] or one["title"] or role_words(one["role"])
        yield (
            one["name"],
            " ".join(
                filter(
                    None, (f"{what}.", f"{one['organization']}." if one["organization"] else "", _term(one))
                )
            ),
        )
    for one in found["centers"]:
        yield one["name"], " ".join(filter(None, (_("Looks after you."), _term(one))))
    for one in found["cares_for"]:
        yield one["name"], _("You care for them.")


def _term(one: Told) -> str:
    parts = [
        _("From %(day)s.") % {"day": day(one["starts"])} if one["starts"] else "",
        _("Until %(day)s.") % {"day": day(one["ends"])} if one["ends"] else "",
    ]
    return " ".join(filter(None, parts))


def _author(one: Told) -> str:
    title = one["author_title"] or role_words(one["author_role"])
    name = f"{one['author_name']}, {title}"
    if one["on_behalf_of_name"]:
        return _("%(name)s, for %(other)s") % {"name": name, "other": one["on_behalf_of_name"]}
    return name


def _beside(found: Around, names: dict[str, str]) -> dict[str, dict[str, list[Told]]]:
    beside: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for kind in ("comments", "disputes", "files"):
        for one in found[kind]:
            said = {
                "who": _author(one), "when": moment(one["at"]), "words": one["words"], "settles": one.get("settles"),
                "name": one.get("name", ""), "path": names.get(one["id"], ""),
                "picture": one.get("media_type") in _PICTURES,
            }  # fmt: skip
            beside[one["entry_origin"] or ""][kind].append(said)
    return beside


def _entry(one: Told, beside: dict[str, dict[str, list[Told]]]) -> Told:
    value = f"{words.number(one['value'])} {one['unit']}".strip() if one["value"] is not None else ""
    taken_back = one["status"] == "entered-in-error"
    standing = beside.get(str(one["origin_id"]), {})
    return {
        "year": one["true_at"].year, "title": one["title"] or kind_words(one["kind"]), "when": _when(one),
        "category": CATEGORY[Category(one["category"])], "who": _author(one), "voice": one["voice"],
        "value": one["value_words"] or value, "words": one["words"], "chips": ", ".join(one["chips"]),
        "source": one["source"], "taken_back": taken_back, "version": one["version"], "reason": one["reason"],
        "kept": [AUDIENCE[one_] for one_ in Audience if one["kept_from"] & (1 << one_)],
        "comments": standing.get("comments", []), "disputes": standing.get("disputes", []),
        "files": standing.get("files", []),
    }  # fmt: skip


def _choice(one: Told) -> Told:
    who = one["named"] or AUDIENCE[Audience(one["audience"] or 0)]
    told = {"who": who, "right": RIGHT[Right(one["right"])], "what": CATEGORY[Category(one["category"])]}
    made = _("Chosen by %(name)s on %(day)s.") % {"name": one["made_by_name"], "day": day(one["made_at"])}
    ended = _("Withdrawn on %(day)s.") % {"day": day(one["withdrawn_at"])} if one["withdrawn_at"] else ""
    return {
        "words": _("%(what)s: %(who)s %(right)s.") % told,
        "detail": " ".join(filter(None, (_term(one), made, ended))),
    }


def _receipt(one: Told) -> tuple[str, str, str]:
    who = ", ".join(
        filter(None, (one["viewer_name"], one["title"] or role_words(one["role"]), one["center_name"]))
    )
    return moment(one["at"]), who, ", ".join(str(CATEGORY[Category(number)]) for number in one["categories"])


def _hold(one: Told) -> Told:
    """A hold as far as the person sees it: by whom, why, until when."""
    held = one["hold"]
    return {
        "who": held["author_name"],
        "until": day(held["until"]) if held["until"] else "",
        "reason": own(held["reason"]),
    }


def _act(one: Told) -> tuple[str, str]:
    return moment(one["at"]), _sentence(one)


def _sentence(one: Told) -> str:
    try:
        told = str(verb(one["verb"]).sentence)
    except KeyError:
        told = "{actor}: {subject}"
    about = one["about_name"] or ""
    return told.format(actor=one["actor_name"], subject=one["subject_words"], about=about)
