"""What nobody but its writer reads is in their own parcel and in no community's export; and a house that opens one draws
its next round as safely as the old one would have."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from django.utils import timezone

from alongside.contributions import seals
from alongside.contributions.models import Line
from alongside.contributions.verifying import run as verify
from alongside.groups.models import GroupSeat
from alongside.kit.terms import Role
from alongside.leaving.community.whole import export
from alongside.parity.actions.journals import Words, answer_named, end_page, place, share_placing, tell_page
from alongside.parity.models import Asked, Round
from alongside.partnership.actions.profiles import tell_of_self
from alongside.partnership.profile_kinds import Kind, SeenBy
from tests.governance.worlds import a_deciding_community
from tests.groups.worlds import begun, seated
from tests.houses import another_house
from tests.leaving.opening import open_in_this_house
from tests.leaving.test_community import check
from tests.leaving.world import parcel_of, unpacked
from tests.parity.worlds import answered, asked, council, long_ago, over

HIDDEN = (
    "Nobody reads this page.",
    "I am tired of it.",
    "Told and taken back.",
    "Not yet agreed.",
    "For my eyes.",
)


def everything_in(folder: Path) -> str:
    """All that is written in a folder."""
    kinds = (".ndjson", ".json", ".csv", ".html", ".md")
    return "".join(one.read_text(encoding="utf-8") for one in folder.rglob("*") if one.suffix in kinds)


@pytest.fixture
def private(family):
    """Maya wrote a page, told of it twice, said where she stands twice and what she can do twice."""
    group = begun(family.amina, "Riverside council")
    seated(group, family.maya, family.amina)
    end_page(by=family.maya, words=Words(worked="Nobody reads this page."))
    tell_page(by=family.maya, title="A", words="Not yet agreed.", names=["Dr Amina Rahman"])
    agreed = tell_page(by=family.maya, title="B", words="Everyone reads this.", names=["Dr Amina Rahman"])
    answer_named(by=family.amina, page_id=agreed.pk, agrees=True)
    place(by=family.maya, spot=3, words="I am tired of it.")
    shared = place(by=family.maya, spot=7, words="Our team.", group_id=group.pk)
    share_placing(by=family.maya, placing_id=shared.pk, shared=True)
    tell_of_self(by=family.maya, kind=Kind.LIVED, words="For my eyes.", seen_by=SeenBy.NOBODY)
    tell_of_self(by=family.maya, kind=Kind.SKILL, words="I paint.", seen_by=SeenBy.MEMBERS)
    return group


def test_what_its_writer_alone_reads_is_in_their_own_file_and_in_no_export(
    family, private, looking, tmp_path
):
    seals.seal_all_lines()
    said: list[str] = []
    told, out = export(family.community, tmp_path / "out", said.append), tmp_path / "out"
    exported = everything_in(out)
    hers = everything_in(unpacked(parcel_of(family.maya, family.of, looking), tmp_path / "own"))
    rows = json.loads((tmp_path / "own" / "beside-the-record.json").read_text(encoding="utf-8"))
    lines = [json.loads(one)["content"] for one in (out / "ledger" / "lines.ndjson").read_text().splitlines()]
    alone = Line.objects.filter(subject_type__in=["JournalPage", "ToldPage", "Placing", "ProfilePart"])

    assert [one for one in HIDDEN if one in exported] == []
    assert [one for one in ("Everyone reads this.", "Our team.", "I paint.") if one not in exported] == []
    assert [one for one in (*HIDDEN[:2], HIDDEN[3], HIDDEN[4], "I paint.") if one not in hers] == []
    assert len(rows["parity_placing"]) == 2 and len(rows["parity_toldpage"]) == 2
    assert told["ledger"]["lines_without_content"] == alone.count() == 9
    assert not {one[10] for one in lines} & {"JournalPage", "ToldPage", "Placing", "ProfilePart"}
    assert "pages of a journal" in said[0] and "pages of a journal" in (out / "README.md").read_text()
    assert told["with_their_writers_alone"]["parity_journalpage"] == "pages of a journal"
    assert check(out)[0] == 0


def told_by_ten(town):
    """Six of ten answered a round half a year ago."""
    group, people = council(town)
    one = asked(people[0], group)
    answered(one, people[:6], [5] * 6)
    return group, people, long_ago(over(one))


def test_another_house_that_opens_the_export_draws_the_next_round_as_safely(own_database, settings, tmp_path):
    """One is new: held against the first round, their answers could be worked out; so they are not asked."""
    settings.ALONGSIDE_HOME.mkdir()  # where the head of the ledger is noted
    town = a_deciding_community()
    group, people, first = told_by_ten(town)
    seals.seal_all_lines()
    out = tmp_path / "out"
    export(town.community, out, lambda _words: None)
    asked_before = [
        json.loads(one) for one in (out / "tables" / "parity_asked.ndjson").read_text().splitlines()
    ]
    assert (verify(), check(out)[0]) == (0, 0)

    shutil.rmtree(settings.ALONGSIDE_HOME)
    settings.ALONGSIDE_HOME.mkdir()
    another_house(own_database)
    open_in_this_house(out)
    newcomer = town.join("Vera", Role.PATIENT)
    seated(group, newcomer, people[0])
    GroupSeat.objects.filter(group=group, person=people[9].person_id).update(left_at=timezone.now())
    second = asked(people[0], group)

    then, now = (
        set(Asked.objects.filter(round=one).values_list("person", flat=True)) for one in (first, second)
    )
    assert Round.objects.count() == 2 and len(then) == 10
    assert newcomer.person_id not in now and len(then - now) == 5 and now < then
    assert {one["closed"] for one in asked_before} == {True}
    assert [one["id"] for one in asked_before] == sorted(one["id"] for one in asked_before)
    assert verify() == 0
