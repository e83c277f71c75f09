"""Two people do what only one of them can, each over their own line to PostgreSQL: one has it, the other reads why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.plans.test_at_once import as_the_web
from tests.sharing.test_at_once import together


def met(first: Callable[[], Any], second: Callable[[], Any]) -> list[str]:
    """What was said to whoever was refused, where the second comes while the first has not been committed."""
    refused: list[str] = []

    def one(do: Callable[[], Any]) -> Callable[[], None]:
        from alongside.kit.verdict import Refused

        def trying() -> None:
            as_the_web()
            try:
                do()
            except Refused as why:
                refused.append(str(why.reason))

        return trying

    together(one(first), one(second))
    return refused


def test_what_one_can_do_is_done_once_and_what_all_can_do_is_done_by_all(own_database) -> None:
    """A vote, the last seat, the last place, the end of a meeting, of a project, of a concern and of the group."""
    from alongside.groups.actions.events import sign_up
    from alongside.groups.actions.groups import Ways, end_group, say_how
    from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
    from alongside.groups.actions.seats import ask_for_seat, give_seat
    from alongside.groups.meeting_acts import Kind
    from alongside.groups.models import GroupSeat, MeetingAct, SignUp
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
    from tests.governance.worlds import a_deciding_community
    from tests.groups.test_events import cafe
    from tests.groups.worlds import a_team

    team = a_team(a_deciding_community())
    ito, sara, nils, group = team.ito, team.sara, team.nils, {"group_id": team.group.pk}
    rut, lena = team.town.join("Rut", Role.PATIENT), team.town.join("Lena Falk", Role.CLINICIAN)
    center = team.town.center
    ways = Ways("x", "partner", organizations={center.pk: center.name}, places={center.pk: 2})
    say_how(by=ito, **group, ways=ways)
    asked = [ask_for_seat(by=one, **group, own=OwnWords("x")).pk for one in (team.tom, lena)]
    event = {"event_id": cafe(team, places=1).pk}
    meeting = call_meeting(by=ito, **group, new=NewMeeting("Thursday", ("phone",)))
    here = {"meeting_id": meeting.pk}

    def do(by: Any, kind: Kind, **more: Any) -> Any:
        return do_in_meeting(by=by, **here, new=NewAct(kind, **more))

    for one in (ito, sara, nils):
        do(one, Kind.HERE, words="phone")
    do(sara, Kind.BEGIN)
    about = {"about": do(sara, Kind.PROPOSE, words="We meet at six.").pk}
    do(sara, Kind.NOTE, about=meeting.pk, words="The letters come too late.")
    take_concerns(by=ito, **group, takes=True, words="x")
    concern = {"concern_id": raise_concern(by=rut, **group, new=NewConcern("The pump.")).pk}
    project = {"project_id": begin_project(by=ito, **group, title="Buses").pk}
    day_over = {**project, "words": "We know enough."}

    told = [
        met(lambda: do(ito, Kind.YES, **about), lambda: do(nils, Kind.YES, **about)),
        met(lambda: do(ito, Kind.END), lambda: do(nils, Kind.END)),
        met(lambda: give_seat(by=ito, seat_id=asked[0]), lambda: give_seat(by=sara, seat_id=asked[1])),
        met(lambda: sign_up(by=team.tom, **event), lambda: sign_up(by=lena, **event)),
        met(lambda: say_of_concern(by=rut, **concern, kind=Says.BACK),
            lambda: say_of_concern(by=ito, **concern, kind=Says.CLOSE, words="x")),
        met(lambda: end_project(by=ito, **project), lambda: say_next(by=sara, **day_over)),
        met(lambda: end_group(by=ito, **group), lambda: end_group(by=sara, **group)),
    ]  # fmt: skip

    said = MeetingAct.objects.filter(meeting=meeting)
    assert [len(one) for one in told] == [0, 1, 1, 1, 1, 1, 1], told
    assert [next(iter(one), "")[:20] for one in told] == [
        "", "The meeting is over.", f"All seats of {center.name}"[:20], "All places are taken", "This is not possible",
        "This project has end", "This group has ended",
    ]  # fmt: skip
    assert said.filter(kind="yes").count() == 2 and said.filter(kind="end").count() == 1
    assert GroupSeat.objects.filter(pk__in=asked, given_at__isnull=False).count() == 1
    assert SignUp.objects.count() == 1 and not Saying.objects.exists()
    assert list(ConcernStep.objects.values_list("kind", flat=True)) == ["back"]
