"""The journal: the question of the day, what was written last, drafts, and taking back."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.people.request import Request
from alongside.record import rules, wording
from alongside.record.actions.drafts import discard_draft, keep_draft
from alongside.record.actions.journal import FORM, save_day
from alongside.record.actions.journal_undo import take_back_day
from alongside.record.forms.journal import DayForm, new_day_form
from alongside.record.queries.drafts import followed_and_draft
from alongside.record.queries.journal import days_among, journal_page
from alongside.record.queries.journal_words import SAID_OF, sees_words
from alongside.record.views.journal_parts import asked, cards, two_weeks
from alongside.record.writing import for_person, mask_of
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.people import people_i_see
from alongside.sharing.queries.rights import rights_over
from alongside.sharing.queries.who import who_sees
from alongside.ui import words
from alongside.ui.show import show

JOURNAL = (Category.JOURNAL,)
LATEST = 12


def my_journal(request: Request) -> HttpResponse:
    """One's own journal; a caregiver's child's; where there are several, the choice among them."""
    by = request.actor
    if by.person_id is not None and rights_over(by, by.person_id).is_self:
        return redirect("record:journal", by.person_id)
    people = list(people_i_see(by, nearest=Audience.TEAM, seeing=Category.JOURNAL)[:50])
    if len(people) == 1:
        return redirect("record:journal", people[0].pk)
    links = [(one.name, reverse("record:journal", args=[one.pk])) for one in people]
    return show(request, "record/journal_whose.jinja", {"links": links})


def journal(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's journal; what is sent to it is a day, a draft of one, or the end of a draft."""
    if request.method == "POST":
        return _sent(request, person_id)
    opened = open_record(by=request.actor, person_id=person_id, categories=JOURNAL, page="journal")
    followed, begun = followed_and_draft(request.actor, person_id, FORM)
    form = new_day_form(request.actor, person_id, followed, begun)
    return _page(request, opened, form, begun)


def _sent(request: Request, person_id: UUID) -> HttpResponse:
    by, act = request.actor, request.POST.get("act", "")
    here = reverse("record:journal", args=[person_id])
    if act == "draft":
        keep_draft(by=by, person_id=person_id, form=FORM, content=_typed(request))
        messages.info(request, _("Kept as a draft. You find it here, on any device."))
        return HttpResponseRedirect(here)
    if act == "discard":
        discard_draft(by=by, person_id=person_id, form=FORM)
        messages.info(request, _("The draft is gone."))
        return HttpResponseRedirect(here)
    followed, begun = followed_and_draft(by, person_id, FORM)
    form = DayForm(request.POST, request.FILES, by=by, person_id=person_id, followed=followed)
    if not form.is_valid():
        opened = open_record(by=by, person_id=person_id, categories=JOURNAL, page="journal")
        return _page(request, opened, form, None, status=422)
    return _save(request, person_id, form, here, drafted=begun is not None)


def _save(request: Request, person_id: UUID, form: DayForm, here: str, *, drafted: bool) -> HttpResponse:
    opened = open_record(by=request.actor, person_id=person_id, categories=JOURNAL, page="journal")
    by, new = _voice(request.actor, opened, form), form.new_day(drafted=drafted)
    entry = save_day(by=by, person_id=person_id, new=new, rights=opened.rights)
    who = who_sees(request.actor, person_id, SAID_OF)
    first = opened.name.split(" ")[0]
    told = sees_words(by, person_id, first, who, kept_from=mask_of(new.kept_from))
    undo = reverse("record:journal_take_back", args=[person_id, entry.origin_id])
    messages.success(request, _("Saved. %(who)s") % {"who": told}, extra_tags=undo)
    after = form.cleaned_data["next"]
    return HttpResponseRedirect(after if after in ("/", f"/?for={person_id}") else here)


def _voice(by: Actor, opened: Opened, form: DayForm) -> Actor:
    """A caregiver speaks for the person unless they say that they speak for themselves."""
    own = by.person_id == opened.person_id
    return (
        by if own or form.cleaned_data["voice"] == "self" else for_person(by, opened.person_id, opened.name)
    )


@require_POST
def keep(request: Request, person_id: UUID) -> HttpResponse:
    """Keep a draft as it is typed."""
    kept = keep_draft(by=request.actor, person_id=person_id, form=FORM, content=_typed(request))
    return HttpResponse(_("Kept as a draft.") if kept else "")


@require_POST
def take_back(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Undo what was just saved."""
    take_back_day(by=request.actor, person_id=person_id, origin_id=origin_id)
    messages.info(request, _("Taken back. It stays in the entry's history and stands nowhere else."))
    return redirect("record:journal", person_id)


def _typed(request: Request) -> dict[str, Any]:
    """What stands in the form as it is, without files and without what the program put there."""
    lists = {"chips", "sees"}
    left_out = {"csrfmiddlewaretoken", "act", "next", "photo"}
    return {
        key: request.POST.getlist(key) if key in lists else request.POST[key]
        for key in request.POST
        if key not in left_out
    }


def _page(
    request: Request, opened: Opened, form: DayForm, begun: dict[str, Any] | None, status: int = 200
) -> HttpResponse:
    by, person_id = request.actor, opened.person_id
    first = opened.name.split(" ")[0]
    rows, who = journal_page(by, person_id)
    ask = asked(by, person_id, opened.name, who, form if begun or form.is_bound else None)
    ask["draft_url"] = reverse("record:journal_draft", args=[person_id])
    if begun:
        ask["draft"] = _("This is your draft of %(when)s.") % {"when": words.when_words(begun["kept_at"])}
    sees = partial(wording.sees_line, by, opened, who, Category.JOURNAL)
    may_write = rules.may_keep_journal(by, opened.rights)
    ask["may_not"] = may_write.reason
    context = {
        "form": form if may_write else None, "ask": ask, "here": request.path, "followed": form.followed,
        "weeks": two_weeks(by, days_among(by, rows), "" if ask["own"] else first),
        "entries": cards(person_id, rows, sees)[:LATEST],
        "record_url": reverse("record:timeline", args=[person_id]),
        "follow_url": reverse("record:following", args=[person_id]),
        "story_url": reverse("record:story", args=[person_id]),
    }  # fmt: skip
    return show(request, "record/journal.jinja", context, status=status)
