"""What a page could write past the rules of a project, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.improvement.actions.concerns import NewConcern, raise_concern, take_concerns
from alongside.improvement.actions.counts import NewCount, choose_count
from alongside.improvement.actions.cycles import study_test
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import begin_project, end_project
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, close_sheet, write_in_sheet
from alongside.improvement.models import Concern, Confirmed, Need, Project, Sheet, Study
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role
from alongside.people.actions.communities import add_organization
from tests.groups.worlds import begun as group_begun
from tests.house.hostile import tried_by
from tests.improvement.worlds import begun, opened, planned, stated

NO = "refused"
ROWS = {
    "project": ("title, template, need_id", "'x', 'improvement', {from_need}"),
    "saying": ("project_id, what, words", "{project}, '{what}', 'x'"),
    "confirmed": ("project_id, problem_id, agrees, words", "{project}, {problem}, true, ''"),
    "aim": ("project_id, words, whom, unit", "{project}, 'x', '', ''"),
    "counted": (
        "project_id, kind, line_by, line_key, name, share, higher_is_better, measure_id",
        "{project}, 'outcome', 'all', '', 'x', true, true, {measure}",
    ),
    "tallied": ('counted_id, "on", count, of', "{counted}, '2026-10-01', 1, 2"),
    "diagramact": ("project_id, kind, words, counted_id", "{project}, '{kind}', 'x', {tied}"),
    "cycle": (
        'project_id, owner_id, title, question, prediction, unit, who, what, "where", begins_on, after_id, counted_id',
        "{project}, {owner}, 'x', 'x', 'x', '', '', '', '', '2026-10-01', {after}, {tied}",
    ),
    "seen": ("cycle_id, count, of, words", "{cycle}, 1, 2, ''"),
    "sheet": (
        'project_id, kind, title, "where", moderator_id',
        "{project}, '{sheet_kind}', 'x', '', {moderator}",
    ),
    "sheetline": ("sheet_id, part, words, mark", "{sheet}, '{part}', 'x', {mark}"),
    "closing": ("sheet_id, words", "{sheet}, 'x'"),
    "led": ("sheet_id, leads", "{asked_sheet}, true"),
    "owned": ("cycle_id, takes", "{asked_test}, true"),
    "looked": ("project_id, cycle_id, practice, satisfied, words", "{project}, {of_test}, 'yes', 'yes', ''"),
    "ranked": ("needs", "ARRAY[{need}]::uuid[]"),
    "takes": ("takes, words", "true, 'x'"),
    "study": ("cycle_id, words, decides, learned", "{cycle}, 'x', 'adopt', 'x'"),
}
"""What is written from one's own seat: its other columns, and what an honest row holds."""
PLAIN = {
    "project": "%(open)s", "what": "problem", "problem": "%(problem)s", "measure": "NULL", "counted": "%(counted)s",
    "kind": "idea", "tied": "NULL", "owner": "%(nils_seat)s", "after": "NULL", "cycle": "%(cycle)s",
    "need": "%(need)s", "sheet_kind": "walk", "sheet": "%(sheet)s", "mark": "1",
    "part": "before", "moderator": "NULL", "asked_test": "%(asked_test)s", "asked_sheet": "%(asked_sheet)s", "of_test": "NULL", "from_need": "NULL",
}  # fmt: skip


def row(
    table: str, *, group: str = "%(team)s", seat: str = "%(nils_seat)s", at: str = "now()", **told: str
) -> str:
    columns, values = ROWS[table]
    return (
        f"INSERT INTO improvement_{table} (id, group_id, seat_id, at, {columns}) VALUES "
        f"(%(new)s, {group}, {seat}, {at}, {values.format(**PLAIN | told)})"
    )


BROUGHT = (
    "INSERT INTO improvement_need (id, group_id, kind, words, benefits, cost, author_id, author_name, author_role, "
    "author_title, voice, on_behalf_of_name, at) VALUES (%(new)s, {group}, 'need', 'x', '{{}}', 'unknown', {who}, 'Rut', "
    "'patient', '', 'patient', '', {at})"
)
SPREAD = (
    "INSERT INTO improvement_spread (id, group_id, cycle_id, center_id, center_name, state, words, author_id, author_name, "
    "author_role, author_title, voice, on_behalf_of_name, at) SELECT %(new)s, %(team)s, {test}, o.id, o.name, 'tries', '', "
    "{who}, '{name}', '{role}', '', '{role}', '', now() FROM people_organization o WHERE o.id = {center}"
)
IS_MINE = (
    "INSERT INTO improvement_raised (id, concern_id, person_id) VALUES (gen_random_uuid(), {concern}, {who})"
)
CONCERN = (
    'INSERT INTO improvement_concern (id, group_id, words, wish, "where", author_id, author_name, author_role, author_title, '
    "voice, on_behalf_of_name, at) VALUES (%(new)s, {group}, 'x', '', '', {author}, '{voice}', '', now())"
)


def concern(
    who: str, *, author: str = "NULL, '', '', ''", voice: str = "patient", group: str = "%(team)s"
) -> str:
    """It is said whose it is, and then it is written."""
    said = IS_MINE.format(concern="%(new)s", who=f"%({who})s")
    return f"{said}; {CONCERN.format(group=group, author=author, voice=voice)}"


STEP = (
    "INSERT INTO improvement_concernstep (id, concern_id, group_id, seat_id, kind, words, pressing, at) VALUES (%(new)s, "
    "%(concern)s, %(team)s, {seat}, '{kind}', '{words}', '{pressing}', now())"
)
LINE_SET = "UPDATE improvement_sheetline SET {set} WHERE id = {line}"
ENDS_ON = "UPDATE improvement_project SET ends_on = {day} WHERE id = {project}"
WRONG = (
    ("nils", {}, 1), ("sara", {}, NO), ("tom", {}, NO), ("rut", {}, NO),
    ("nils", {"seat": "%(sara_seat)s"}, NO), ("nils", {"at": "now() - interval '1 day'"}, NO),
    ("nils", {"group": "%(closed)s"}, NO),
)  # fmt: skip
IN_PROJECT = ("saying", "aim", "counted", "diagramact", "cycle", "sheet")
END = "UPDATE improvement_project SET ended_at = {at} WHERE id = {project}"

ATTEMPTS = [
    # From one's own seat, in its own group, now.
    *((who, row(table, **told), may) for table in ROWS for who, told, may in WRONG),
    # Of a project that goes on, in the same group.
    *(("nils", row(table, project="%(over)s"), NO) for table in IN_PROJECT),
    *(("nils", row(table, project="%(theirs)s"), NO) for table in IN_PROJECT),
    ("nils", row("tallied", counted="%(their_count)s"), NO),
    # What matters comes first; ideas and tests open when those who live with it say so.
    ("nils", row("saying", project="%(new_one)s", what="matters"), 1),
    ("nils", row("saying", project="%(new_one)s"), NO),
    ("nils", row("diagramact", project="%(new_one)s", kind="driver"), 1),
    ("nils", row("diagramact", project="%(new_one)s"), NO),
    ("nils", row("cycle", project="%(new_one)s"), NO),
    ("nils", row("diagramact", project="%(asked)s"), NO),
    ("nils", row("cycle", project="%(asked)s"), NO),
    ("nils", row("cycle", project="%(disputed)s"), NO),
    # Only who lives with it says whether it is the problem, of the problem of that project.
    ("ito", row("confirmed", seat="%(ito_seat)s"), NO),
    ("nils", row("confirmed", problem="%(matters)s"), NO),
    ("nils", row("confirmed", problem="%(asked_problem)s"), NO),
    # What a test names is of its project and its group.
    ("nils", row("cycle", owner="%(sara_seat)s"), 1),
    ("nils", row("cycle", owner="%(anna_seat)s"), NO),
    ("nils", row("cycle", after="%(cycle)s"), 1),
    ("nils", row("cycle", after="%(other_cycle)s"), NO),
    ("nils", row("cycle", tied="%(counted)s"), 1),
    ("nils", row("cycle", tied="%(their_count)s"), NO),
    ("nils", row("diagramact", tied="%(their_count)s"), NO),
    ("nils", row("counted", measure="%(new)s"), NO),
    # Of a journey those write who made it; what is tried on opens with the gate.
    ("nils", row("sheetline", sheet="%(journey)s"), 1),
    ("ito", row("sheetline", seat="%(ito_seat)s"), 1),
    ("ito", row("sheetline", seat="%(ito_seat)s", sheet="%(journey)s"), NO),
    ("nils", row("sheet", sheet_kind="try"), 1),
    ("nils", row("sheet", sheet_kind="try", project="%(disputed)s"), NO),
    ("nils", LINE_SET.format(set="words = 'y'", line="%(line)s"), NO),
    (
        "nils",
        LINE_SET.format(
            set="words = '', mark = NULL, recalled_at = now() - interval '1 day'", line="%(line)s"
        ),
        NO,
    ),
    ("nils", LINE_SET.format(set="words = '', mark = NULL, recalled_at = now()", line="%(line)s"), 1),
    ("sara", LINE_SET.format(set="words = '', mark = NULL, recalled_at = now()", line="%(line)s"), 0),
    ("ito", row("sheetline", seat="%(ito_seat)s", sheet="%(diary)s", part="page", mark="NULL"), NO),
    ("nils", row("sheetline", sheet="%(diary)s", part="page", mark="NULL"), 1),
    ("nils", row("sheetline", sheet="%(shut)s"), NO),
    ("nils", row("sheetline", sheet="%(late)s"), NO),
    ("nils", row("sheet", moderator="%(anna_seat)s"), NO),
    ("nils", row("sheet", moderator="%(sara_seat)s"), 1),
    ("nils", "UPDATE improvement_closing SET words = 'y'", NO),
    # A concern goes to a group that takes them, as oneself or without a name; whose it is reads that person alone.
    ("rut", concern("rut", author="%(rut)s, 'Rut', 'patient', ''"), 1),
    ("rut", concern("rut"), 1),
    ("rut", concern("rut", author="NULL, 'Rut', 'patient', ''"), NO),
    ("rut", concern("rut", author="%(nils_person)s, 'Nils Berg', 'patient', ''"), NO),
    ("nils", concern("nils_person", group="%(other)s"), NO),
    # Of a rare role not even the voice stands there; and no concern is without somebody whose it is.
    ("tom", concern("tom", voice="clinician"), NO),
    ("tom", concern("tom", voice="other"), 1),
    ("rut", concern("rut", voice="other"), NO),
    ("rut", CONCERN.format(group="%(team)s", author="NULL, '', '', ''", voice="patient"), NO),
    # Whose one is says its writer, before it is written: nobody makes one theirs that stands already.
    ("rut", IS_MINE.format(concern="%(new)s", who="%(nils_person)s"), NO),
    ("nils", IS_MINE.format(concern="%(unclaimed)s", who="%(nils_person)s"), NO),
    ("nils", "SELECT 1 FROM improvement_concern WHERE id = %(concern)s", 1),
    ("rut", "SELECT 1 FROM improvement_concern WHERE id = %(concern)s", 1),
    ("tom", "SELECT 1 FROM improvement_concern WHERE id = %(concern)s", 0),
    ("nils", "SELECT 1 FROM improvement_raised", 0),
    ("rut", "SELECT 1 FROM improvement_raised", 1),
    ("nils", STEP.format(seat="%(nils_seat)s", kind="triage", words="", pressing="now"), 1),
    ("tom", STEP.format(seat="NULL", kind="more", words="x", pressing=""), NO),
    ("nils", STEP.format(seat="NULL", kind="settled", words="", pressing=""), NO),
    ("rut", STEP.format(seat="NULL", kind="settled", words="", pressing=""), 1),
    ("rut", STEP.format(seat="%(nils_seat)s", kind="close", words="x", pressing=""), NO),
    ("rut", "UPDATE improvement_concern SET words = 'y'", NO),
    ("nils", "DELETE FROM improvement_concernstep", NO),
    # Whose a test is says who was asked, from their own seat.
    ("nils", row("owned", asked_test="%(cycle)s"), NO),
    ("sara", row("owned", seat="%(sara_seat)s"), NO),
    # Who leads a sheet says who was asked, while it is open.
    ("nils", row("led", asked_sheet="%(sheet)s"), NO),
    ("nils", row("led", asked_sheet="%(shut_asked)s"), NO),
    ("sara", row("led", seat="%(sara_seat)s"), NO),
    # Members say of any center where it stands, others of their own; only of what was adopted, and as themselves.
    (
        "rut",
        SPREAD.format(test="%(adopted)s", who="%(rut)s", name="Rut", role="patient", center="%(center)s"),
        NO,
    ),
    (
        "nils",
        SPREAD.format(
            test="%(adopted)s", who="%(nils_person)s", name="Nils Berg", role="patient", center="%(center)s"
        ),
        1,
    ),
    (
        "nils",
        SPREAD.format(
            test="%(done)s", who="%(nils_person)s", name="Nils Berg", role="patient", center="%(center)s"
        ),
        NO,
    ),
    (
        "nils",
        SPREAD.format(test="%(adopted)s", who="%(rut)s", name="Rut", role="patient", center="%(center)s"),
        NO,
    ),
    (
        "tom",
        SPREAD.format(
            test="%(adopted)s", who="%(tom)s", name="Tom Keane", role="clinician", center="%(center)s"
        ),
        1,
    ),
    (
        "tom",
        SPREAD.format(
            test="%(adopted)s", who="%(tom)s", name="Tom Keane", role="clinician", center="%(north)s"
        ),
        NO,
    ),
    ("nils", "UPDATE improvement_spread SET state = 'does'", NO),
    # Whether it is in practice: of a project of one's group, and of its own tests; also after it ended.
    ("nils", row("looked", project="%(over)s"), 1),
    ("nils", row("looked", project="%(theirs)s"), NO),
    ("nils", row("looked", of_test="%(other_cycle)s"), NO),
    # The day of "what next?" moves ahead only; a project comes of what was brought to its own group.
    ("nils", ENDS_ON.format(day="people_today() + 9", project="%(open)s"), 1),
    ("nils", ENDS_ON.format(day="people_today()", project="%(open)s"), NO),
    ("nils", ENDS_ON.format(day="people_today() + 9", project="%(over)s"), NO),
    ("rut", ENDS_ON.format(day="people_today() + 9", project="%(open)s"), 0),
    ("nils", row("project", from_need="%(their_need)s"), NO),
    ("nils", row("project", from_need="%(need)s"), 1),
    ("nils", row("saying", project="%(new_one)s", what="next"), 1),
    ("nils", row("saying", project="%(new_one)s", what="vision"), NO),
    ("nils", "DELETE FROM improvement_sheetline", NO),
    # Anyone who reads a group brings a need, as themselves, now; one ranks what was brought there.
    ("rut", BROUGHT.format(group="%(team)s", who="%(rut)s", at="now()"), 1),
    ("rut", BROUGHT.format(group="%(team)s", who="%(nils_person)s", at="now()"), NO),
    ("rut", BROUGHT.format(group="%(team)s", who="%(rut)s", at="now() - interval '1 day'"), NO),
    ("rut", BROUGHT.format(group="%(closed)s", who="%(rut)s", at="now()"), NO),
    ("nils", row("ranked", need="%(their_need)s"), NO),
    ("nils", "UPDATE improvement_need SET words = 'y'", NO),
    ("nils", "DELETE FROM improvement_ranked", NO),
    ("rut", "SELECT 1 FROM improvement_need WHERE id = %(their_need)s", 0),
    # Nothing is seen after it was studied.
    ("nils", row("seen", cycle="%(done)s"), NO),
    # What was written stays. A project ends once, now, by who sits there.
    ("nils", "UPDATE improvement_study SET decides = 'adopt'", NO),
    ("nils", "UPDATE improvement_cycle SET prediction = 'y', predicted = 12", NO),
    ("nils", "UPDATE improvement_confirmed SET agrees = true", NO),
    ("nils", "DELETE FROM improvement_study", NO),
    ("nils", "DELETE FROM improvement_diagramact", NO),
    ("nils", "UPDATE improvement_project SET title = 'y'", NO),
    ("nils", END.format(at="now()", project="%(open)s"), 1),
    ("nils", END.format(at="now() - interval '1 day'", project="%(open)s"), NO),
    ("nils", END.format(at="NULL", project="%(over)s"), NO),
    ("rut", END.format(at="now()", project="%(open)s"), 0),
    ("nils", END.format(at="now()", project="%(theirs)s"), 0),
    # A project of a group that its members alone read is not there.
    ("nils", "SELECT 1 FROM improvement_project WHERE id = %(theirs)s", 0),
    ("rut", "SELECT 1 FROM improvement_project WHERE id = %(open)s", 1),
]


@pytest.fixture
def words(team):
    """Projects of the team: one that is open, one new, one that is asked about, one disputed, one that has ended."""
    town = team.town
    rut, anna = town.join("Rut", Role.PATIENT), town.join("Anna", Role.CAREGIVER)
    closed = group_begun(anna, "Mondays", kind="support")
    theirs = begin_project(by=anna, group_id=closed.pk, title="Theirs")
    actors = {"rut": rut, "nils": team.nils, "sara": team.sara, "tom": team.tom, "ito": team.ito}
    north = add_organization(by=program(), community=town.community, name="Northgate")
    return actors, _open(team) | _closed(team) | {
        "concern": _raised(team, rut), "unclaimed": _unclaimed(team), "other": group_begun(team.nils, "Others").pk,
        "center": town.center.pk, "north": north.pk, "tom": team.tom.person_id,
        "theirs": theirs.pk, "closed": closed.pk, "team": team.group.pk, "anna_seat": closed.seats.get().pk,
        "rut": rut.person_id, "nils_person": team.nils.person_id,
        "need": bring_need(by=rut, group_id=team.group.pk, kind=Need.Kind.NEED, words="x").pk,
        "their_need": bring_need(by=anna, group_id=closed.pk, kind=Need.Kind.IDEA, words="x").pk,
        "their_count": choose_count(by=anna, project_id=theirs.pk, new=NewCount("x")).pk,
        "nils_seat": team.seat(team.nils).pk, "sara_seat": team.seat(team.sara).pk, "ito_seat": team.seat(team.ito).pk,
    }  # fmt: skip


def _raised(team, by):
    """A concern that somebody raised without a name, with the team, which takes them."""
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    return raise_concern(by=by, group_id=team.group.pk, new=NewConcern("x", named=False)).pk


def _unclaimed(team):
    """A concern that was taken in from elsewhere, where nothing says whose it is."""
    told = {"author_id": None, "author_name": "", "author_role": "", "voice": "patient", "at": timezone.now()}
    return Concern.objects.create(group=team.group, words="x", **told).pk


def _open(team):
    """One whose gate is open, with a test that runs and one that was studied; and another with a test."""
    project = opened(team, begun(team, "Open"))
    cycle, done = planned(team.nils, project, "Runs"), planned(team.nils, project, "Done")
    Study(
        group=team.group, seat=done.seat, at=done.at, cycle=done, words="x", decides="abandon", learned="x"
    ).save(force_insert=True)
    other = planned(team.nils, opened(team, begun(team, "Other")))
    said = {one.what: one.pk for one in project.sayings.all()}
    counted = choose_count(by=team.sara, project_id=project.pk, new=NewCount("By hand"))
    kinds = {
        "sheet": Kind.WALK,
        "journey": Kind.JOURNEY,
        "diary": Kind.DIARY,
        "shut": Kind.WALK,
        "late": Kind.WALK,
    }
    leads = dict.fromkeys(("asked_sheet", "shut_asked"), team.seat(team.nils).pk)
    sheets = {
        name: begin_sheet(
            by=team.ito,
            project_id=project.pk,
            new=NewSheet(kinds.get(name, Kind.WALK), name, moderator=leads.get(name)),
        ).pk
        for name in (*kinds, *leads)
    }
    Sheet.objects.filter(pk=sheets["late"]).update(until=date(2026, 10, 1))
    for name in ("shut", "shut_asked"):
        close_sheet(by=team.ito, sheet_id=sheets[name], words="x")
    line = write_in_sheet(by=team.nils, sheet_id=sheets["sheet"], part="before", words="Up at five.")
    asked = planned(team.ito, project, "Asked", owner=team.seat(team.nils).pk)
    adopted = planned(team.nils, project, "Adopted")
    study_test(by=team.nils, cycle_id=adopted.pk, words="x", learned="x", decides=Study.Decides.ADOPT)
    return sheets | {
        "line": line.pk, "asked_test": asked.pk, "adopted": adopted.pk,
        "open": project.pk, "cycle": cycle.pk, "done": done.pk, "other_cycle": other.pk, "counted": counted.pk, **said,
    }  # fmt: skip


def _closed(team):
    """Those whose gate is closed: by nothing said, by nobody's yes, by one "not yet"; and one that has ended."""
    asked, disputed, over = begun(team, "Asked"), begun(team, "Disputed"), opened(team, begun(team, "Over"))
    asked_problem = stated(team, asked)
    opened(team, disputed)
    problem = disputed.sayings.get(what="problem")
    Confirmed(
        group=team.group, seat=team.seat(team.nils), at=problem.at, project=disputed, problem=problem, agrees=False,
        words="It is the bus.",
    ).save(force_insert=True)  # fmt: skip
    end_project(by=team.ito, project_id=over.pk)
    return {
        "new_one": begun(team, "New").pk, "asked": asked.pk, "asked_problem": asked_problem.pk, "disputed": disputed.pk,
        "over": over.pk,
    }  # fmt: skip


def test_each_attempt_meets_its_verdict(words, as_web):
    actors, named = words
    wrong = [
        f"{who}: {text}\n   {came}, not {may}"
        for who, text, may in ATTEMPTS
        if (came := tried_by(actors[who], as_web, text, named | {"new": uuid.uuid4()})) != may
    ]

    assert wrong == [], "\n".join(wrong)
    assert Project.objects.count() == 7
