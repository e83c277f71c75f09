"""What to expect of a message stands where one writes it, by the charter in force."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alongside.contributions.actor import program
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_default import DEFAULT
from tests.record.family import Family, calprotectin
from tests.record.test_pages import MOST_QUERIES, queries_of, record_of, text_of

LINE = "An answer within two working days. When it cannot wait: Call the clinic, or 112 when a life is in danger."


def an_entry(family: Family) -> str:
    from alongside.record.actions.entries import write_entry

    new = calprotectin(310.0, words="Down three times.")
    return f"{record_of(family)}{write_entry(by=family.amina, person_id=family.of, new=new).origin_id}/"


@pytest.mark.parametrize("who", ["maya", "jonas"])
def test_who_writes_to_the_clinic_reads_when_an_answer_comes(
    family: Family, knocking, as_web, who: str
) -> None:
    for path in (f"{record_of(family)}write/home/", an_entry(family)):
        with as_web():
            many, answer = queries_of(knocking(getattr(family, who)), path)

        assert LINE in text_of(answer) and "Never send: What cannot wait two days." in text_of(answer)
        assert many <= MOST_QUERIES, many


def test_whoever_answers_is_not_told_to_wait(family: Family, knocking, as_web) -> None:
    path = an_entry(family)
    with as_web():
        answer = knocking(family.amina).get(path)

    assert answer.status_code == 200 and LINE not in text_of(answer)


def test_where_the_charter_says_nothing_nothing_is_promised(family: Family, knocking, as_web) -> None:
    by = program(community_id=family.community.pk)
    silent = draft_charter(
        by=by, community_id=family.community.pk, title="Silent", draft=replace(DEFAULT, replies=())
    )
    put_in_force(by=by, version=silent)
    with as_web():
        answer = knocking(family.maya).get(f"{record_of(family)}write/home/")

    assert answer.status_code == 200 and "When it cannot wait" not in text_of(answer)
