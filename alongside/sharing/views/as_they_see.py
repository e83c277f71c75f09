"""See as: the pages of a record, made as for somebody else, and shown to the person whose record it is."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, ResolverMatch, get_script_prefix, resolve, reverse, set_script_prefix
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Role
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.queries.eyes import eyes_of, whose
from alongside.sharing.queries.readers import readers
from alongside.sharing.shown import beginnings, is_showable, shown_as
from alongside.sharing.standing import stands_words
from alongside.ui.over import Over, say_over
from alongside.ui.show import show

SAFE = ("GET", "HEAD")
NEAR = (Audience.CAREGIVERS, Audience.TEAM, Audience.STUDY)
FAR = 12
Links = tuple[tuple[str, str], ...]


@require_safe
def as_whom(request: Request, person_id: UUID) -> HttpResponseBase:
    """In whose eyes one can look: everyone who stands near, and some of those who stand farther."""
    by = request.actor
    rules.may_choose_for(by, person_id).or_refuse()
    found = [one for one in readers(by, person_id) if one.person_id != by.person_id]
    near = [one for one in found if one.audience in NEAR]
    far = [one for one in found if one.audience not in NEAR][:FAR]
    context = {
        "person_id": person_id, "name": whose(by, person_id),
        "people": [(one, stands_words(one), reverse("sharing:as_they_see", args=[person_id, one.seat_id]))
                   for one in near + far],
    }  # fmt: skip
    return show(request, "sharing/as_whom.jinja", context)


@require_http_methods(["GET", "HEAD", "POST"])
def as_they_see(request: Request, person_id: UUID, viewer_id: UUID, rest: str = "") -> HttpResponseBase:
    """A page of the record as that seat gets it: the same view, the same judge, and nothing can be written."""
    by = request.actor
    them = eyes_of(by, person_id, viewer_id)
    if them is None:
        rules.may_choose_for(by, person_id).or_refuse()
        raise Http404
    here = reverse("sharing:as_they_see", args=[person_id, viewer_id])
    if not rest:
        return redirect(here + reverse("record:timeline", args=[person_id]).removeprefix("/"))
    found = _page(rest)
    if found is None or found.kwargs.get("person_id") != person_id or _steers(request, found):
        return _out(request, rest)
    if request.method not in SAFE and request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": request.path})  # the same refusal, as a page
    if request.method not in SAFE or not is_showable(found.view_name):
        raise _only_looking(them, here, rest)
    links = _begins(them, here, person_id, found.view_name)
    title = _title(them, whose(by, person_id), record=found.namespace == "record")
    say_over(_banner(by, person_id, title, links))
    return _shown(request, them, found, here)


def _page(rest: str) -> ResolverMatch | None:
    try:
        return resolve(f"/{rest}")
    except Resolver404:
        return None


def _steers(request: Request, found: ResolverMatch) -> bool:
    """Whether a link leads to where somebody steers their sharing: that is one's own page, whoever's eyes one has."""
    return request.method in SAFE and found.namespace == "sharing" and not is_showable(found.view_name)


def _out(request: Request, rest: str) -> HttpResponseBase:
    """A link that leads to something else leads out of what is shown, to oneself again."""
    place = "/" + rest.lstrip("/\\")
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    answer = redirect(urlsplit(place).path + query)
    if request.method not in SAFE:
        answer.status_code = 307
    return answer


def _only_looking(them: Actor, here: str, rest: str) -> Refused:
    words = _("You only look here, as %(name)s does. Nothing can be written, and nothing is sent.")
    ask = ((_("Back to what they see"), here), (_("Do it as yourself"), f"/{rest}"))
    return Refused(words % {"name": them.name}, ask=ask)


def _shown(request: Request, them: Actor, found: ResolverMatch, here: str) -> HttpResponseBase:
    """Call the page's own view as them. Its links keep to the same eyes, because addresses begin here meanwhile."""
    by, prefix = request.actor, get_script_prefix()
    request.signed_in, request.actor = by, them  # type: ignore[attr-defined]
    set_script_prefix(here)
    try:
        with shown_as(them, found.kwargs["person_id"]):
            answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
            return answer
    except (Refused, Http404):
        pass
    finally:
        set_script_prefix(prefix)
        request.actor = by
    return _not_for_them(request, them, found.kwargs["person_id"])


def _not_for_them(request: Request, them: Actor, person_id: UUID) -> HttpResponseBase:
    """What is not theirs to see is said to be so, and is the same as what is not there."""
    return show(request, "sharing/not_for_them.jinja", {"them": them, "person_id": person_id}, status=404)


def _begins(them: Actor, here: str, person_id: UUID, now: str) -> Links:
    """The other places where one can go on looking in these eyes; a study has the record alone."""
    if them.role == Role.RESEARCHER:
        return ()
    return tuple(
        (str(label), here + reverse(name, args=[person_id]).removeprefix("/"))
        for name, label in beginnings() if name != now
    )  # fmt: skip


def _title(them: Actor, name: str, *, record: bool) -> str:
    """What one sees in these eyes: the record, or a page beside it (a plan, a visit, a form); mine has no name."""
    if them.role == Role.RESEARCHER:
        return _("You see this record as the study sees it.")
    said = {"name": them.name, "whose": name}
    if not name:
        mine = (
            _("You see your record as %(name)s sees it.")
            if record
            else _("You see this page as %(name)s sees it.")
        )
        return mine % said
    if record:
        return _("You see the record of %(whose)s as %(name)s sees it.") % said
    return _("You see this page about %(whose)s as %(name)s sees it.") % said


def _banner(by: Actor, person_id: UUID, title: str, links: Links) -> Over:
    text = _("Nothing can be written here. What you may not see yourself is left out.")
    if person_id == by.person_id:
        text = _("Nothing can be written here. What is held from you is left out.")
    return Over(title, text, _("Back"), reverse("sharing:as_whom", args=[person_id]), links=links)
