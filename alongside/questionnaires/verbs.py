"""What can be done with forms, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

PROPOSED = register(
    "questionnaires.proposed", _("{actor} proposed the form {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
TAKEN = register(
    "questionnaires.taken",
    _("{actor} took the form {subject} into use"),
    place=Place.SYSTEM,
    phase=Phase.PLAN,
)
PUT_AWAY = register(
    "questionnaires.put_away", _("{actor} put the form {subject} away"), place=Place.SYSTEM, phase=Phase.PLAN
)
BEGUN = register("questionnaires.begun", _("{actor} began to answer a form"))
ASKED = register("questionnaires.asked", _("{actor} asked for answers to {subject}"), phase=Phase.PLAN)
PASSED = register("questionnaires.passed", _("{actor} passed over {subject} this time"))
HAPPENED = register(
    "questionnaires.happened",
    _("{actor} told of something new, on which {subject} is asked"),
    phase=Phase.PLAN,
)
SCHEDULED = register("questionnaires.scheduled", _("{actor} set when {subject} is asked"), phase=Phase.PLAN)
UNSCHEDULED = register(
    "questionnaires.unscheduled", _("{actor} ended that {subject} is asked again and again"), phase=Phase.PLAN
)
REMINDED = register("questionnaires.reminded", _("{actor} set how to be reminded of forms"), phase=Phase.PLAN)
