"""What a page could write about charts past every rule, if it were wrong: raw SQL in the role of the web, in any seat."""

from __future__ import annotations

from alongside.contributions.actor import program
from alongside.registry.actions.measures import look_after, offer_measure
from alongside.registry.actions.reading import Decision, decide, keep_chart
from alongside.registry.lines import ALL
from alongside.registry.shipped import SHIPPED
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AUTHOR, BY, JONAS, MAYA, NO, RUTH

_HONEST = RUTH | {
    "behalf": "", "at": "now()", "measure": "%(measure)s", "chart": "NULL", "by": "all", "key": "", "kind": "target",
    "month": "NULL", "value": "0.8", "words": "", "undoes": "NULL", "here": "%(here)s", "ended": "NULL",
}  # fmt: skip
_ACT = (
    "INSERT INTO registry_chartact (id, measure_id, line_by, line_key, chart_id, kind, month, value, choice, words, "
    f"undoes_id, {AUTHOR}) VALUES (%(new)s, {{measure}}, '{{by}}', '{{key}}', {{chart}}, '{{kind}}', {{month}}, {{value}}, "
    f"'', '{{words}}', {{undoes}}, {BY})"
)
_CHART = (
    "INSERT INTO registry_savedchart (id, community_id, measure_id, line_by, line_key, title, with_shared, shared, "
    f"ended_at, {AUTHOR}) VALUES (%(new)s, {{here}}, {{measure}}, 'all', '', 'x', true, false, {{ended}}, {BY})"
)
UNDO = {"kind": "undo", "value": "NULL"}


def said(statement: str, **told: str) -> str:
    return statement.format(**(_HONEST | told))


ATTEMPTS = [
    # For everyone: a coordinator, or who looks after the measure, in their own seat and name, now.
    ("ruth", said(_ACT), 1),
    ("jonas", said(_ACT, **JONAS), 1),
    ("maya", said(_ACT, **MAYA), NO),
    ("maya", said(_ACT), NO),
    ("maya", said(_ACT, **MAYA | {"role": "coordinator", "voice": "other"}), NO),
    ("ruth", said(_ACT, name="Petra Novak"), NO),
    ("ruth", said(_ACT, title="director"), NO),
    ("ruth", said(_ACT, behalf="Maya Lindqvist"), NO),
    ("ruth", said(_ACT, at="now() - interval '1 year'"), NO),
    ("ruth", said(_ACT, measure="%(new)s"), NO),
    # What is undone is an act on the same line, in the same layer, and no undoing.
    ("ruth", said(_ACT, **UNDO, undoes="%(act)s"), 1),
    ("ruth", said(_ACT, **UNDO, undoes="%(act)s", by="sex", key="0"), NO),
    ("ruth", said(_ACT, **UNDO, undoes="%(hers)s"), NO),
    ("maya", said(_ACT, **MAYA, **UNDO, undoes="%(act)s"), NO),
    # In a chart: who made it, and nobody else, whoever reads it.
    ("maya", said(_ACT, **MAYA, chart="%(chart)s"), 1),
    ("maya", said(_ACT, **MAYA, chart="%(chart)s", by="sex", key="0"), NO),
    ("jonas", said(_ACT, **JONAS, chart="%(chart)s"), NO),
    ("ruth", said(_ACT, chart="%(chart)s"), NO),
    ("maya", "SELECT 1 FROM registry_chartact WHERE chart_id IS NOT NULL", 1),
    ("ruth", "SELECT 1 FROM registry_chartact WHERE chart_id IS NOT NULL", 0),
    # A chart is kept in one's own name, shared and ended by who made it.
    ("maya", said(_CHART, **MAYA), 1),
    ("maya", said(_CHART, **MAYA, here="%(new)s"), NO),
    ("maya", said(_CHART), NO),
    ("maya", said(_CHART, **MAYA, ended="now()"), NO),
    ("maya", "UPDATE registry_savedchart SET shared = true", 1),
    ("ruth", "UPDATE registry_savedchart SET shared = true", 0),
    ("maya", "UPDATE registry_savedchart SET title = 'other'", NO),
    ("ruth", "SELECT 1 FROM registry_savedchart", 0),
    # Nothing that was decided is edited or removed.
    ("ruth", "UPDATE registry_chartact SET value = 0.5", NO),
    ("ruth", "DELETE FROM registry_chartact", NO),
    ("maya", "DELETE FROM registry_savedchart", NO),
]  # fmt: skip


def test_the_database_refuses_what_no_honest_page_sends(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    measure_id = offer_measure(by=program(community_id=world.community.pk), one=SHIPPED[0]).measure_id
    maya, target = world.actor("maya"), Decision("target", value=0.7)
    look_after(by=world.actor("jonas"), measure_id=measure_id)
    act = decide(by=world.actor("ruth"), measure_id=measure_id, line=ALL, new=target)
    chart = keep_chart(by=maya, measure_id=measure_id, line=ALL, title="Mine", with_shared=True)
    hers = decide(by=maya, measure_id=measure_id, line=ALL, new=target, chart_id=chart.pk)
    words = words_of(world) | {"measure": measure_id, "act": act.pk, "chart": chart.pk, "hers": hers.pk}

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
