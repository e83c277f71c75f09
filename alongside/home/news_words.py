"""News in sentences: the person first, then what they did, with the thing as a link."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from alongside.contributions.actor import Actor
from alongside.contributions.verbs import verb
from alongside.home.queries.news import News, Told
from alongside.kit.terms import Audience, Category, Role, Voice
from alongside.people.roles import role_words
from alongside.record.queries.journal_words import joined
from alongside.sharing.words import AUDIENCE, THING
from alongside.ui import words

_VOICES = {"patient": Voice.PATIENT, "caregiver": Voice.CAREGIVER, "clinician": Voice.CLINICIAN}
_MOST_SUBJECTS = 3

# Where one reads more of what is not an entry; whether the page is about the person.
_PAGES = {
    "EmergencyAccess": ("sharing:looked", True), "EmergencyReview": ("sharing:looked", True),
    "CharterVersion": ("governance:charter", False),
    "LookQuestion": ("governance:look_questions", False), "GoalScore": ("plans:plan", True),
    **dict.fromkeys(("Skill", "SkillStep", "Refresher"), ("plans:skills", True)),
    **dict.fromkeys(("Budget", "BudgetLine", "Spending"), ("plans:budgets", True)),
    **dict.fromkeys(("Asked", "Schedule"), ("questionnaires:person", True)),
    **dict.fromkeys(("Visit", "Summary", "SummarySent", "VisitAnswer"), ("visits:visits", True)),
    "AgendaItem": ("visits:agenda", True), "Outreach": ("registry:about", True), "DoubtSaid": ("registry:doubts", True),
}  # fmt: skip


_IN_PLAN = ("Goal", "GoalStep", "Matter")


def item_of(by: Actor, told: Told) -> dict[str, Any]:
    """What a row of news shows: whose mark, the sentence, when, and a line of what was said."""
    line = told.first
    return {
        "who": mark_of(line), "text": sentence(by, told), "when": words.when_words(line.at),
        "about": about(by, line), "detail": detail(next((one for one in told.lines if one.words), line)),
    }  # fmt: skip


def mark_of(line: News) -> dict[str, Any]:
    """Whose mark stands before the line."""
    voice = _VOICES.get(line.role) or (Voice.SYSTEM if line.role == Role.PROGRAM else Voice.OTHER)
    if line.role == Role.RESEARCHER:
        voice = Voice.RESEARCHER
    return {"name": line.actor_name, "voice": voice.value, "on_behalf_of_name": line.on_behalf_of_name}


def sentence(by: Actor, told: Told) -> Markup:
    """The ledger's own sentence for this verb, with the name in bold and the things as links, each once."""
    line = told.first
    things_told = list(dict.fromkeys(subject(one) for one in told.lines))
    links = things_told[:_MOST_SUBJECTS]
    if len(things_told) > _MOST_SUBJECTS:
        links.append(escape(_("more")))
    things = Markup(joined(links))  # noqa: S704  (each is escaped, and so is what joins them)
    text = escape(str(verb(line.verb).sentence))
    return Markup(text).format(actor=named(by, line), subject=things, about=Markup(escape(line.about_name)))  # noqa: S704


def named(by: Actor, line: News) -> Markup:
    """Who did it: the name, and what they are to the person."""
    first = line.actor_name.split(" ")[0]
    if line.relation and line.about_id == by.person_id:
        name = _("%(name)s, your %(relation)s") % {"name": first, "relation": line.relation}
        return Markup("<b>{}</b>").format(name)
    if line.actor_id == line.about_id:
        return Markup("<b>{}</b>").format(line.actor_name)
    does = line.relation or line.title or role_words(line.role)
    if line.role == Role.PROGRAM:
        return Markup("<b>{}</b>").format(line.actor_name)
    return Markup("<b>{}</b>, {},").format(line.actor_name, does)


def subject(line: News) -> Markup:
    """The thing as a link, where it has a page of its own."""
    if line.subject_type == "Hold":
        href = reverse("record:timeline", args=[line.about_id])
        return Markup('<a href="{}">{}</a>').format(href, line.subject_words)
    if line.subject_type in _PAGES:
        name, about = _PAGES[line.subject_type]
        href = reverse(name, args=[line.about_id] if about else [])
        return Markup('<a href="{}">{}</a>').format(href, line.subject_words)
    if line.subject_type in _IN_PLAN:
        return _in_plan(line)
    if line.origin_id is None:
        return escape(line.subject_words)
    href = reverse("record:entry", args=[line.about_id, line.origin_id])
    return Markup('<a href="{}">{}</a>').format(href, line.subject_words)


def _in_plan(line: News) -> Markup:
    """A goal or what matters as a link; a step leads to its goal."""
    page = (
        "plans:matters" if line.subject_type == "Matter" else "plans:goal" if line.origin_id else "plans:plan"
    )
    href = reverse(page, args=[line.about_id] + ([line.origin_id] if page == "plans:goal" else []))
    return Markup('<a href="{}">{}</a>').format(href, line.subject_words)


def about(by: Actor, line: News) -> str:
    """About whom it is, where the sentence has not named them: not for myself, nor where they did it themselves."""
    if line.on_behalf_of_name:
        own = line.about_id == by.person_id
        return _("For you") if own else _("For %(name)s") % {"name": line.on_behalf_of_name}
    if line.about_id in (by.person_id, line.actor_id):
        return ""
    return _("About %(name)s") % {"name": line.about_name}


def changed(sight: dict[str, list[tuple[int, int]]]) -> list[str]:
    """What a new charter closed, and what it opened, to whom."""
    said = {
        "closed": _("No longer open to %(who)s: %(what)s."),
        "opened": _("Now open to %(who)s: %(what)s."),
    }
    found: dict[tuple[str, Audience], list[str]] = {}
    for way in said:
        for audience, category in sorted(map(tuple, sight[way])):
            found.setdefault((way, Audience(audience)), []).append(str(THING[Category(category)]))
    return [
        said[way] % {"who": AUDIENCE[audience], "what": joined(things)}
        for (way, audience), things in found.items()
    ]


def detail(line: News) -> str:
    """A line of what was said, or the value."""
    if line.sight:
        return " ".join(changed(line.sight))
    if line.words:
        return line.words if len(line.words) < 160 else line.words[:150].rsplit(" ", 1)[0] + " …"
    if line.value is not None and not line.value_words:
        return f"{words.number(line.value)} {line.unit}".strip()
    return line.value_words if line.value_words.casefold() not in line.subject_words.casefold() else ""
