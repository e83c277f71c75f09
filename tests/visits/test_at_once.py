"""Two people act at the same moment on one visit: not a word and not a yes is lost."""

from __future__ import annotations

from tests.sharing.test_at_once import together


def test_what_two_move_and_tick_at_once_stands_once(own_database) -> None:
    from alongside.visits.actions.agenda import move_item
    from alongside.visits.actions.talk import tick_item
    from alongside.visits.actions.visits import begin_visit
    from alongside.visits.models import AgendaItem, ItemAct
    from tests.record.family import a_family
    from tests.visits.worlds import a_visit, on_agenda

    family = a_family()
    one, two, three = on_agenda(family, ("maya", "One"), ("jonas", "Two"), ("amina", "Three"))
    about = {"person_id": family.of}
    there = about | {"visit_id": a_visit(family).pk}
    begin_visit(by=family.amina, **there)

    together(
        lambda: move_item(by=family.jonas, item_id=three.pk, up=True, **about),
        lambda: move_item(by=family.amina, item_id=one.pk, up=False, **about),
    )
    together(
        *(lambda by=by: tick_item(by=by, item_id=two.pk, **there) for by in (family.jonas, family.amina))
    )

    assert len(set(AgendaItem.objects.filter(person=family.of).values_list("position", flat=True))) == 3
    assert ItemAct.objects.filter(kind__in=("up", "down")).count() == 2
    assert ItemAct.objects.filter(item=two, kind="discussed").count() == 1


def test_two_other_wordings_of_one_line_at_once_both_stand(own_database) -> None:
    from alongside.visits.actions.talk import reword_line, write_line
    from alongside.visits.actions.visits import begin_visit
    from alongside.visits.queries.sheet import sheet_of
    from alongside.visits.saying import NewLine
    from alongside.visits.sheet import threads
    from tests.record.family import a_family
    from tests.visits.worlds import a_visit

    family = a_family()
    there = {"person_id": family.of, "visit_id": a_visit(family).pk}
    visit = begin_visit(by=family.amina, **there)
    line = write_line(by=family.maya, new=NewLine("note", "Iron"), **there)
    together(
        lambda: reword_line(by=family.jonas, line_id=line.pk, words="Iron tablets", **there),
        lambda: reword_line(by=family.amina, line_id=line.pk, words="Iron by drip", **there),
    )

    (thread,) = threads(sheet_of(family.maya, visit).lines)
    assert sorted(one.words for one in thread.now) == ["Iron by drip", "Iron tablets"]
    assert [one.words for one in thread.before] == ["Iron"]


def test_two_who_change_the_summary_at_once_both_stand(own_database) -> None:
    from alongside.visits.actions.summaries import change_summary
    from alongside.visits.models import Summary
    from alongside.visits.queries.sheet import sheet_of
    from alongside.visits.sheet import standing
    from tests.record.family import a_family
    from tests.visits.worlds import held

    family = a_family()
    visit = held(family)
    first = Summary.objects.get(visit=visit)
    there = {"person_id": family.of, "visit_id": visit.pk, "based_on": first.pk}
    together(
        lambda: change_summary(by=family.maya, words="Hers", **there),
        lambda: change_summary(by=family.amina, words="The doctor’s", **there),
    )

    assert sorted(one.words for one in standing(sheet_of(family.maya, visit).wordings)) == [
        "Hers",
        "The doctor’s",
    ]


def test_a_yes_to_the_summary_waits_for_who_goes_on_with_the_visit(own_database) -> None:
    from alongside.kit.verdict import Refused
    from alongside.visits.actions.summaries import agree_on_summary
    from alongside.visits.actions.visits import go_on_with_visit
    from alongside.visits.models import Summary, SummaryAgreed
    from tests.record.family import a_family
    from tests.visits.worlds import held

    family = a_family()
    visit = held(family)
    first = Summary.objects.get(visit=visit)
    there = {"person_id": family.of, "visit_id": visit.pk}
    refused = []

    def says_yes() -> None:
        try:
            agree_on_summary(by=family.maya, summary_id=first.pk, **there)
        except Refused as why:
            refused.append(why.reason)

    together(lambda: go_on_with_visit(by=family.amina, **there), says_yes)

    assert (len(refused), SummaryAgreed.objects.count()) == (1, 0)
