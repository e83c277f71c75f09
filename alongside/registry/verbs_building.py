"""What can be done with measures that people build, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

PROPOSED_VERSION = register(
    "registry.proposed_version", _("{actor} proposed another wording of the measure {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
AGREED = register(
    "registry.agreed", _("{actor} agreed to count the measure {subject}"), place=Place.SYSTEM, phase=Phase.DESIGN
)  # fmt: skip
TAKEN_INTO_USE = register(
    "registry.taken_into_use", _("{actor} took the measure {subject} into use"),
    place=Place.SYSTEM, phase=Phase.IMPLEMENT, produces=Produces.KNOW_HOW,
)  # fmt: skip
OWN_KEPT = register(
    "registry.own_definition", _("{actor} kept the center’s own definition of {subject}"),
    place=Place.CENTER, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
OWN_ENDED = register(
    "registry.own_ended", _("{actor} gave up the center’s own definition of {subject}"),
    place=Place.CENTER, phase=Phase.EVALUATE,
)  # fmt: skip
