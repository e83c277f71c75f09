"""What a lesson on centers side by side says, in plain words."""

from __future__ import annotations

from alongside.kit.spc.words import gettext_noop as _
from alongside.kit.spc.words import ngettext_noop

TITLES = (
    _("What is counted"), _("The middle line"), _("The limits"), _("The sentence"), _("What one must not conclude"),
)  # fmt: skip
EACH = _("Each point is one center, in the newest month.")
CENTERS = ngettext_noop("%(count)s center is shown.", "%(count)s centers are shown.")
LEFT_TO_RIGHT = _(
    "Small centers stand on the left, and big ones on the right. Whose number is too small to show is not there."
)
MIDDLE = _("The middle line lies at %(centre)s: all these centers taken together.")
LIMITS = _(
    "By chance alone, 95 of 100 centers lie within the inner limits, and 998 of 1,000 within the outer ones."
)
NARROWER = _(
    "Where few were counted, chance does more. So the limits are wide for small centers, and narrow for big ones."
)
DISPERSED = _("They were made wider here, as centers differ by more than chance in everything.")
OUTSIDE = ngettext_noop(
    "%(count)s center lies beyond the outer limits.", "%(count)s centers lie beyond the outer limits."
)
THE_SENTENCE = _("It says: “%(told)s”")
SIGNAL_MEANS = _(
    "Where a center lies beyond, more than chance is in it. Ask what they do there, and whom they see."
)
CHANCE_MEANS = _(
    "These centers differ no more than chance would have it. There is no first one and no last one."
)
NOT_TO_CONCLUDE = (
    _("Not who is best. Within the limits the order is chance."),
    _("Not that a center beyond them is good or bad. It may see other people, or count in another way."),
    _("Not that a center within them has nothing to learn."),
)
IS_IT_CHANCE = _(
    "One center lies farthest from the middle line, at %(value)s, of %(size)s counted."
    " Is that more than chance would have it?"
)
CHANCE_ANSWERS = {"yes": _("Yes, it lies beyond the outer limits"), "no": _("No, it lies within them")}
WHY_CHANCE = {
    "yes": _("For %(size)s counted the outer limits are %(lower)s and %(upper)s. It lies beyond."),
    "no": _(
        "For %(size)s counted the outer limits are %(lower)s and %(upper)s. It lies within."
        " One center must lie farthest off."
    ),
}
HOW_MANY = _("How many centers lie beyond the outer limits?")
SO_MANY = ngettext_noop("%(count)s center", "%(count)s centers")
WHY_HOW_MANY = _("The inner limits do not count for this: by chance alone some lie beyond those.")
WHICH_WIDER = _("For which center are the limits wider?")
WHERE_COUNTED = _("The one where %(size)s were counted")
BOTH_ALIKE = _("They are alike for both")
