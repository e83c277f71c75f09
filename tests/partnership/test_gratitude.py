"""Thanks are read by whom those thanked say; nothing of it is counted for anybody; what a group is glad of is its own."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.groups.actions.events import NewEvent, hold_event, sign_up
from alongside.kit.terms import Role
from alongside.partnership.actions.thanks import NewThanks, say_who_reads, thank
from alongside.partnership.models import Celebration, Thanks, ThanksSeen
from alongside.partnership.queries.gratitude import thanks_of
from alongside.partnership.support_kinds import Seen
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import seated
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, WHO

NO = "refused"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def test_whoever_is_thanked_reads_it_alone_until_they_say_who_else(team, come_in, looking):
    page, nils = f"/partners/groups/{team.group.pk}/thanks/", team.seat(team.nils).pk
    told = {
        "to": f"seat {nils}",
        "words": "You said what nobody dared.",
        "link": f"https://x.org/groups/{team.group.pk}/",
    }
    wrong = come_in(team.tom).post(f"{page}new/", **told | {"link": "https://evil.example/away"})
    for _twice in "12":
        come_in(team.tom).post(f"{page}new/", **told)
    today, one = come_in(team.nils).words("/"), Thanks.objects.get()

    rut = team.town.join("Rut", Role.PATIENT)

    def readers() -> set[str]:
        found = set()
        for who in (team.tom, team.nils, team.sara, rut):
            with looking(who):
                found |= {who.name} if thanks_of(who, team.group) else set()
        return found

    before = readers()
    mine = come_in(team.nils).words(page)
    hers = come_in(team.sara).post(f"/partners/thanks/{one.pk}/who-reads/", seen_by="all")
    writers = come_in(team.tom).post(f"/partners/thanks/{one.pk}/who-reads/", seen_by="all")
    seen = {}
    for kind in ("group", "all", "alone"):
        come_in(team.nils).post(f"/partners/thanks/{one.pk}/who-reads/", seen_by=kind)
        seen[kind] = readers()

    assert wrong.status_code == 422 and one.link == f"/groups/{team.group.pk}/"
    assert "Tom Keane thanks you" in today and "Tom Keane thanks you" not in come_in(team.nils).words("/")
    assert "You said what nobody dared." in mine and (hers.status_code, writers.status_code) == (404, 404)
    assert before == {"Tom Keane", "Nils Berg"} == seen["alone"]
    assert seen["group"] == before | {"Sara Osei"} and seen["all"] == seen["group"] | {"Rut"}
    assert {line.about_id for line in Line.objects.filter(verb__contains="thank")} == {
        team.tom.person_id, team.nils.person_id,
    }  # fmt: skip


def test_all_of_a_group_and_everyone_at_an_event_are_thanked(team, come_in, looking):
    event = hold_event(
        by=team.ito, group_id=team.group.pk, new=NewEvent("Café", "Food", timezone.now() + timedelta(days=2))
    )
    rut = team.town.join("Rut", Role.PATIENT)
    sign_up(by=rut, event_id=event.pk)
    came = thank(by=team.tom, group_id=team.group.pk, new=NewThanks("For the cake", event=event.pk))
    thank(by=team.tom, group_id=team.group.pk, new=NewThanks("For all of it"))
    told = {}
    for who in (rut, team.nils):
        with looking(who):
            told[who.name] = {one.words for one in thanks_of(who, team.group)}
    say_who_reads(by=team.nils, thanks_id=came.pk, seen_by=Seen.ALL)
    guest = come_in(rut).post(f"/partners/thanks/{came.pk}/who-reads/", seen_by="all")

    pia = team.town.join("Pia", Role.CAREGIVER)
    with looking(pia):
        seen = {one.words for one in thanks_of(pia, team.group)}
    assert (guest.status_code, seen) == (302, {"For the cake"})
    assert told == {"Rut": {"For the cake"}, "Nils Berg": {"For the cake", "For all of it"}}


def test_of_thanks_to_many_each_answers_for_themselves_and_nobody_for_the_others(
    team, come_in, looking, as_web
):
    one = thank(by=team.ito, group_id=team.group.pk, new=NewThanks("For all of it"))
    eva, rut = team.town.join("Eva", Role.PATIENT), team.town.join("Rut", Role.PATIENT)
    seated(team.group, eva, team.ito)
    page, seen = f"/partners/thanks/{one.pk}/who-reads/", []
    writer = come_in(team.ito).post(page, seen_by="all")
    for who, kind in (
        (team.nils, "all"),
        (team.sara, "all"),
        (eva, "alone"),
        (eva, "all"),
        (team.sara, "alone"),
    ):
        come_in(who).post(page, seen_by=kind)
        with looking(rut):
            seen.append(bool(thanks_of(rut, team.group)))
    read = {
        who.name: tried_by(who, as_web, "SELECT 1 FROM partnership_thanksseen", {})
        for who in (eva, team.nils, rut)
    }

    assert writer.status_code == 404 and seen == [False, True, False, True, False]
    assert read == {"Eva": 2, "Nils Berg": 1, "Rut": 0}


def test_what_a_group_is_glad_of_stands_on_its_page_with_a_picture(team, come_in, as_web):
    page = f"/partners/groups/{team.group.pk}/thanks/"
    told = {"words": "The first family stayed to the end", "on": str(today_of(team.ito))}
    late = come_in(team.ito).post(
        f"{page}glad/", **told | {"on": str(today_of(team.ito) + timedelta(days=1))}
    )
    text = SimpleUploadedFile("a.txt", b"no picture", "text/plain")
    no_picture = come_in(team.ito).post(f"{page}glad/", **told, file=text)
    outside = come_in(team.tom).post(f"{page}glad/", **told)
    for _twice in "12":
        come_in(team.ito).post(f"{page}glad/", **told, file=SimpleUploadedFile("a.png", PNG, "image/png"))
    one = Celebration.objects.get()
    shown = come_in(team.tom).words(page)
    picture = come_in(team.tom).get(f"/partners/celebrations/{one.pk}/picture/")
    visit = come_in(team.tom)
    with as_web():
        part = visit.client.get(f"{page}latest/", headers={"HX-Request": "true"})
    group = come_in(team.tom).words(f"/groups/{team.group.pk}/")
    few = len(asked(come_in, team.ito, page))
    for number in range(4):
        thank(by=team.ito, group_id=team.group.pk, new=NewThanks(f"For {number}"))
    many = len(asked(come_in, team.ito, page))

    assert [one.status_code for one in (late, no_picture, outside)] == [422, 422, 403]
    assert "The first family stayed to the end" in shown and f"{page}latest/" in group
    assert picture.headers["Content-Type"] == "image/png" and "stayed to the end" in part.content.decode()
    assert (many, many <= 8) == (few, True)


THANKS = (
    f"INSERT INTO partnership_thanks (id, group_id, to_seat_id, words, link, {BY}) "
    "VALUES (%(new)s, {group}, {seat}, 'x', '{link}', {by})"
)
SEEN = f"INSERT INTO partnership_thanksseen (id, thanks_id, seen_by, {BY}) VALUES (%(new)s, {{which}}, 'all', {{by}})"
HERS = "%(sara)s, 'Sara Osei', 'improver', '', 'other', '', now()"


def thanked(**told: str) -> str:
    by = f"%(tom)s, {WHO['tom']}, now()"
    return THANKS.format(**{"group": "%(team)s", "seat": "%(nils_seat)s", "link": "", "by": by} | told)


def test_nobody_writes_or_reads_past_who_was_thanked(team, as_web):
    one = thank(by=team.tom, group_id=team.group.pk, new=NewThanks("x", to_seat=team.seat(team.nils).pk))
    words = {
        "team": team.group.pk, "nils_seat": team.seat(team.nils).pk, "one": one.pk, "tom": team.tom.person_id,
        "nils": team.nils.person_id, "sara": team.sara.person_id,
    }  # fmt: skip
    nils = f"%(nils)s, {WHO['nils']}, now()"
    attempts = [
        (team.tom, thanked(), 1), (team.nils, thanked(), NO), (team.nils, thanked(by=nils), NO),
        (team.tom, thanked(link="//evil.example"), NO), (team.tom, thanked(by=f"%(tom)s, {WHO['tom']}, now() - interval '1 day'"), NO),
        (team.sara, "SELECT 1 FROM partnership_thanks", 0), (team.nils, "SELECT 1 FROM partnership_thanks", 1),
        (team.nils, SEEN.format(which="%(one)s", by=nils), 1), (team.sara, SEEN.format(which="%(one)s", by=HERS), NO),
        (team.tom, SEEN.format(which="%(one)s", by=f"%(tom)s, {WHO['tom']}, now()"), NO),
        (team.nils, "UPDATE partnership_thanks SET words = 'y'", NO), (team.nils, "DELETE FROM partnership_thanks", NO),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met) for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words | {"new": uuid.uuid4()})) != expected
    ]  # fmt: skip

    assert wrong == [] and ThanksSeen.objects.count() == 0
