"""Row-level security for visits: by the plan, by the visits, by the item that a line is about; never for a study."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB, secure, show_too

SQL = Path(__file__).resolve().parent.parent / "sql"
PLAN, VISITS = "10", "7"
STUDY = 5
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    "AND at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute' "
    "AND (on_behalf_of_name = '' OR author_role = 'caregiver' AND EXISTS (SELECT 1 FROM people_person p "
    "WHERE p.id = person_id AND p.name = on_behalf_of_name))"
)


def near(table: str, right: int, category: str, *, upto: int = STUDY - 1, kept: bool = False) -> str:
    """The viewer's seat holds this right over the row's person, and stands near enough; a study reads no words."""
    unless = f" AND ({table}.kept_from & (1 << g.audience)) = 0" if kept else ""
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {table}.person_id "
        f"AND g.category = {category} AND g.right >= {right} AND g.audience <= {upto} "
        f"AND g.starts <= now() AND now() < g.ends{unless})"
    )


def beside(table: str, other: str, column: str, more: str = "") -> str:
    """The row leads to something of the same person that the viewer may read."""
    return (
        f"EXISTS (SELECT 1 FROM {other} o WHERE o.id = {table}.{column} AND o.person_id = {table}.person_id{more})"
    )


def about_item(table: str) -> str:
    """What is about an item is read with the item."""
    return f"({table}.item_id IS NULL OR {beside(table, 'visits_agendaitem', 'item_id')})"


ITEM, ACT, ORDER = "visits_agendaitem", "visits_itemact", "visits_orderagreed"
VISIT, STEP, LINE = "visits_visit", "visits_visitstep", "visits_visitline"
SUMMARY, AGREED, SENT, ANSWER = (
    "visits_summary", "visits_summaryagreed", "visits_summarysent", "visits_visitanswer",
)  # fmt: skip
STANDARD = "visits_carestandard"
MAY_KEEP = (
    f"({ITEM}.kept_from = 0 OR {near(ITEM, 2, PLAN, upto=0)} "
    f"OR {ITEM}.kept_from & 2 = 0 AND {near(ITEM, 2, PLAN, upto=1)})"
)
MAY_KEEP_ANSWER = f"({ANSWER}.kept_from & 2 = 0 OR {near(ANSWER, 2, PLAN, upto=0)})"
TOLD = " AND o.status IN ('under_way', 'held')"
OVER = " AND o.status = 'held'"
KEEPS = (
    f"community_id = {COMMUNITY} AND (SELECT people_my_role({COMMUNITY})) IN ('coordinator', 'administrator')"
)
SUBJECTS = {
    "AgendaItem": ITEM, "OrderAgreed": ORDER, "Visit": VISIT, "VisitLine": LINE, "Summary": SUMMARY,
    "SummarySent": SENT, "VisitAnswer": ANSWER,
}  # fmt: skip
LINES = [
    f"CREATE POLICY web_select_{table} ON contributions_line FOR SELECT TO {WEB} USING "
    f"(subject_type = '{name}' AND EXISTS (SELECT 1 FROM {table} t WHERE t.id = subject_id))"
    for name, table in SUBJECTS.items()
]
NO_LINES = [f"DROP POLICY web_select_{table} ON contributions_line" for table in SUBJECTS.values()]
TRIGGERS = [
    f"CREATE TRIGGER kept_by_whom_it_belongs_to BEFORE UPDATE OF kept_from ON {ITEM} FOR EACH ROW "
    "WHEN (OLD.kept_from <> NEW.kept_from) EXECUTE FUNCTION visits_kept_by_whom_it_belongs_to()",
    f"CREATE TRIGGER later_wording BEFORE INSERT ON {LINE} FOR EACH ROW "
    "WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION visits_later_wording()",
    f"CREATE TRIGGER goes_on BEFORE UPDATE ON {VISIT} FOR EACH ROW EXECUTE FUNCTION visits_goes_on()",
]
GONE = [
    "DROP FUNCTION visits_kept_by_whom_it_belongs_to() CASCADE",
    "DROP FUNCTION visits_goes_on() CASCADE",
    "DROP FUNCTION visits_later_wording() CASCADE",
]
VISIT_COLUMNS = (
    "starts_at", "minutes", "mode", "center_id", "place", "with_seats", "with_names", "about", "status", "begun_at",
    "ended_at", "entry_origin",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("visits", "0001_initial"), ("sharing", "0018_guarded"), ("record", "0012_own_titles")]
    operations = [
        migrations.RunSQL([(SQL / one).read_text(encoding="utf-8") for one in ("visits.sql", "goes_on.sql")], GONE),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
        secure(ITEM, select=near(ITEM, 1, PLAN, kept=True), insert=f"{near(ITEM, 2, PLAN)} AND {OWN} AND {MAY_KEEP}",
               update=near(ITEM, 2, PLAN, kept=True), columns=["position", "kept_from"]),
        secure(ACT, select=f"{near(ACT, 1, PLAN)} AND {beside(ACT, ITEM, 'item_id')}",
               insert=f"{near(ACT, 2, PLAN)} AND {OWN} AND {beside(ACT, ITEM, 'item_id')} "
                      f"AND (visit_id IS NULL OR {beside(ACT, VISIT, 'visit_id', TOLD)})"),
        secure(ORDER, select=near(ORDER, 1, PLAN), insert=f"{near(ORDER, 2, PLAN, upto=2)} AND {OWN}"),
        secure(VISIT, select=near(VISIT, 1, VISITS),
               insert=f"{near(VISIT, 2, VISITS)} AND {OWN} AND status = 'planned' AND begun_at IS NULL AND ended_at IS NULL",
               update=near(VISIT, 2, VISITS), columns=VISIT_COLUMNS),
        secure(STEP, select=near(STEP, 1, VISITS),
               insert=f"{near(STEP, 2, VISITS)} AND {OWN} AND {beside(STEP, VISIT, 'visit_id')}"),
        secure(LINE, select=f"{near(LINE, 1, PLAN)} AND {about_item(LINE)}",
               insert=f"{near(LINE, 2, PLAN)} AND {OWN} AND {about_item(LINE)} "
                      f"AND {beside(LINE, VISIT, 'visit_id', TOLD)}"),
        secure(SUMMARY, select=near(SUMMARY, 1, PLAN),
               insert=f"{near(SUMMARY, 2, PLAN)} AND {OWN} AND {beside(SUMMARY, VISIT, 'visit_id', OVER)}"),
        secure(AGREED, select=near(AGREED, 1, PLAN),
               insert=f"{near(AGREED, 2, PLAN, upto=2)} AND {OWN} AND {beside(AGREED, SUMMARY, 'summary_id')}"),
        secure(SENT, select=near(SENT, 1, PLAN),
               insert=f"{near(SENT, 2, PLAN, upto=1)} AND {OWN} AND {beside(SENT, SUMMARY, 'summary_id')}"),
        secure(ANSWER, select=near(ANSWER, 1, PLAN, kept=True),
               insert=f"{near(ANSWER, 2, PLAN, upto=1)} AND {OWN} AND {MAY_KEEP_ANSWER} "
                      f"AND {beside(ANSWER, VISIT, 'visit_id', OVER)}"),
        secure(STANDARD, select=f"community_id = {COMMUNITY}",
               insert=f"{KEEPS} AND author_id = {PERSON} AND people_is_me(author_id, author_name, author_role)",
               update=KEEPS, columns=["ended_at"]),
        show_too(ITEM, category=PLAN, kept_from="kept_from"),
        show_too(ANSWER, category=PLAN, kept_from="kept_from"),
        *(show_too(table, category=PLAN) for table in (ACT, ORDER, LINE, SUMMARY, AGREED, SENT)),
        *(show_too(table, category=VISITS) for table in (VISIT, STEP)),
        migrations.RunSQL(LINES, NO_LINES),
    ]  # fmt: skip
