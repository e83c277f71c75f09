"""What is said where what happened and what people say part, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.parity.figure_words import SAYS
from alongside.parity.figuring import Key
from alongside.parity.parting import Parting

NEXT: dict[str, Any] = {
    "numbers.alone": gettext_lazy("Ask who speaks for whom, and invite one more person like those who feel alone."),
    "pay.worth": gettext_lazy("Ask partners what would make their time feel worth something. It need not be money."),
    "pay.costs": gettext_lazy("Go with one person through the way of one receipt, from the bus to the bank."),
    "power.taken": gettext_lazy("Take the last ten items. Say at each what came of it, and why."),
    "power.disagree": gettext_lazy("End the next meeting with a round: what did nobody say against it, and why?"),
    "preparation.knew": gettext_lazy("Ask what was missing last time: the day, the papers, or a talk before it."),
    "preparation.words": gettext_lazy("Let a partner read the next paper first, and strike words that nobody uses."),
    "support.pause": gettext_lazy("Agree now who stands in for whom, before anybody needs it."),
    "leadership.could": gettext_lazy("Ask who would like to lead the next meeting, with whom beside them."),
    "vulnerability.all": gettext_lazy("Let somebody who works here begin with a story of their own."),
    "vulnerability.not_know": gettext_lazy("Let whoever leads say first what they do not know."),
}  # fmt: skip


def parting_says(one: Parting, parts: tuple[int, ...], statements: Mapping[str, Any]) -> tuple[str, str]:
    """Where the two part, in a sentence; and what to do next."""
    most = {
        ("partners", True): _("Most partners say no to “%(statement)s”"),
        ("staff", True): _("Most staff say no to “%(statement)s”"),
        ("partners", False): _("Most partners say yes to “%(statement)s”"),
        ("staff", False): _("Most staff say yes to “%(statement)s”"),
    }
    other = _("Most say no to “%(statement)s”") if one.well else _("Most say yes to “%(statement)s”")
    told = most.get((one.whose, one.well), other)
    yet = _("%(said)s. Yet this is what happened: %(figure)s")
    said = told % {"statement": str(statements[one.statement]).rstrip(".")}
    return yet % {"said": said, "figure": SAYS[Key(one.key)](*parts)}, str(NEXT[one.statement])
