"""What of improving care waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "test_yours": "improvement:test", "test_due": "improvement:test", "problem_asked": "improvement:confirm",
    "look_test": "improvement:look_at_test", "look_project": "improvement:look_at_project",
    "project_over": "improvement:next", "sheet_over": "improvement:close_sheet",
    "sheet_yours": "improvement:sheet", "sheet_soon": "improvement:sheet", "concern_told": "improvement:concern",
    "concern_new": "improvement:concern", "concern_alone": "improvement:concern",
}  # fmt: skip
IMPROVING = tuple(_PAGES)


def improving_item(one: Waiting, when: str) -> dict[str, str]:
    """A test to own or to study, a problem to confirm, what to look at again: a link in words."""
    label = {
        "test_yours": _("%(name)s asks whether this test is yours: %(what)s"),
        "test_due": _("What came of your test? %(what)s"),
        "problem_asked": _("%(name)s asks whether this is the problem: %(what)s"),
        "look_test": _("Look again at what you found: %(what)s"),
        "look_project": _("Look again at what became of it: %(what)s"),
        "project_over": _("Its day has come. What next? %(what)s"),
        "concern_told": _("Something was said of the concern that you raised"),
        "concern_alone": _("Nobody answers the concern that you raised any more. Give it to another group?"),
        "concern_new": _("A safety concern waits for an answer: %(what)s"),
        "sheet_yours": _("%(name)s asks whether you lead this: %(what)s"),
        "sheet_soon": _("Its last day is near. Write in it: %(what)s"),
        "sheet_over": _("Say what came of it, and close it: %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
