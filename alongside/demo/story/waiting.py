"""What waits: Dr Rahman goes through one result with Maya herself; another one Maya asked for, and got."""

from __future__ import annotations

from datetime import timedelta

from alongside.demo.history.terms import OWN
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Category
from alongside.record.actions.holds import ask_to_see, hold_entry, show_now
from alongside.record.models import Entry, Hold


def play(stage: Stage) -> None:
    """First the one that was asked for, then the one that still waits."""
    rahman, maya = stage.actor("rahman"), stage.actor("maya")
    levels = {"code_system": OWN, "code": "azathioprine-level", "value_words": "Lower than it should be"}
    level = stage.write(
        rahman, "maya", 33, "09:50", Category.RESULTS, "Azathioprine in the blood", **levels,
        words="Not enough to work well. Before we change the dose I want to know how the last weeks were.",
    )  # fmt: skip
    held = _hold(
        stage, level, 33, "09:55", 7, "I want to ask you something first, before a number answers for you."
    )
    about = {"person_id": stage.person("maya"), "hold_id": held.pk}
    with stage.at(32, "16:21"):
        ask_to_see(by=maya, **about)
    with stage.at(32, "17:05"):
        show_now(by=rahman, **about)
    stage.say(
        maya,
        "maya",
        level,
        32,
        "17:40",
        "so it is not me imagining it. two of those weeks there was none to buy",
    )
    scan = stage.write(
        rahman, "maya", 4, "15:30", Category.RESULTS, "MRI of the small bowel", code_system=OWN, code="mri-report",
        value_words="Less inflammation than a year ago",
        words="Less inflammation than a year ago, and one short part that has stayed narrow. It is not an emergency.",
    )  # fmt: skip
    _hold(stage, scan, 4, "15:34", 6, "I want to go through the scan with you, not leave you alone with it.")


def _hold(stage: Stage, entry: Entry, days_ago: int, clock: str, days: int, reason: str) -> Hold:
    """Dr Rahman waits with an entry until the morning of a day."""
    with stage.at(days_ago, clock) as moment:
        until = moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=days)
        return hold_entry(
            by=stage.actor("rahman"), person_id=stage.person("maya"), origin_id=entry.origin_id, reason=reason,
            until=until,
        )  # fmt: skip
