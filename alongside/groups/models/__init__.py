"""The room's nouns, cut by what they are about."""

from alongside.groups.models.agreements import Agreement, Signature
from alongside.groups.models.aims import CheckIn, NinetyDayGoal
from alongside.groups.models.events import Event, EventAsked, EventNote, Fund, Gift, SignUp
from alongside.groups.models.groups import Group
from alongside.groups.models.meetings import Meeting, MeetingAct, Pulse
from alongside.groups.models.pauses import Pause
from alongside.groups.models.reaching import CalendarAddress, Letter
from alongside.groups.models.seats import Chair, Champion, GroupSeat

__all__ = [
    "Agreement", "CalendarAddress", "Champion", "CheckIn", "Event", "EventAsked", "EventNote", "Fund", "Gift", "Group",
    "GroupSeat", "Letter", "Meeting", "MeetingAct", "NinetyDayGoal", "Pause", "Pulse", "SignUp", "Signature",
    "Agreement", "CalendarAddress", "Chair", "Champion", "CheckIn", "Event", "EventAsked", "EventNote", "Fund", "Gift",
    "Group", "GroupSeat", "Letter", "Meeting", "MeetingAct", "NinetyDayGoal", "Pulse", "SignUp", "Signature",
]  # fmt: skip
