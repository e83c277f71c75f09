"""Statements that a page of this room could send if it were wrong, by whom, and what has to come of each."""

from __future__ import annotations

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
    "%({of})s, %({group})s, {seat}, '{kind}', '{words}', '{pressing}', now())"
)


def step(kind: str, seat: str = "NULL", of: str = "concern", group: str = "team") -> str:
    """What somebody says of a concern, as the table takes it."""
    told = {"words": "x" if kind in ("follow", "close", "more", "unsettled") else "", "pressing": ""}
    told |= {"pressing": "now"} if kind == "triage" else {}
    return STEP.format(of=of, group=group, seat=seat, kind=kind, **told)


FELT = (
    "INSERT INTO improvement_seen (id, group_id, seat_id, at, cycle_id, words, felt) "
    "VALUES (%(new)s, %(team)s, %(nils_seat)s, now(), {cycle}, '', 1)"
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
    ("nils", "SELECT 1 FROM improvement_raised WHERE concern_id = %(concern)s", 0),
    ("rut", "SELECT 1 FROM improvement_raised WHERE concern_id = %(concern)s", 1),
    ("nils", step("triage", "%(nils_seat)s"), 1),
    ("tom", step("more"), NO),
    ("nils", step("back"), NO),
    ("rut", step("back"), 1),
    ("rut", step("close", "%(nils_seat)s"), NO),
    # In its order: settled after it was closed, and nothing after that; nobody answers their own.
    ("rut", step("settled"), NO),
    ("rut", step("settled", of="closed_concern"), 1),
    ("rut", step("unsettled", of="closed_concern"), 1),
    ("nils", step("triage", "%(nils_seat)s", of="closed_concern"), NO),
    ("nils", step("follow", "%(nils_seat)s", of="closed_concern"), 1),
    ("nils", step("follow", "%(nils_seat)s", of="settled_concern"), NO),
    ("rut", step("unsettled", of="settled_concern"), NO),
    ("nils", step("triage", "%(nils_seat)s", of="nils_concern"), NO),
    ("sara", step("triage", "%(sara_seat)s", of="nils_concern"), 1),
    # In a group that has ended nobody answers: who raised it ends it.
    ("nils", step("triage", "%(nils_ended)s", of="ended_concern", group="ended"), NO),
    ("rut", step("more", of="ended_concern", group="ended"), NO),
    ("rut", step("back", of="ended_concern", group="ended"), 1),
    # Of a group that its members alone read, nobody else could choose it.
    ("anna", row("takes", group="%(closed)s", seat="%(anna_seat)s"), NO),
    ("anna", row("takes", group="%(closed)s", seat="%(anna_seat)s").replace("true, 'x'", "false, 'x'"), 1),
    # Who left a group that its members alone read reads their own line there, and takes it back; nothing else.
    ("sara", "SELECT 1 FROM improvement_sheetline WHERE id = %(left_line)s", 1),
    ("sara", "SELECT 1 FROM improvement_sheetline WHERE group_id = %(closed)s", 1),
    ("sara", "SELECT 1 FROM improvement_sheet WHERE group_id = %(closed)s", 0),
    ("nils", "SELECT 1 FROM improvement_sheetline WHERE id = %(left_line)s", 0),
    ("sara", LINE_SET.format(set="words = '', mark = NULL, recalled_at = now()", line="%(left_line)s"), 1),
    ("sara", LINE_SET.format(set="words = 'y'", line="%(left_line)s"), NO),
    ("anna", LINE_SET.format(set="words = '', mark = NULL, recalled_at = now()", line="%(left_line)s"), 0),
    # What came of a sheet is said while its project goes on; whose a test is, until it was studied.
    ("nils", row("closing", sheet="%(over_sheet)s"), NO),
    ("nils", row("owned", asked_test="%(told_test)s"), NO),
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
    # After the end of a group those say it who work at a center, for theirs.
    (
        "nils",
        SPREAD.replace("%(team)s", "%(ended)s").format(
            test="%(ended_test)s", who="%(nils_person)s", name="Nils Berg", role="patient", center="%(north)s"
        ),
        NO,
    ),
    (
        "tom",
        SPREAD.replace("%(team)s", "%(ended)s").format(
            test="%(ended_test)s", who="%(tom)s", name="Tom Keane", role="clinician", center="%(center)s"
        ),
        1,
    ),
    # Whether it is in practice: of a project of one's group, and of its own tests; also after it ended.
    ("nils", row("looked", project="%(over)s"), 1),
    ("nils", row("looked", project="%(theirs)s"), NO),
    ("nils", row("looked", of_test="%(other_cycle)s"), NO),
    ("nils", row("looked", of_test="%(cycle)s"), NO),
    ("nils", row("looked", of_test="%(done)s"), 1),
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
    # How it was is said of tests of working together alone.
    ("nils", FELT.format(cycle="%(cycle)s"), NO),
    ("nils", FELT.format(cycle="%(shared)s"), 1),
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
