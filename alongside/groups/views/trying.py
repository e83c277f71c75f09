"""What somebody typed stays in the form where the action says no; a form opens only where it can be sent."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from alongside.kit.verdict import Refused, Verdict
from alongside.people.request import Request


def tried(form: Form, do: Callable[[], Any]) -> Any:
    """Do what a whole form asks for. None where it is not whole, or the action refuses: it says why then."""
    if not form.is_valid():
        return None
    try:
        return do()
    except Refused as why:
        if not why.may_know:
            raise
        form.add_error(None, why.reason)
        return None


def opens(request: Request, *verdicts: Verdict) -> None:
    """Before anybody types. What is sent is judged by the action, so that a refusal keeps the form."""
    if request.method != "POST":
        for verdict in verdicts:
            verdict.or_refuse()


def still_open(request: Request, left: Collection[Any]) -> None:
    """Before an answer is read. Where nothing is left to say, somebody else said it, or oneself in another window."""
    if request.method == "POST" and not left:
        raise Refused(_("This was said already, or is not needed any more."))
