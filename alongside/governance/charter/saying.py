"""Each row of a charter as a sentence, so that nobody has to read a table to know the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role
from alongside.people.roles import role_words
from alongside.sharing.answering import own as own
from alongside.sharing.answering import reply_lines
from alongside.sharing.draft import Band, Draft, Group, Hold, Rail, Reply, Work
from alongside.sharing.words import AUDIENCE, CATEGORY, REQUIRED, RIGHT, WORK
from alongside.ui.words import capital

AUDIENCES = (Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK, Audience.STUDY)
"""Who can be given sight, near to far."""


@dataclass(frozen=True)
class Said:
    """One row in words: the rule, why, and the article that speaks of it."""

    kind: str
    rule: str
    reason: str = ""
    article: int | None = None


def all_said(draft: Draft) -> list[Said]:
    """Every row of a charter, in words."""
    rows: list[tuple[str, Any, Any]] = [
        ("fixed", draft.guardrails, rail_said), ("age", draft.bands, band_said), ("votes", draft.groups, group_said),
        ("waiting", draft.holds, hold_said), ("answers", draft.replies, reply_said), ("work", draft.works, work_said),
    ]  # fmt: skip
    found = [line for audience in AUDIENCES for line in rights_said(draft, audience)]
    return found + [
        Said(kind, rule, reason, one.article)
        for kind, several, said in rows
        for one in several
        for rule, reason in [said(one)]
    ]


def rights_said(draft: Draft, audience: Audience) -> Iterator[Said]:
    """What an audience can do: a sentence for what it sees and adds to, and one for what it sees."""
    who, article = capital(str(AUDIENCE[audience])), draft.rule_articles.get(audience)
    for right in (Right.CONTRIBUTE, Right.SEE):
        named = [str(CATEGORY[one]) for one in Category if draft.right(audience, one) == right]
        if named:
            told = {"who": who, "can": RIGHT[right], "what": ", ".join(named)}
            yield Said("sight", _("%(who)s %(can)s: %(what)s.") % told, "", article)
    if not any(draft.right(audience, one) for one in Category):
        yield Said("sight", _("%(who)s can see nothing of a single person.") % {"who": who}, "", article)


def rail_said(one: Rail) -> tuple[str, str]:
    """What no choice goes past."""
    told = {"audience": AUDIENCE[one.audience], "category": CATEGORY[one.category]}
    rules = {
        (Bound.FLOOR, Right.SEE): _("%(category)s: always open to %(audience)s."),
        (Bound.FLOOR, Right.CONTRIBUTE): _("%(category)s: %(audience)s can always see it and add to it."),
        (Bound.CEILING, Right.NONE): _("%(category)s: never open to %(audience)s."),
        (Bound.CEILING, Right.SEE): _("%(category)s: %(audience)s can see it at most, and never add to it."),
    }
    return rules.get((one.bound, one.right), _("%(category)s: free for %(audience)s.")) % told, own(
        one.reason
    )


def band_said(one: Band) -> tuple[str, str]:
    """What changes with age."""
    told = {
        "what": CATEGORY[one.category] if one.category else _("Everything"), "from": one.from_age,
        "until": one.until_age,
    }  # fmt: skip
    ages = _("From %(from)s until %(until)s.") % told if one.until_age else _("From %(from)s.") % told
    effects = {
        BandEffect.HIDDEN: _("%(what)s: not for caregivers."),
        BandEffect.OWN_CHOICE: _("%(what)s: for caregivers only where the young person lets them."),
        BandEffect.ENDS: _("%(what)s: caregivers' sight ends, unless the grown person lets them stay."),
    }
    return f"{ages} {effects[one.effect] % told}", own(one.reason)


def group_said(one: Group) -> tuple[str, str]:
    """Whose majority a motion needs."""
    told = {"name": own(one.name), "roles": roles_said(one.roles), "percent": one.quorum_percent}
    return _("%(name)s vote together: %(roles)s. Of them %(percent)s in a hundred must vote.") % told, ""


def hold_said(one: Hold) -> tuple[str, str]:
    """What may wait before the person sees it."""
    days = ngettext("%(n)s day", "%(n)s days", one.days) % {"n": one.days}
    told = {"what": CATEGORY[one.category], "days": days}
    effects = {
        HoldEffect.MAY: _("%(what)s: a clinician may hold one back for %(days)s at most, and says why."),
        HoldEffect.WAITS: _("%(what)s: what the clinic writes comes after %(days)s."),
        HoldEffect.ASKED: _("%(what)s: what the clinic writes comes when you ask for it."),
    }
    return effects[one.effect] % told, own(one.reason)


def reply_said(one: Reply) -> tuple[str, str]:
    """What to expect on a channel, when it cannot wait, and what never to send."""
    return f"{own(one.channel)}: {' '.join(reply_lines(one))}", ""


def work_said(one: Work) -> tuple[str, str]:
    """Who may open a kind of joint work, and what it must state."""
    kind = capital(str(WORK.get(one.kind, one.kind)))
    who = roles_said(one.roles) if one.roles else _("anyone")
    told = {"kind": kind, "who": who, "what": ", ".join(str(REQUIRED.get(key, key)) for key in one.requires)}
    rule = _("%(kind)s is opened by: %(who)s.") % told
    return (rule + " " + _("It says first: %(what)s.") % told if one.requires else rule), own(one.words)


def roles_said(roles: tuple[Role, ...]) -> str:
    """Roles, one after the other."""
    return ", ".join(role_words(one.value) for one in roles)


def terms_said(draft: Draft) -> list[tuple[str, str]]:
    """The numbers that a charter sets, each with what it is for."""
    one = draft.terms
    emergency = _("%(n)s hours") % {"n": one.emergency_hours} if one.emergency_hours else _("There is none")
    second = roles_said(one.second_factor_roles) or _("Nobody has to")
    return [
        (_("A motion is open"), days_said(one.motion_days)),
        (_("Votes are"), _("secret") if one.votes_secret else _("named")),
        (_("Emergency access lasts"), emergency),
        (_("Our council looks at it within"), days_said(one.review_days)),
        (_("A question about a look is answered within"), days_said(one.answer_days)),
        (_("A birthday's change is told ahead by"), days_said(one.announce_days)),
        (_("People are never shown as a number up to"), str(one.small_number)),
        (_("Centers in comparisons are"), _("named") if one.names_centers else _("without a name")),
        (_("Who takes a second step to sign in"), second),
        (_("If this community ends"), own(one.ending) or _("Nothing is said.")),
    ]


def days_said(days: int) -> str:
    """So many days."""
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
