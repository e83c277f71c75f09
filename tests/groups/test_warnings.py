"""What is said of how a group is made up: a table of who sits there, and what follows."""

from __future__ import annotations

import pytest

from alongside.groups.warning_words import told
from alongside.groups.warnings import Sits, Warn, both_counts, head_count, warnings


def partner(
    phase: str = "design", *, covered: bool = True, lived: bool = True, voice: str = "caregiver"
) -> Sits:
    return Sits(voice, lived, False, phase, covered)


def staff(*, lived: bool = False, learned: bool = True) -> Sits:
    return Sits("clinician", lived, learned, "design")


@pytest.mark.parametrize(
    ("members", "how", "expected"),
    [
        ([], {}, ()),
        ([staff()], {}, ()),
        ([partner(), partner(), staff()], {}, ()),
        ([partner(), staff()], {}, ()),
        ([partner(), staff(), staff()], {}, (Warn.LONE_PARTNER,)),
        ([staff(), staff()], {}, (Warn.NO_PARTNER,)),
        ([partner(lived=False), staff()], {}, (Warn.NOBODY_LIVED,)),
        ([partner(), partner()], {}, (Warn.NOBODY_LEARNED,)),
        ([partner(), partner(), staff(), staff(), staff()], {"half": True}, (Warn.UNDER_HALF,)),
        ([partner(), partner(), staff(), staff()], {"half": True}, ()),
        ([partner(), partner(), staff(), staff(), staff()], {}, ()),
        ([partner("plan"), partner("implement"), staff()], {}, (Warn.JOINED_LATE,)),
        ([partner("plan"), partner("design"), staff()], {}, ()),
        ([partner(covered=False), partner(covered=False), staff()], {}, (Warn.NO_SUBSTITUTE,)),
        ([partner(covered=False), partner(), staff()], {}, ()),
        ([partner(covered=False), partner(covered=False)], {"support": True}, ()),
        ([partner("plan", covered=False, voice="patient"), staff(), staff()], {"half": True},
         (Warn.LONE_PARTNER, Warn.UNDER_HALF, Warn.JOINED_LATE, Warn.NO_SUBSTITUTE)),
    ],
)  # fmt: skip
def test_what_is_said_of_who_sits_there(members, how, expected):
    assert warnings(members, **how) == expected


def test_every_warning_says_what_to_do_next():
    assert all(str(told(one)["says"]) and str(told(one)["do"]) for one in Warn)


def test_heads_are_counted_by_voice_and_both_kinds_of_expertise():
    members = [partner(), partner(voice="patient"), Sits("clinician", True, True, "design"), staff()]

    assert head_count(members) == {"patient": 1, "caregiver": 1, "clinician": 2}
    assert both_counts(members) == (3, 2)
