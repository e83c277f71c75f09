"""Certificates: asked for, signed or not, printed, and checked by a reader."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import one_group, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.kit.verdict import Refused
from alongside.partnership import rules_certificates as rules
from alongside.partnership import showing_certificates as showing
from alongside.partnership.actions.certificates import ask_certificate, say_of_certificate
from alongside.partnership.forms.certificates import AskCertificateForm, SignForm
from alongside.partnership.queries.certificates import checked, my_seat_ever, one_certificate, signed_words
from alongside.partnership.support_kinds import Sign, is_shown
from alongside.people.door import Knocked, open_to_all
from alongside.people.knocking import MINUTE, TooOften, knock, place_of
from alongside.people.request import Request
from alongside.people.views.signing_in import too_often
from alongside.ui.pages import sent
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.show import show

SHEET = ROOMS / "partnership" / "printing" / "certificate.typ"
LOOKS = 60
"""How often one place looks at certificates in ten minutes: nobody finds one by trying codes."""


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, group_id: UUID) -> HttpResponse:
    """Ask another member to sign."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_ask(by, my_seat_ever(by, group)).or_refuse()
    others = [(str(one.pk), one.name) for one in sitting(by, group) if one.person_id != by.person_id]
    form = AskCertificateForm(sent(request), signers=others)

    def do() -> Any:
        told = form.cleaned_data
        return ask_certificate(
            by=by, group_id=group_id, signer_id=UUID(told["signer_id"]), words=told["words"]
        )

    made = tried(form, do) if form.is_bound else None
    if made is None:
        context = {"group": group, "form": form, "others": others}
        return show(
            request, "partnership/certificate_ask.jinja", context, status=422 if form.is_bound else 200
        )
    messages.success(request, _("Asked. They sign it in their own words, or not."))
    return redirect("partnership:certificate", made.pk)


@require_http_methods(["GET", "POST"])
@together
def certificate(request: Request, certificate_id: UUID) -> HttpResponse:
    """One certificate, for the two of them: what was asked, what was signed, and whether a reader may check it."""
    by, one = request.actor, one_certificate(request.actor, certificate_id)
    signs = one.signer.person_id == by.person_id
    form = SignForm(sent(request)) if signs else None
    declines = request.method == "POST" and "decline" in request.POST
    if request.method == "POST":
        kind = Sign.DECLINED if declines else Sign.GIVEN
        rules.may_say(by, one, kind).or_refuse()
        if one.kinds:
            messages.success(request, _("This was said already."))
            return redirect("partnership:certificate", one.pk)
        if _said(by, one, form, declines=declines):
            messages.success(
                request, _("Said. Nobody need say why.") if declines else _("Signed. Thank you.")
            )
            return redirect("partnership:certificate", one.pk)
    said = signed_words(by, one)
    context = {
        "one": showing.row(by, one), "said": said, "form": form if form is not None and not one.kinds else None,
        "address": _address(request, one) if is_shown(one.kinds) else "",
    }  # fmt: skip
    return show(
        request, "partnership/certificate.jinja", context, status=422 if request.method == "POST" else 200
    )


def _said(by: Any, one: Any, form: Any, *, declines: bool) -> bool:
    if declines:
        say_of_certificate(by=by, certificate_id=one.pk, kind=Sign.DECLINED)
        return True

    def do() -> Any:
        words = form.cleaned_data["words"]
        return say_of_certificate(by=by, certificate_id=one.pk, kind=Sign.GIVEN, words=words)

    return tried(form, do) is not None


def _address(request: Request, one: Any) -> str:
    return request.build_absolute_uri(reverse("partnership:check_certificate", args=[one.code]))


@require_POST
@together
def show_it(request: Request, certificate_id: UUID) -> HttpResponse:
    """Let a reader check it, or not any more."""
    kind = Sign.SHOWN if request.POST.get("shown") == "yes" else Sign.HIDDEN
    say_of_certificate(by=request.actor, certificate_id=certificate_id, kind=kind)
    told = (
        _("Whoever has the code reads the same words now.")
        if kind == Sign.SHOWN
        else _("Nobody finds it any more.")
    )
    messages.success(request, told)
    return redirect("partnership:certificate", certificate_id)


@require_safe
def file(request: Request, certificate_id: UUID) -> HttpResponse:
    """The sheet, for the two of them."""
    by, one = request.actor, one_certificate(request.actor, certificate_id)
    said = signed_words(by, one)
    if said is None:
        raise Refused("", may_know=False)
    address = _address(request, one) if is_shown(one.kinds) else ""
    told = showing.sheet(one, said, address)
    return as_pdf(typeset(SHEET, told, language=get_language() or "en"), _("Certificate"))


@open_to_all
@never_cache
@require_safe
def check(request: Knocked, certificate_code: str) -> HttpResponse:
    """The same words, for whoever has the code, while its person wants that."""
    try:
        knock("certificate-from", place_of(request), LOOKS, 10 * MINUTE)
    except TooOften:
        return too_often(request)
    found = checked(certificate_code)
    with override(found.language if found and found.language else get_language()):
        context = {"found": showing.check(found) if found else None}
        return show(request, "partnership/certificate_check.jinja", context, status=200 if found else 404)
