"""What somebody in a role does, gives and gets: agreed on by two sides, held by two yeses, and a line of what one did."""

from __future__ import annotations

import uuid
from datetime import timedelta

from alongside.contributions.models import Line
from alongside.groups.models import GroupSeat
from alongside.partnership import rules_roles as rules
from alongside.partnership.actions.roles import (
    Wording,
    agree_role,
    describe_role,
    propose_sitting,
    refuse_role,
    say_of_sitting,
)
from alongside.partnership.models import RoleDescription, RoleNo, RoleWording, RoleYes, SitsAs, SitsAsWord
from alongside.partnership.role_kinds import Word, holds, may_say_yes
from alongside.partnership.role_starters import STARTERS
from alongside.people.queries.standing import today_of
from alongside.ui.words import month
from tests.groups.worlds import begun
from tests.house.hostile import tried_by

NO = "refused"


def told(by, **more) -> dict:
    day = (today_of(by) + timedelta(days=180)).isoformat()
    plain = {
        "title": "Reader of letters", "purpose": "Letters that one can read", "tasks": "Reads two letters\nMarks what hurts",
        "minutes": "90", "times": "Evenings", "supports": "Paper", "pays": "paid", "pay_words": "25 an hour", "turn_to": "Ken",
        "look_on": day, "ends": "", "for_side": "partners", "start": "",
    }  # fmt: skip
    return plain | more


def test_a_role_holds_when_somebody_else_said_yes():
    assert [holds(one) for one in ([], ["yes"], ["yes", "end"], ["end"])] == [False, True, False, False]
    assert may_say_yes(proposer=False, holder=True, proposed_by_holder=False)
    assert may_say_yes(proposer=False, holder=False, proposed_by_holder=True)
    assert not may_say_yes(proposer=True, holder=True, proposed_by_holder=True)
    assert not may_say_yes(proposer=False, holder=False, proposed_by_holder=False)


def test_a_yes_is_to_the_newest_words_and_once_for_each_side():
    mine = GroupSeat(voice="caregiver")

    assert rules.when_yes(mine, True, ["staff"]) and not rules.when_yes(mine, True, ["partners"])
    assert not rules.when_yes(mine, False, ["staff"])


def test_from_a_starting_point_to_a_line_of_what_one_did(team, come_in):
    group = str(team.group.pk)
    start = come_in(team.sara).get(f"/partners/roles/new/?group={group}&start=reader").content.decode()
    endless = come_in(team.sara).post("/partners/roles/new/", **told(team.sara, group=group, look_on=""))
    unpaid = come_in(team.sara).post("/partners/roles/new/", **told(team.sara, group=group, pay_words=""))
    for _ in range(2):
        come_in(team.sara).post("/partners/roles/new/", **told(team.sara, group=group))
    role = RoleDescription.objects.get()
    page = f"/partners/roles/{role.pk}/"
    early = come_in(team.ito).post(page + "sits/", seat=str(team.seat(team.sara).pk))
    hidden, waits = come_in(team.tom).words("/partners/roles/"), come_in(team.ito).words("/")
    yes = f"/partners/roles/wordings/{role.wordings.get().pk}/yes/"
    same, other = come_in(team.nils).post(yes), come_in(team.ito).post(yes)
    come_in(team.sara).post(page + "sits/", seat=str(team.seat(team.sara).pk))
    sits = SitsAs.objects.get()
    own = come_in(team.sara).post(f"/partners/roles/sits/{sits.pk}/", kind="yes")
    nobody = come_in(team.nils).post(page + "sits/", seat="")
    wrong = come_in(team.nils).post(page + "sits/", seat=str(team.seat(team.ito).pk))
    come_in(team.nils).post(f"/partners/roles/sits/{sits.pk}/", kind="yes")
    again = come_in(team.ito).post(f"/partners/roles/sits/{sits.pk}/", kind="yes")
    found, did = (
        come_in(team.tom).words("/partners/roles/?words=letters&side=partners"),
        come_in(team.sara).words("/partners/what-i-did/"),
    )
    sheet = come_in(team.tom).get(page + "role.pdf")
    cv = come_in(team.sara).get(f"/partners/what-i-did.pdf?seat={team.seat(team.sara).pk}")

    assert nobody.headers["Location"] == page and SitsAs.objects.count() == 1
    assert str(STARTERS["reader"].purpose).replace("’", "&#x27;")[:20] in start and 'name="start"' in start
    assert [one.status_code for one in (endless, unpaid, early, same, other, own, wrong, again)] == [
        422, 422, 403, 403, 302, 403, 403, 403,
    ]  # fmt: skip
    assert (
        "Reader of letters" not in hidden
        and "described a role and waits for your side: Reader of letters" in waits
    )
    assert "1 hour and 30 minutes in a month" in found and "Reader of letters" in found
    assert "Reader of letters, since" in did and sheet.content[:5] == cv.content[:5] == b"%PDF-"


def test_other_words_hold_when_both_sides_said_yes_and_another_group_begins_with_them(team, come_in):
    by = team.sara
    words = Wording("Reader", "Plain words", "Reads", 60, look_on=today_of(by) + timedelta(days=90))
    role = describe_role(by=by, group_id=team.group.pk, wording=words)
    agree_role(by=team.ito, wording_id=role.wordings.get().pk)
    page = f"/partners/roles/{role.pk}/"
    for _ in range(2):
        come_in(team.ito).post(page + "words/", **told(team.ito, title="Reader of all"))
    before = come_in(team.tom).words("/partners/roles/")
    newer = RoleWording.objects.get(title="Reader of all")
    late = come_in(team.nils).post(f"/partners/roles/wordings/{role.wordings.get(title='Reader').pk}/yes/")
    come_in(team.nils).post(f"/partners/roles/wordings/{newer.pk}/yes/")
    after, shown = come_in(team.tom).words("/partners/roles/"), come_in(team.tom).words(page)
    alone = begun(team.tom, "Alone", members_only=True)
    theirs = begun(team.tom, "Northgate team")
    come_in(team.tom).post("/partners/roles/new/", **told(team.tom, group=str(theirs.pk), start=str(role.pk)))
    secret = describe_role(by=team.tom, group_id=alone.pk, wording=words)

    assert "Reader of all" not in before and "Reader of all" in after and late.status_code == 403
    assert "Yes from Ken Ito, Nils Berg" in shown and RoleDescription.objects.get(start=role).group == theirs
    assert come_in(team.sara).get(f"/partners/roles/{secret.pk}/").status_code == 404


def test_a_role_ends_as_a_whole_on_a_day_by_two_yeses(team, come_in):
    today = today_of(team.sara)
    words = Wording("Reader", "Plain words", "Reads", 60, look_on=today + timedelta(days=90))
    role = describe_role(by=team.sara, group_id=team.group.pk, wording=words)
    agree_role(by=team.ito, wording_id=role.wordings.get().pk)
    for who in (team.sara, team.nils):
        propose_sitting(by=who, role_id=role.pk, seat_id=team.seat(who).pk)
    say_of_sitting(by=team.ito, sits_id=SitsAs.objects.first().pk, kind=Word.YES)
    page = f"/partners/roles/{role.pk}/"
    past = come_in(team.ito).post(page + "end/", ends=str(today))
    for _ in range(2):
        come_in(team.ito).post(page + "end/", ends=str(today + timedelta(days=1)))
    proposed, newest = come_in(team.sara).words(page), RoleWording.objects.get(look_on=None)
    RoleWording.objects.filter(pk=newest.pk).update(ends=today)

    def told() -> list[bool]:
        return [
            "Reader" in come_in(team.tom).words("/partners/roles/"), "Sits as this" in come_in(team.sara).words(page),
            "waits for a yes: who sits as Reader" in come_in(team.ito).words("/"),
            "Reader, since" in come_in(team.sara).words("/partners/what-i-did/"),
        ]  # fmt: skip

    before = told()
    come_in(team.sara).post(f"/partners/roles/wordings/{newest.pk}/yes/")
    late = come_in(team.nils).post(page + "sits/", seat=str(team.seat(team.ito).pk))

    assert (past.status_code, late.status_code) == (422, 403) and "when both sides say yes" in proposed
    assert before == [True] * 4 and told() == [False] * 4
    assert f"Reader, {month(today)} to {month(today)}" in come_in(team.sara).words("/partners/what-i-did/")
    assert "This role has ended." in come_in(team.tom).words(page)


def described(team, by, title: str) -> RoleDescription:
    """A role in a few words."""
    look_on = today_of(by) + timedelta(days=90)
    return describe_role(by=by, group_id=team.group.pk, wording=Wording(title, "x", "x", 60, look_on=look_on))


def test_raw_sql_says_yes_or_no_for_ones_own_side_alone(team, as_web):
    agreed, open_, over, own = (
        described(team, by, title)
        for by, title in ((team.sara, "Reader"), (team.ito, "Chair"), (team.ito, "Host"), (team.sara, "Cook"))
    )
    agree_role(by=team.ito, wording_id=agreed.wordings.get().pk)
    refuse_role(by=team.sara, wording_id=over.wordings.get().pk)
    sits = propose_sitting(by=team.ito, role_id=agreed.pk, seat_id=team.seat(team.nils).pk)
    told = {
        "agreed": agreed.wordings.get().pk, "refused": over.wordings.get().pk, "own": own.wordings.get().pk,
        "new": uuid.uuid4(), "team": team.group.pk, "role": agreed.pk, "open": open_.pk, "wording": open_.wordings.get().pk,
        "sits": sits.pk, **{name: team.seat(getattr(team, name)).pk for name in ("ito", "sara", "nils")},
    }  # fmt: skip
    insert = "INSERT INTO partnership_{} (id, group_id, seat_id, at, {}) VALUES (%(new)s, %(team)s, %({})s, now(), {})"
    attempts = [
        (team.sara, insert.format("roleyes", "wording_id, side", "sara", "%(wording)s, 'partners'"), 1),
        (team.sara, insert.format("roleyes", "wording_id, side", "sara", "%(wording)s, 'staff'"), NO),
        (team.sara, insert.format("roleyes", "wording_id, side", "ito", "%(wording)s, 'partners'"), NO),
        (team.tom, insert.format("roleyes", "wording_id, side", "sara", "%(wording)s, 'partners'"), NO),
        (team.sara, insert.format("sitsas", "role_id, holder_id", "sara", "%(role)s, %(nils)s"), 1),
        (team.sara, insert.format("sitsas", "role_id, holder_id", "sara", "%(open)s, %(nils)s"), NO),
        (team.ito, insert.format("sitsasword", "sits_id, kind", "ito", "%(sits)s, 'yes'"), NO),
        (team.sara, insert.format("sitsasword", "sits_id, kind", "sara", "%(sits)s, 'yes'"), NO),
        (team.nils, insert.format("sitsasword", "sits_id, kind", "nils", "%(sits)s, 'yes'"), 1),
        (team.ito, insert.format("sitsasword", "sits_id, kind", "ito", "%(sits)s, 'end'"), 1),
        (team.ito, insert.format("roleno", "wording_id, words", "ito", "%(wording)s, ''"), 1),
        (team.sara, insert.format("roleno", "wording_id, words", "sara", "%(wording)s, ''"), 1),
        (team.sara, insert.format("roleno", "wording_id, words", "ito", "%(wording)s, ''"), NO),
        (team.tom, insert.format("roleno", "wording_id, words", "ito", "%(wording)s, ''"), NO),
        (team.sara, insert.format("roleno", "wording_id, words", "sara", "%(agreed)s, ''"), NO),
        (team.nils, insert.format("roleyes", "wording_id, side", "nils", "%(refused)s, 'partners'"), NO),
        (team.nils, insert.format("roleno", "wording_id, words", "nils", "%(own)s, ''"), NO),
        (team.sara, "UPDATE partnership_roleno SET words = 'x'", NO),
        (team.sara, "UPDATE partnership_rolewording SET title = 'x'", NO),
        (team.sara, "DELETE FROM partnership_roleyes", NO),
    ]
    met = [(who.name, statement, tried_by(who, as_web, statement, told)) for who, statement, _ in attempts]

    assert met == [(who.name, statement, expected) for who, statement, expected in attempts]
    assert (RoleYes.objects.count(), SitsAsWord.objects.count(), RoleNo.objects.count()) == (5, 0, 1)


def test_words_that_are_proposed_are_said_no_to_or_taken_back_and_both_sides_see_where_it_stands(
    team, come_in
):
    words = Wording("Reader", "Plain words", "Reads", 60, look_on=today_of(team.sara) + timedelta(days=90))
    role = describe_role(by=team.sara, group_id=team.group.pk, wording=words)
    page, first = f"/partners/roles/{role.pk}/", role.wordings.get()
    door = "/partners/roles/wordings/{}/no/".format
    same, early = come_in(team.nils).get(door(first.pk)), come_in(team.tom).post(door(first.pk))
    for _ in range(2):
        come_in(team.ito).post(door(first.pk), words="An hour is not enough.")
    refused, told = come_in(team.sara).words(page), come_in(team.sara).words("/")
    late = come_in(team.ito).post(f"/partners/roles/wordings/{first.pk}/yes/")
    come_in(team.sara).post(page + "words/", **told_again(team.sara))
    second = role.wordings.get(title="Reader of letters")
    waits, over = come_in(team.ito).words("/"), "not like this" in come_in(team.sara).words("/")
    for _ in range(2):
        come_in(team.sara).post(door(second.pk))
    calm, back = come_in(team.ito).words("/"), come_in(team.ito).words(page)
    come_in(team.sara).post(page + "words/", **told_again(team.sara))
    third = role.wordings.get(title="Reader of letters", no=None)
    come_in(team.ito).post(f"/partners/roles/wordings/{third.pk}/yes/")
    held, taken = (come_in(who).post(door(third.pk)) for who in (team.ito, team.sara))

    assert [one.status_code for one in (same, early, late, held, taken)] == [403, 403, 403, 422, 422]
    assert (
        "Not like this" in refused
        and "An hour is not enough." in refused
        and "Waits for a yes" not in refused
    )
    verbs = ["partnership.role_refused", "partnership.role_taken_back"]
    assert sorted(Line.objects.filter(verb__in=verbs).values_list("verb", "actor_id")) == [
        (verbs[0], team.ito.person_id), (verbs[1], team.sara.person_id),
    ]  # fmt: skip
    line = "Ken Ito says: not like this. Words of a role that you proposed: Reader"
    assert line in told and not over and "waits for your side: Reader of letters" in waits
    assert "waits for your side" not in calm and "Taken back" in back and RoleNo.objects.count() == 2
    assert "Reader of letters" in come_in(team.tom).words("/partners/roles/")


def told_again(by) -> dict:
    """The same role in longer words."""
    return told(by, minutes="120")
