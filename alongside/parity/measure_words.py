"""What a team can look at, in words: what each measure is called, and what exactly it counts."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

LIST: dict[str, tuple[Any, Any]] = {
    "items": (_("Agenda items by partners"),
        _("Of all items put on agendas and not taken off, those that partners put there.")),
    "taken": (_("Partners’ items that were decided"),
        _("Of partners’ agenda items, those on which a proposal was noted with yes.")),
    "led": (_("Meetings led by partners"),
        _("Of meetings held with somebody named to lead, those that a partner led.")),
    "early": (_("Called a week ahead"),
        _("Of meetings held, those called seven days or more before.")),
    "known": (_("Known before what for"),
        _("Of meetings held, those with words for what to wear, bring or know.")),
    "away": (_("Open from afar"),
        _("Of meetings held, those by phone, by video or in one’s own time.")),
    "tests": (_("Tests owned by partners"),
        _("Of tests planned, those that a partner owns.")),
    "paid": (_("Partners’ hours that were paid"),
        _("Of the hours that partners said they gave, those that were paid. Only those who sit here see it.")),
    "comfort": (_("I can disagree without a cost"), _(
        "Of those who marked this sentence in a round without names, those who said yes or rather yes. From five on."
    )),
    "both": (_("Both sides in the room"),
        _("Of your meetings this month, those in which partners and staff took part.")),
    "prepared": (_("Came prepared"),
        _("Of those who came this month, those who said at the start that they knew what for.")),
    "thanked": (_("Thanked by name"),
        _("Of those who did something this month, those who were thanked for it by name.")),
    "changed": (_("Changed because a partner said so"),
        _("How many things you did otherwise this month because of a partner.")),
}  # fmt: skip
"""Every measure of the list: its name, and what it is."""
PLAIN = ("changed",)
"""Those that are plain counts, and no share."""
