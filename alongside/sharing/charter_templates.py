"""Charters to begin from: each is the one that ships, with what differs for that kind of community."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

from alongside.kit.terms import Audience, Category, Right, Role
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Article, Draft, Group, Reply, Work

C, SEE, ADD = Category, Right.SEE, Right.CONTRIBUTE


@dataclass(frozen=True)
class Template:
    """A charter to begin from: for whom it is, and what is special about it."""

    key: str
    title: str
    words: str
    draft: Draft


def _reworded(draft: Draft, *articles: Article) -> Draft:
    """The same draft, with these articles in the place of those of their number."""
    other = {one.number: one for one in articles}
    return replace(draft, articles=tuple(other.get(one.number, one) for one in draft.articles))


_TERMS = DEFAULT.terms
_CENTER = DEFAULT.rights[Audience.CENTER]

CLINIC = replace(
    _reworded(
        DEFAULT,
        Article(2, _("Who sees what"), _(
            "Everyone sees all about themselves. Caregivers and the care team see nearly everything. We are few, so "
            "whoever works here stands in for the others and sees what they need to treat. Nobody else sees anything "
            "of a single person."
        )),
        Article(8, _("How we decide"), _(
            "Anyone may begin a motion. It passes when most of those who vote say yes: patients and caregivers, and "
            "those of us who work here. We are few, so we talk first."
        )),
        Article(9, _("How we answer"), _(
            "We are three, and not always here. Everyone should know when we answer, and who does at night."
        )),
    ),
    rights={**DEFAULT.rights, Audience.CENTER: {**_CENTER, C.MESSAGES: SEE}},
    replies=(
        Reply(_("A message here"), _("An answer within three working days."), 24,
              _("Call 112 when a life is in danger, or the hospital."), _("What cannot wait three days."), 9),
        *DEFAULT.replies[1:],
    ),
    terms=replace(_TERMS, motion_days=7, review_days=14),
)  # fmt: skip

NETWORK = replace(
    _reworded(
        DEFAULT,
        Article(2, _("Who sees what"), _(
            "Everyone sees all about themselves. Caregivers and the care team see nearly everything. Other staff of "
            "one's own center see what they need to treat. Clinicians of other centers see nothing of a single "
            "person, so that a network stays a place to learn and not a place to look people up."
        )),
        Article(7, _("Research and numbers"), _(
            "A study sees a person only after a yes, without a name. Centers stand in our numbers by name, because "
            "we learn from each other. Too few people are never shown as a number."
        )),
    ),
    groups=(
        Group(_("Patients and caregivers"), (Role.PATIENT, Role.CAREGIVER), 5, 8),
        Group(_("Clinicians"), (Role.CLINICIAN,), 20, 8),
        Group(_("Those who support and study care"), (
            Role.RESEARCHER, Role.IMPROVER, Role.COORDINATOR, Role.ADVOCATE, Role.ADMINISTRATOR, Role.DEVELOPER,
            Role.FUNDER,
        ), 10, 8),
    ),
    terms=replace(_TERMS, motion_days=28, small_number=10, second_factor_roles=(Role.RESEARCHER, Role.ADMINISTRATOR)),
)  # fmt: skip

FAMILIES = replace(
    _reworded(
        DEFAULT,
        Article(1, _("Why we share"), _(
            "We are families who live with something rare. Few doctors know it, so what each of us learns counts for "
            "all. Families lead this place, and clinicians and researchers are our guests and partners."
        )),
        Article(2, _("Who sees what"), _(
            "Everyone sees all about themselves. Caregivers see nearly everything of their child. The care team sees "
            "what it needs to treat, and not the journal, unless a family opens it. Nobody else sees anything of a "
            "single person."
        )),
        Article(10, _("Work that we begin together"), _(
            "A family has a place in all that we begin: a project, a study, a measure. It says first what families "
            "said about it, and what they are paid for their time."
        )),
    ),
    rights={
        Audience.CAREGIVERS: DEFAULT.rights[Audience.CAREGIVERS],
        Audience.TEAM: {key: one for key, one in DEFAULT.rights[Audience.TEAM].items() if key is not C.JOURNAL},
        Audience.STUDY: DEFAULT.rights[Audience.STUDY],
    },
    works=(
        Work("project", _("A family has a place in it. It says what it is for, and when it ends."),
             (), ("partner_seat", "purpose", "end_date"), 10),
        Work("study", _("A researcher or a family may open a study. It says what families said about it, and what "
                        "partners are paid."),
             (Role.RESEARCHER, Role.PATIENT, Role.CAREGIVER),
             ("partner_seat", "purpose", "lived_experience", "pay"), 10),
        Work("measure", _("Anyone may propose a measure. It says what families said about it."), (),
             ("purpose", "lived_experience"), 10),
    ),
    rule_articles={Audience.CAREGIVERS: 2, Audience.TEAM: 2, Audience.STUDY: 7},
    terms=replace(_TERMS, small_number=10, names_centers=False),
)  # fmt: skip

TEMPLATES = (
    Template(
        "clinic", _("A clinic of three people"),
        _("Whoever works there stands in for the others. Decisions take a week."), CLINIC,
    ),
    Template(
        "network", _("A network of centers"),
        _("Centers learn from each other's numbers, and no center looks into another's records. Three groups vote."),
        NETWORK,
    ),
    Template(
        "families", _("A rare-disease community led by families"),
        _("Journals stay with the family. No study opens without what families said about it."), FAMILIES,
    ),
)  # fmt: skip


def in_language(draft: Draft, language: str) -> Draft:
    """A charter that ships, whole, in the words of a language: the community's own, from its first day."""
    with override(language):
        found: Draft = _told(draft)
        return found


def _told(one: Any) -> Any:
    """The same, with every text in the language that is active; keys of work and terms are no texts."""
    if type(one) is str:
        return gettext(one) if one else one
    if type(one) is tuple:
        return tuple(_told(each) for each in one)
    if is_dataclass(one) and not isinstance(one, type):
        kept = ("kind", "requires")
        told = {f.name: _told(getattr(one, f.name)) for f in fields(one) if f.name not in kept}
        return replace(one, **told)
    return one


def _one_up(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same rows under the article that stands one place earlier."""
    return tuple(replace(one, article=one.article and one.article - 1) for one in rows)


PROVISIONAL = replace(
    DEFAULT,
    articles=(
        Article(1, _("Until we have decided"), _(
            "We have just begun, and have not yet agreed on our rules. Until then everyone sees all about themselves, "
            "and only caregivers and the care team see it, too. Our first three members write the rules together."
        )),
        *(replace(one, number=one.number - 1) for one in DEFAULT.articles[2:5]),
    ),
    rights={who: DEFAULT.rights[who] for who in (Audience.CAREGIVERS, Audience.TEAM)},
    groups=(), replies=(), works=(),
    guardrails=_one_up(tuple(one for one in DEFAULT.guardrails if one.audience is not Audience.STUDY)),
    bands=_one_up(DEFAULT.bands), holds=_one_up(DEFAULT.holds), terms=replace(_TERMS, emergency_hours=0),
    rule_articles={Audience.CAREGIVERS: 1, Audience.TEAM: 1},
)  # fmt: skip
"""What holds on a community's first day: self, caregivers and the care team, and nobody else."""
