"""A second click makes nothing a second time, and what was taken away is gone for the second who takes it away, too."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.models import Line
from alongside.kit.terms import Place
from alongside.parity.actions.advice import (
    NewAdvice,
    NewAnswer,
    agree_to_advice,
    answer_advice,
    ask_advisors,
    give_advice,
    keep_advice,
    say_whether_one_looks,
)
from alongside.parity.actions.journals import Words, end_page, place, tell_page
from alongside.parity.actions.roadmap import NewLine, say_on_road
from alongside.parity.models import AdviceAnswer, AdvicePoint, JournalPage, Placing, RoadLine, ToldPage
from alongside.parity.road_kinds import Said
from alongside.people.queries.standing import today_of

MINE = (JournalPage, ToldPage, Placing, RoadLine)


def test_what_one_writes_for_oneself_is_kept_once_and_other_words_are_kept_too(team):
    def each(words: str) -> list[object]:
        return [
            end_page(by=team.sara, words=Words(worked=words)),
            tell_page(by=team.sara, title="The bus", words=words),
            place(by=team.sara, spot=4, words=words),
            say_on_road(by=team.sara, new=NewLine(Place.CENTER, Said.DID, words)),
        ]

    first, again, other = each("One"), each("One"), each("Two")

    assert first == again and not set(first) & set(other)
    assert [one.objects.count() for one in MINE] == [2, 2, 2, 2]
    assert (
        Line.objects.filter(actor_id=team.sara.person_id, subject_id__in=[one.pk for one in first]).count()
        == 4
    )


def test_what_is_off_the_roadmap_is_off_it_for_a_second_click(team, come_in):
    line = say_on_road(by=team.sara, new=NewLine(Place.CENTER, Said.WISH, "To lead."))
    page = f"/parity/roadmap/{line.pk}/away/"
    others = come_in(team.ito).post(page)
    clicks = [come_in(team.sara).post(page).status_code for _click in range(2)]

    assert (others.status_code, clicks, RoadLine.objects.count()) == (302, [302, 302], 0)


def test_a_group_answers_a_point_once_with_the_same_words(team):
    until = today_of(team.tom) + timedelta(days=30)
    advice = ask_advisors(by=team.sara, group_id=team.group.pk, new=NewAdvice(["Tom Keane"], until))
    agree_to_advice(by=team.ito, advice_id=advice.pk)
    say_whether_one_looks(by=team.tom, advice_id=advice.pk, looks=True)
    for act in (keep_advice, keep_advice, give_advice):
        act(by=team.tom, advice_id=advice.pk, words={"pay": ("", "Pay the bus.")})
    point = AdvicePoint.objects.get()
    for kind, again in (("will", until), ("will", until), ("done", None)):
        answer_advice(by=team.nils, point_id=point.pk, new=NewAnswer(kind, "Yes.", again))

    assert list(AdviceAnswer.objects.order_by("at").values_list("kind", flat=True)) == ["will", "done"]
