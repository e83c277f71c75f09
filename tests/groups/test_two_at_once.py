"""Two people do what only one of them can, each over their own line to PostgreSQL: one has it, the other reads why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alongside.groups.actions.events import sign_up
from alongside.groups.actions.groups import Ways, end_group, say_how
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.seats import ask_for_seat, give_seat
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import GroupSeat, Meeting, MeetingAct, SignUp
from alongside.groups.seated import OwnWords
from alongside.improvement.actions.concerns import (
    NewConcern,
    raise_concern,
    say_of_concern,
    take_concerns,
)
from alongside.improvement.actions.findings import say_next
from alongside.improvement.actions.projects import begin_project, end_project
from alongside.improvement.concerns import Kind as Says
from alongside.improvement.models import ConcernStep, Saying
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.worlds import a_deciding_community
from tests.groups.test_events import cafe
from tests.groups.worlds import Team, a_team
from tests.plans.test_at_once import as_the_web
from tests.sharing.test_at_once import together


def met(first: Callable[[], Any], second: Callable[[], Any]) -> list[str]:
    """What was said to whoever was refused, where the second comes while the first has not been committed."""
    refused: list[str] = []

    def one(do: Callable[[], Any]) -> Callable[[], None]:
        def trying() -> None:
            as_the_web()
            try:
                do()
            except Refused as why:
                refused.append(str(why.reason))

        return trying

    together(one(first), one(second))
    return refused


def do(by: Any, meeting: Meeting, kind: Kind, **more: Any) -> Any:
    """Somebody does something in a meeting."""
    return do_in_meeting(by=by, meeting_id=meeting.pk, new=NewAct(kind, **more))


def things(team: Team) -> dict[str, Any]:
    """Two who asked for the last seat, a place to sign up for, a meeting with a proposal, a concern and a project."""
    ito, sara, group = team.ito, team.sara, {"group_id": team.group.pk}
    rut, lena = team.town.join("Rut", Role.PATIENT), team.town.join("Lena Falk", Role.CLINICIAN)
    center = team.town.center
    ways = Ways("x", "partner", organizations={center.pk: center.name}, places={center.pk: 2})
    say_how(by=ito, **group, ways=ways)
    asked = [ask_for_seat(by=one, **group, own=OwnWords("x")).pk for one in (team.tom, lena)]
    event = {"event_id": cafe(team, places=1).pk}
    meeting = call_meeting(by=ito, **group, new=NewMeeting("Thursday", ("phone",)))
    for one in (ito, sara, team.nils):
        do(one, meeting, Kind.HERE, words="phone")
    do(sara, meeting, Kind.BEGIN)
    about = {"about": do(sara, meeting, Kind.PROPOSE, words="We meet at six.").pk}
    do(sara, meeting, Kind.NOTE, about=meeting.pk, words="The letters come too late.")
    take_concerns(by=ito, **group, takes=True, words="x")
    concern = {"concern_id": raise_concern(by=rut, **group, new=NewConcern("The pump.")).pk}
    project = {"project_id": begin_project(by=ito, **group, title="Buses").pk}
    return {
        "group": group, "rut": rut, "lena": lena, "asked": asked, "event": event, "meeting": meeting, "about": about,
        "concern": concern, "project": project,
    }  # fmt: skip


def test_what_one_can_do_is_done_once_and_what_all_can_do_is_done_by_all(own_database) -> None:
    """A vote, the last seat, the last place, the end of a meeting, of a project, of a concern and of the group."""
    team = a_team(a_deciding_community())
    at, ito, sara, nils = things(team), team.ito, team.sara, team.nils
    meeting, about, asked, project = at["meeting"], at["about"], at["asked"], at["project"]
    told = [
        met(lambda: do(ito, meeting, Kind.YES, **about), lambda: do(nils, meeting, Kind.YES, **about)),
        met(lambda: do(ito, meeting, Kind.END), lambda: do(nils, meeting, Kind.END)),
        met(lambda: give_seat(by=ito, seat_id=asked[0]), lambda: give_seat(by=sara, seat_id=asked[1])),
        met(lambda: sign_up(by=team.tom, **at["event"]), lambda: sign_up(by=at["lena"], **at["event"])),
        met(lambda: say_of_concern(by=at["rut"], **at["concern"], kind=Says.BACK),
            lambda: say_of_concern(by=ito, **at["concern"], kind=Says.CLOSE, words="x")),
        met(lambda: end_project(by=ito, **project), lambda: say_next(by=sara, **project, words="x")),
        met(lambda: end_group(by=ito, **at["group"]), lambda: end_group(by=sara, **at["group"])),
    ]  # fmt: skip

    said = MeetingAct.objects.filter(meeting=meeting)
    assert [len(one) for one in told] == [0, 1, 1, 1, 1, 1, 1], told
    assert [next(iter(one), "")[:20] for one in told] == [
        "", "The meeting is over.", f"All seats of {team.town.center.name}"[:20], "All places are taken", "This is not possible",
        "This project has end", "This group has ended",
    ]  # fmt: skip
    assert said.filter(kind="yes").count() == 2 and said.filter(kind="end").count() == 1
    assert GroupSeat.objects.filter(pk__in=asked, given_at__isnull=False).count() == 1
    assert SignUp.objects.count() == 1 and not Saying.objects.exists()
    assert list(ConcernStep.objects.values_list("kind", flat=True)) == ["back"]
