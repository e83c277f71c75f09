"""A journal, what is told of it, and where people see themselves, as the pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.conversation.authors import author_of
from alongside.groups.words import SIDES
from alongside.parity.models import JournalPage, Named, Placing
from alongside.parity.queries.journals import WEEKS
from alongside.parity.sides import side_of
from alongside.ui.words import clock, long_day, when_words

QUARTER = timedelta(minutes=15)
PROMPTS: tuple[Any, ...] = (
    gettext_lazy("Whom did you not ask this week, and why?"),
    gettext_lazy("When did you explain, where you could have asked?"),
    gettext_lazy("What did somebody say that changed your mind?"),
    gettext_lazy("What do you hope for from working together that you have told nobody?"),
    gettext_lazy("What are you afraid of in it? What would have to happen so that you were not?"),
    gettext_lazy("Who spoke least in your last meeting? What do you know of why?"),
    gettext_lazy("What did you do for somebody that they could have done themselves?"),
    gettext_lazy("Which word of yours did somebody not understand?"),
    gettext_lazy("When were you tired of it, and what helped?"),
    gettext_lazy("What did you learn from somebody who lives with it?"),
    gettext_lazy("What do you hold on to that somebody else could decide?"),
    gettext_lazy("Whom would you like to thank, and for what?"),
)
"""To think about, for oneself. Each week offers three of them."""


def page_row(page: JournalPage) -> dict[str, Any]:
    """One's own page in the list."""
    return {
        "href": reverse("parity:journal_page", args=[page.pk]), "when": long_day(page.at),
        "words": Truncator(page.worked or page.did_not).words(16), "open": page.done_at is None,
    }  # fmt: skip


def habit(weeks: int) -> str:
    """In how many of the last weeks one wrote; nothing of those in which one did not."""
    if not weeks:
        return _("A page takes a quarter of an hour. Any week is a good one to begin.")
    return ngettext(
        "You wrote in %(num)s of the last %(all)s weeks.", "You wrote in %(num)s of the last %(all)s weeks.", weeks
    ) % {"num": weeks, "all": WEEKS}  # fmt: skip


def quarter(page: JournalPage | None) -> str:
    """Until when the quarter of an hour lasts."""
    began = page.at if page else timezone.now()
    over = began + QUARTER
    if over < timezone.now():
        return _("Your quarter of an hour is over. Go on if you like, or come back.")
    return _("You have until %(clock)s. Then it is enough.") % {"clock": clock(over)}


def prompts(today: date) -> list[Any]:
    """Three things to think about in this week; all twelve come in four weeks."""
    first = today.isocalendar().week * 3
    return [PROMPTS[(first + more) % len(PROMPTS)] for more in range(3)]


def told_row(page: Any, me: Any) -> dict[str, Any]:
    """What somebody told, in the list."""
    return {
        "href": reverse("parity:told_page", args=[page.pk]), "title": page.title, "who": author_of(page),
        "when": when_words(page.at), "waits": page.my_name is not None and page.said is None,
        "mine": page.author_id == me,
    }  # fmt: skip


def answer_words(one: Named) -> str:
    """What somebody who is named said."""
    return {
        True: _("%(name)s said yes"), False: _("%(name)s said no. Nobody else reads it"),
        None: _("%(name)s has not answered"),
    }[one.agrees] % {"name": one.name}  # fmt: skip


def placed(placings: Sequence[Placing], *, own: bool) -> list[dict[str, Any]]:
    """Where one, or others, saw each group and themselves: the latest of each first, then how it was before.

    Others stand by group and side, partners first, so that one sees how each side saw it over time.
    """
    found: dict[Any, list[Placing]] = {}
    for one in placings:
        found.setdefault((one.group_id, None if own else one.person_id), []).append(one)
    told = list(found.values())
    if not own:
        told.sort(key=lambda some: (str(some[0].group), side_of(some[0].voice)))
    return [
        {
            "name": some[0].group.name if some[0].group else _("Myself"), "who": "" if own else _whose(some[0]),
            "rulers": [(long_day(one.at), one.spot, one.voice) for one in some[:6]],
            "words": some[0].words, "voice": some[0].voice, "latest": some[0],
            "href": reverse("parity:share_placing", args=[some[0].pk]) if own and some[0].group_id else "",
        }
        for some in told
    ]  # fmt: skip


def _whose(one: Placing) -> str:
    return ", ".join(str(part) for part in (one.name, SIDES.get(one.voice, "")) if part)
