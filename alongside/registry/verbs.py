"""What can be done with measures, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

OFFERED = register(
    "registry.offered", _("{actor} brought the measure {subject} along"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
PROPOSED = register(
    "registry.proposed", _("{actor} proposed the measure {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
LOOKED_AFTER = register(
    "registry.looked_after", _("{actor} looks after the measure {subject}"), place=Place.SYSTEM, phase=Phase.EVALUATE
)  # fmt: skip
