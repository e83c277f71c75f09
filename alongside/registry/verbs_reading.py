"""What people decide about how a chart is read, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

SPLIT = register(
    "registry.split", _("{actor} began a new phase in a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
FROZE = register(
    "registry.froze", _("{actor} froze the middle line of a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
LEFT_OUT = register(
    "registry.left_out", _("{actor} left a month out of the lines of a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
TARGET = register(
    "registry.target", _("{actor} set a target: {subject}"),
    place=Place.SYSTEM, phase=Phase.PLAN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
NOTED = register(
    "registry.noted", _("{actor} noted something on a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
CHOSE = register(
    "registry.chose", _("{actor} chose how a chart is drawn and judged: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOW_HOW,
)  # fmt: skip
UNDID = register(
    "registry.undid", _("{actor} took back what was decided about a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE,
)  # fmt: skip
CHART_KEPT = register(
    "registry.chart_kept", _("{actor} kept a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
CHART_SHARED = register(
    "registry.chart_shared", _("{actor} shared a chart: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
CHART_ENDED = register(
    "registry.chart_ended", _("{actor} ended a chart: {subject}"), place=Place.SYSTEM, phase=Phase.EVALUATE
)
