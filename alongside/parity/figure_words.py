"""What each figure says in words, and what exactly it is: as docs/explanation/parity.md has it, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from alongside.parity.factors import Factor
from alongside.parity.figuring import Key
from alongside.ui.words import number

FACTORS: dict[Factor, Any] = {
    Factor.NUMBERS: _("Numbers"), Factor.PAY: _("Pay"), Factor.POWER: _("Power and comfort"),
    Factor.PREPARATION: _("Getting ready"), Factor.SUPPORT: _("Support"), Factor.LEADERSHIP: _("Leading"),
    Factor.VULNERABILITY: _("Sharing of oneself"),
}  # fmt: skip


def _sit(partners: int, staff: int, groups: int) -> str:
    told = ngettext("%(num)s partner", "%(num)s partners", partners) % {"num": partners}
    where = ngettext("%(num)s group", "%(num)s groups", groups) % {"num": groups}
    return _("%(partners)s and %(staff)s staff sit in %(groups)s.") % {
        "partners": told, "staff": staff, "groups": where,
    }  # fmt: skip


def _lone(lone: int, without: int, _groups: int) -> str:
    if not lone and not without:
        return str(_("No group has a lone partner, and none is without one."))
    return _("Groups with one partner alone: %(lone)s. Groups without any: %(without)s.") % {
        "lone": lone, "without": without,
    }  # fmt: skip


def _of(words: Any) -> Callable[..., str]:
    return lambda some, num: str(words) % {"some": some, "num": num}


def _taken(partners: int, their: int, staff: int, others: int) -> str:
    return _("Of partners’ %(their)s items, %(some)s led to a decision; of staff’s %(others)s items, %(more)s.") % {
        "their": their, "some": partners, "others": others, "more": staff,
    }  # fmt: skip


def _signed(partners: int, asked: int, staff: int, others: int) -> str:
    return _("%(some)s of %(asked)s partners and %(more)s of %(others)s staff signed their group’s agreement.") % {
        "some": partners, "asked": asked, "more": staff, "others": others,
    }  # fmt: skip


def _ready(partners: int, came: int, staff: int, others: int) -> str:
    told = _(
        "Ready before their first meeting: %(some)s of %(came)s new partners, %(more)s of %(others)s new staff."
    )
    return told % {"some": partners, "came": came, "more": staff, "others": others}


def _contacts(partners: int, seats: int, staff: int, others: int) -> str:
    return _("%(some)s of %(seats)s partners’ seats and %(more)s of %(others)s of staff have a contact person.") % {
        "some": partners, "seats": seats, "more": staff, "others": others,
    }  # fmt: skip


def _hours(paid: int, given: int, staff_paid: int, staff: int) -> str:
    told = {"given": given, "paid": paid, "staff": staff, "staff_paid": staff_paid}
    hours = {key: number(round(minutes / 60, 1)) for key, minutes in told.items()}
    return (
        _(
            "Partners gave %(given)s hours, %(paid)s of them paid; staff %(staff)s, %(staff_paid)s of them paid."
        )
        % hours
    )


def _stories(partners: int, staff: int) -> str:
    return _("Stories of care told: %(some)s by partners, %(more)s by staff.") % {
        "some": partners,
        "more": staff,
    }


def _waited(days: int, claims: int) -> str:
    told = ngettext("%(num)s day", "%(num)s days", days) % {"num": days}
    of = ngettext("the last %(num)s claim", "the last %(num)s claims", claims) % {"num": claims}
    return _("Half of %(claims)s were paid back within %(days)s.") % {"claims": of, "days": told}


def _shared(people: int) -> str:
    return _("At least %(num)s people told somebody of the other side a story of their own, so far.") % {
        "num": people
    }


def _failed(partners: int, staff: int) -> str:
    return _("Tests that failed and were told: %(some)s by partners, %(more)s by staff.") % {
        "some": partners, "more": staff,
    }  # fmt: skip


SAYS: dict[Key, Callable[..., str]] = {
    Key.SIT: _sit, Key.LONE: _lone, Key.PAYS: _of(_("%(some)s of %(num)s groups say what partners are paid.")),
    Key.HOURS: _hours, Key.ITEMS: _of(_("Partners began %(some)s of %(num)s agenda items.")), Key.TAKEN: _taken,
    Key.TALK: lambda share: _("Partners had %(share)s of every 100 minutes that were counted.") % {"share": share},
    Key.EARLY: _of(_("%(some)s of %(num)s meetings were called a week ahead or more.")),
    Key.KNOWN: _of(_("For %(some)s of %(num)s meetings it was written what to bring and to know before.")),
    Key.SIGNED: _signed, Key.READY: _ready,
    Key.CHAMPIONS: _of(_("%(some)s of %(num)s centers have somebody who keeps it alive.")),
    Key.CONTACTS: _contacts,
    Key.COVERED: _of(_("Somebody comes in their place for %(some)s of %(num)s partners’ seats.")),
    Key.WELCOMED: _of(_("For %(some)s of %(num)s meetings somebody was named who welcomes.")),
    Key.AWAY: _of(_("One could take part from afar in %(some)s of %(num)s meetings.")),
    Key.CHAIRED: _of(_("Partners led %(some)s of %(num)s meetings.")),
    Key.TESTS: _of(_("Partners own %(some)s of %(num)s tests.")), Key.STORIES: _stories,
    Key.WAITED: _waited, Key.SHARED: _shared, Key.FAILED: _failed,
}  # fmt: skip
"""What a figure says of its numbers."""

NOTHING: dict[Key, Any] = {
    Key.SIT: _("Nobody sits in a group that everyone reads. Begin one: a nurse, a doctor, one parent."),
    Key.PAYS: _("No group says yet what partners are paid. Each can say so where it says how it works."),
    Key.HOURS: _("Hours are told of five people of a side together. Fewer than that wrote theirs down."),
    Key.ITEMS: _("Nothing was put on an agenda in these months. Begin with the next meeting’s."),
    Key.TALK: _("Nobody counted who talks. One phone can do it in the next meeting."),
    Key.EARLY: _("No meeting was held in these months."),
    Key.SIGNED: _("No group has agreed yet on how it works together. Word a first agreement."),
    Key.READY: _("Nobody who came new in these months has been to a first meeting yet."),
    Key.CHAIRED: _("Nobody was named to lead a meeting in these months."),
    Key.TESTS: _("No test was planned in these months."),
}  # fmt: skip
"""What is said where nothing is kept of it: how to begin. A figure that is not here is left out then."""

MEANS: dict[Key, Any] = {
    Key.SIT: _("Persons who hold a seat today in a group that everyone reads and that goes on, each once."),
    Key.LONE: _("Of these groups, those of three or more with one partner, and those with none."),
    Key.PAYS: _("Of these groups, those in which something is written for what partners are paid."),
    Key.HOURS: _("Hours that people in these groups said they gave; paid by the community or by an employer."),
    Key.WAITED: _("Days from laying money out to having it back, told when five more people were paid. Of us all."),
    Key.SHARED: _("People who told a story to somebody of the other side, in fives. Who stopped shows nowhere."),
    Key.ITEMS: _("What was put on agendas and not taken off, by the seat of who put it there."),
    Key.TAKEN: _("Items on which a proposal was noted as decided with yes."),
    Key.TALK: _("Seconds that one phone counted in meetings with an end; those of partners, of all."),
    Key.EARLY: _("Meetings that began, called seven days or more before their time."),
    Key.KNOWN: _("Meetings that began, with words for what to wear, to bring or to know before."),
    Key.SIGNED: _("Who sits today in a group with an agreement, and signed its newest wording."),
    Key.READY: _("Seats taken in these months whose group met since; ready: the short list was gone through before."),
    Key.CHAMPIONS: _("Centers for which a group named a champion who is one today."),
    Key.CONTACTS: _(
        "Seats held today in these groups, for which somebody else who sits there, is not away and has not left said "
        "yes to being the contact person."
    ),
    Key.COVERED: _("Partners’ seats for which somebody in the same group stands in, today."),
    Key.WELCOMED: _("Meetings that began, with the name of who meets people at the door."),
    Key.AWAY: _("Meetings that began, by phone, by video or in one’s own time."),
    Key.CHAIRED: _("Meetings that began, by who was last named to lead them."),
    Key.TESTS: _("Tests planned, by the seat of whoever owns them."),
    Key.STORIES: _("Journeys, visits and diaries in which somebody wrote, each writer once a sheet."),
    Key.FAILED: _("Tests studied and abandoned, by the seat of who said what came of them."),
}  # fmt: skip
"""What exactly a figure is."""

BEGUN: dict[str, tuple[Any, Any, Any]] = {
    "item": (
        _("Agenda items"), _("led to a decision"),
        _("An item is taken up when a proposal on it was noted as decided with yes."),
    ),
    "project": (
        _("Projects"), _("came to a test"), _("A project is taken up when a test was planned in it."),
    ),
    "need": (
        _("Needs and ideas"), _("became a project"), _("A need is taken up when a project names it."),
    ),
    "motion": (
        _("Motions"), _("were passed"), _("A motion is taken up when the community passed it."),
    ),
    "question": (
        _("Questions about numbers"), _("are counted now"),
        _("A question is taken up when its measure is in use."),
    ),
}  # fmt: skip
"""What is begun: its name, what it is to be taken up, and how that is counted."""
