"""Visits: planned, begun, ticked, written in and ended; who may, and what is kept of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from alongside.kit.verdict import Refused
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.summaries import agree_on_summary, answer_back, change_summary, send_summary
from alongside.visits.actions.talk import reword_line, tick_item, write_line
from alongside.visits.actions.visits import (
    begin_visit,
    end_visit,
    move_visit,
    plan_again,
    plan_visit,
    say_not_held,
)
from alongside.visits.composing import composed
from alongside.visits.models import Visit
from alongside.visits.planning import NewVisit
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.saying import NewLine, Speaker
from alongside.visits.sheet import standing, threads
from tests.record.family import PARENTS
from tests.visits.worlds import a_visit, on_agenda


def sheet(actor, visit):
    return sheet_of(actor, visit_of(actor, visit.person_id, visit.pk))


def said(actor, visit):
    return [[line.words for line in one.now] for one in threads(sheet(actor, visit).lines)]


@pytest.mark.parametrize("who", ["maya", "amina"])
def test_the_person_and_the_team_plan_a_visit(family, looking, who):
    actor = getattr(family, who)
    with looking(actor):
        visit = plan_visit(by=actor, person_id=family.of, new=NewVisit(starts_at=timezone.now()))

        assert visit_of(actor, family.of, visit.pk).status == "planned"


@pytest.mark.parametrize(
    ("who", "may_know"), [("jonas", True), ("petra", True), ("stranger", False), ("researcher", False)]
)
def test_others_plan_none(family, looking, who, may_know):
    actor = getattr(family, who)
    with looking(actor), pytest.raises(Refused) as refused:
        plan_visit(by=actor, person_id=family.of, new=NewVisit(starts_at=timezone.now()))
    assert refused.value.may_know is may_know


def test_a_study_sees_no_visit_though_it_sees_the_category(family, looking, visit):
    from alongside.sharing.models import Study, StudyConsent, StudyTeamMember

    study = Study.objects.create(community=family.community, title="Bright Gut", purpose="Why", run_by="Lund")
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)

    with looking(family.researcher):
        from alongside.kit.terms import Category
        from alongside.sharing.queries.rights import rights_over

        assert rights_over(family.researcher, family.of).may_see(Category.VISITS)
        assert Visit.objects.count() == 0


def test_it_goes_on_in_its_order(family, looking, visit):
    about = {"person_id": family.of, "visit_id": visit.pk}
    with looking(family.amina):
        for early in (
            lambda: end_visit(by=family.amina, words="x", **about),
            lambda: plan_again(by=family.amina, **about),
        ):
            with pytest.raises(Refused):
                early()
        begin_visit(by=family.amina, **about)
        with pytest.raises(Refused):
            say_not_held(by=family.amina, why="Ill", **about)
        end_visit(by=family.amina, words="We met.", **about)
        with pytest.raises(Refused):
            move_visit(by=family.amina, new=NewVisit(starts_at=timezone.now()), **about)

        steps = [(one.kind, one.by.name) for one in sheet(family.amina, visit).steps]
    assert steps == [(kind, "Dr Amina Rahman") for kind in ("planned", "begun", "held")]


def test_the_database_lets_a_held_visit_stand(family, looking, visit):
    about = {"person_id": family.of, "visit_id": visit.pk}
    begin_visit(by=family.amina, **about)
    end_visit(by=family.amina, words="We met.", **about)

    with looking(family.amina), pytest.raises(DatabaseError), transaction.atomic():
        Visit.objects.filter(pk=visit.pk).update(status="planned")


def test_not_held_says_why_and_can_be_planned_again(family, looking, visit):
    about = {"person_id": family.of, "visit_id": visit.pk}
    with looking(family.maya):
        say_not_held(by=family.maya, why="I had a fever.", **about)
        assert sheet(family.maya, visit).steps[-1].words == "I had a fever."
        plan_again(by=family.maya, **about)
        assert visit_of(family.maya, family.of, visit.pk).status == "planned"


def test_all_sides_write_in_it_and_who_said_it_is_kept_beside_who_typed_it(family, looking, under_way):
    about = {"person_id": family.of, "visit_id": under_way.pk}
    with looking(family.amina):
        dad = Speaker(family.jonas.person_id, family.jonas.name, "caregiver")
        write_line(by=family.amina, new=NewLine("note", "She sleeps at ten.", said_by=dad), **about)
    with looking(family.jonas):
        write_line(by=family.jonas, new=NewLine("decision", "Tablets instead of the drink."), **about)

    lines = sheet(family.maya, under_way).lines
    assert [(one.words, one.said_by.name, one.by.name) for one in lines] == [
        ("She sleeps at ten.", "Jonas Lindqvist", "Dr Amina Rahman"),
        ("Tablets instead of the drink.", "Jonas Lindqvist", "Jonas Lindqvist"),
    ]


def test_nothing_is_written_before_it_has_begun(family, looking, visit):
    with looking(family.maya), pytest.raises(Refused) as refused:
        write_line(by=family.maya, person_id=family.of, visit_id=visit.pk, new=NewLine("note", "Early"))
    assert "Begin the visit" in str(refused.value.reason)


def test_a_line_in_other_words_keeps_the_first_and_two_at_once_both_stand(family, looking, under_way):
    about = {"person_id": family.of, "visit_id": under_way.pk}
    first = write_line(by=family.maya, new=NewLine("note", "Iron"), **about)
    with looking(family.jonas):
        reword_line(by=family.jonas, line_id=first.pk, words="Iron tablets", **about)
    with looking(family.amina):
        reword_line(by=family.amina, line_id=first.pk, words="Iron by drip", **about)

    (thread,) = threads(sheet(family.maya, under_way).lines)
    assert [one.words for one in thread.now] == ["Iron tablets", "Iron by drip"]
    assert [one.words for one in thread.before] == ["Iron"]


def test_taken_back_it_is_gone_from_the_page_and_stays_readable(family, under_way):
    about = {"person_id": family.of, "visit_id": under_way.pk}
    first = write_line(by=family.maya, new=NewLine("note", "Wrong"), **about)
    write_line(by=family.maya, new=NewLine("note", "Right"), **about)
    reword_line(by=family.maya, line_id=first.pk, words="", **about)

    assert said(family.maya, under_way) == [["Right"]]
    assert [one.words for one in sheet(family.maya, under_way).lines] == ["Wrong", "Right", ""]


def test_what_is_said_about_a_kept_item_is_kept_with_it(family, looking, under_way):
    secret = add_item(by=family.maya, person_id=family.of, words="Alone with you", kept_from=PARENTS)
    about = {"person_id": family.of, "visit_id": under_way.pk}
    with looking(family.amina):
        write_line(by=family.amina, new=NewLine("note", "About sleep", item_id=secret.pk), **about)
        write_line(by=family.amina, new=NewLine("note", "For all"), **about)

    with looking(family.jonas):
        assert said(family.jonas, under_way) == [["For all"]]
    with looking(family.maya):
        assert said(family.maya, under_way) == [["About sleep"], ["For all"]]
        assert "About sleep" not in composed(sheet(family.maya, under_way))


def test_the_summary_says_what_was_ticked_decided_and_left(family, looking, under_way):
    iron, trip = on_agenda(family, ("maya", "The iron drink"), ("maya", "School trip"))
    about = {"person_id": family.of, "visit_id": under_way.pk}
    tick_item(by=family.amina, item_id=iron.pk, **about)
    write_line(by=family.maya, new=NewLine("decision", "No drink on school days.", item_id=iron.pk), **about)
    step = NewLine("step", "Ask for tablets.", owner_id=family.amina.person_id, owner_name="Dr Amina Rahman")
    write_line(by=family.amina, new=step, **about)

    assert composed(sheet(family.jonas, under_way)).split("\n") == [
        "## We talked about", "- The iron drink", "",
        "## We decided", "- No drink on school days. (Maya Lindqvist)", "",
        "## Who does what next", "- Dr Amina Rahman: Ask for tablets.", "",
        "## We did not get to this. It is on the agenda of the next visit", "- School trip",
    ]  # fmt: skip


def after(family, visit):
    about = {"person_id": family.of, "visit_id": visit.pk}
    end_visit(by=family.amina, words="We met.", **about)
    return about, standing(sheet(family.maya, visit).wordings)[0]


def test_the_summary_is_agreed_by_both_sides_and_a_new_wording_asks_anew(family, looking, under_way):
    about, first = after(family, under_way)
    for actor in (family.jonas, family.amina):
        with looking(actor):
            agree_on_summary(by=actor, summary_id=first.id, **about)
    assert standing(sheet(family.maya, under_way).wordings)[0].is_agreed

    with looking(family.maya):
        change_summary(by=family.maya, words="We met, and I asked about iron.", based_on=first.id, **about)
    (now,) = standing(sheet(family.jonas, under_way).wordings)
    assert (now.words, now.is_agreed) == ("We met, and I asked about iron.", False)


def test_two_who_change_the_summary_at_once_both_stand_until_one_is_made(family, looking, under_way):
    about, first = after(family, under_way)
    mine = change_summary(by=family.maya, words="Hers", based_on=first.id, **about)
    theirs = change_summary(by=family.amina, words="The doctor’s", based_on=first.id, **about)
    assert [one.words for one in standing(sheet(family.maya, under_way).wordings)] == ["Hers", "The doctor’s"]

    change_summary(by=family.jonas, words="Both", based_on=mine.pk, also_from=theirs.pk, **about)
    assert [one.words for one in standing(sheet(family.maya, under_way).wordings)] == ["Both"]


def test_the_person_chooses_whom_it_goes_to(family, looking, under_way):
    about, first = after(family, under_way)
    with looking(family.amina), pytest.raises(Refused):
        send_summary(by=family.amina, summary_id=first.id, to_words="the school", **about)
    with looking(family.maya):
        send_summary(
            by=family.maya, summary_id=first.id, to_words="Petra", to_id=family.petra.person_id, **about
        )
        send_summary(by=family.maya, summary_id=first.id, to_words="the school nurse", **about)

    assert [(one.way, one.to_words) for one in sheet(family.maya, under_way).sent] == [
        ("here", "Petra"), ("copy", "the school nurse"),
    ]  # fmt: skip


def test_her_answer_is_shown_to_whom_she_says(family, looking, under_way):
    about, _first = after(family, under_way)
    with looking(family.maya):
        answer_back(by=family.maya, answer="partly", words="Not about sleep.", kept_from=PARENTS, **about)
    with looking(family.jonas):
        answer_back(by=family.jonas, answer="yes", **about)

    seen = {}
    for name in ("maya", "jonas", "amina"):
        with looking(getattr(family, name)):
            seen[name] = [one.answer for one in sheet(getattr(family, name), under_way).answers]
    assert seen == {"maya": ["partly", "yes"], "jonas": ["yes"], "amina": ["partly", "yes"]}


def test_a_clinician_answers_not_for_them(family, looking, under_way):
    about, _first = after(family, under_way)
    with looking(family.amina), pytest.raises(Refused):
        answer_back(by=family.amina, answer="yes", **about)


def test_a_visit_of_another_person_is_not_found_under_her_name(family, looking):
    from alongside.people.models import Enrolment, TeamMember

    TeamMember.objects.create(person_id=family.elsewhere.person_id, seat_id=family.amina.seat_id)
    Enrolment.objects.create(person_id=family.elsewhere.person_id, center=family.center)
    visit = a_visit(family)

    with looking(family.amina), pytest.raises(Refused):
        visit_of(family.amina, family.elsewhere.person_id, visit.pk)


def test_a_visit_is_not_planned_in_the_past(family, looking, visit):
    past = NewVisit(starts_at=timezone.now() - timedelta(hours=2))
    with looking(family.amina):
        with pytest.raises(Refused, match="This time has passed"):
            plan_visit(by=family.amina, person_id=family.of, new=past)
        with pytest.raises(Refused, match="This time has passed"):
            move_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, new=past)

    assert Visit.objects.get().starts_at == visit.starts_at
