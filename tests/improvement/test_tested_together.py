"""A test of how one works together: who is in it, what one expects of that, and how it was for each side."""

from __future__ import annotations

import pytest

from alongside.improvement.actions.cycles import note_seen
from alongside.improvement.models import Cycle, Seen
from alongside.kit.verdict import Refused
from tests.improvement.worlds import opened, planned

PLAN = {
    "title": "Families speak first", "kind": "partnership", "question": "Do we hear more?", "prediction": "Half is ours.",
    "predicted": "50", "unit": "of 100 minutes", "what": "", "where": "", "begins_on": "2026-10-01", "ends_on": "",
    "owner": "", "after": "", "idea": "", "counted": "",
}  # fmt: skip
WHO = {"who": "Nils and Sara; Ken", "between": "Nobody has to fight for a word."}


def test_any_project_tests_how_one_works_together_and_each_side_says_how_it_was(team, project, come_in):
    opened(team, project)
    path = f"/improvement/{project.pk}/tests/new/"
    empty = come_in(team.nils).post(path, **PLAN, who="", between="")
    page = come_in(team.nils).post(path, **PLAN, **WHO).headers["Location"]
    before = come_in(team.tom).words(page)
    for by, felt, words in (
        (team.nils, "-1", ""),
        (team.sara, "1", "Mine."),
        (team.nils, "2", "Nobody cut in."),
    ):
        come_in(by).post(page, count="", of="", felt=felt, words=words)
    after, study = come_in(team.tom).words(page), come_in(team.ito).words(f"{page}study/")
    listed = come_in(team.tom).words(f"/improvement/{project.pk}/")

    assert empty.status_code == 422 and "Write who is in it, from each side." in empty.content.decode()
    assert before.count("nobody has said yet how it was") == 2
    for shown in (after, study):
        assert "Nobody has to fight for a word." in shown
        assert "Patients and families: very good 1, good 1" in shown
        assert "Those who work in care: nobody has said yet how it was" in shown
    assert "Say whether this is it" not in come_in(team.ito).words(f"/improvement/{project.pk}/")
    assert "Say whether this is it" in come_in(team.nils).words(f"/improvement/{project.pk}/")
    assert "Who is in it" in after and "how we work together" in listed
    assert [one.felt for one in Seen.objects.order_by("at")] == [-1, 1, 2]


def test_of_a_change_in_care_nobody_is_asked_how_it_was_to_work_together(team, project, come_in):
    opened(team, project)
    cycle = planned(team.nils, project)
    page = come_in(team.nils).words(f"/improvement/tests/{cycle.pk}/")
    with pytest.raises(Refused, match="of a change in care"):
        note_seen(by=team.nils, cycle_id=cycle.pk, felt=1)
    with pytest.raises(Refused, match="Say who is in it"):
        planned(team.nils, project, "Other", kind="partnership", who="Nils")
    path, change = f"/improvement/{project.pk}/tests/new/", PLAN | {"kind": "change"} | WHO
    late = come_in(team.nils).post(path, **change)
    kept = come_in(team.nils).post(path, **change | {"between": ""})

    assert late.status_code == 422 and "Nobody has to fight for a word." in late.content.decode()
    assert kept.status_code == 302 and Cycle.objects.count() == 2
    assert "How was it for you" not in page and "How it was for each side" not in page
    assert set(Cycle.objects.values_list("kind", "between")) == {("change", "")}
