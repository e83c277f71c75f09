"""In a hand-over only what is said is in free words: it has its topics, bears the names of those who write, and is of now."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from alongside.sharing.protection import PERSON, WEB

TOPICS = ("medicines", "appointments", "reading", "calling", "talking", "school", "worry")
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
PARTS = ("record_handoverready", "record_handoverwords", "record_handoveragreed")
ITS_OWN = (
    "EXISTS (SELECT 1 FROM record_handover t WHERE t.id = {table}.handover_id "  # noqa: S608 - names alone
    "AND t.person_id = {table}.person_id AND t.closed_at IS NULL)"
)
GUARDS = [
    ("record_handover", "own_name", "INSERT",
     f"people_is_me({PERSON}, begun_by_name, NULL) AND begun_at {NOW} AND closed_at IS NULL"),
    ("record_handover", "closed_now", "UPDATE", f"closed_at IS NULL OR closed_at {NOW}"),
    ("record_handoverwords", "anew_now", "UPDATE", f"written_at {NOW}"),
    *((table, "its_own_talk", "INSERT", ITS_OWN.format(table=table)) for table in PARTS),
]  # fmt: skip


def guard(table: str, name: str, when: str, check: str) -> str:
    """Beside the conditions that there are, for every row that the web role writes."""
    using = " USING (closed_at IS NULL)" if name == "closed_now" else " USING (true)" if when == "UPDATE" else ""
    return f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {when} TO {WEB}{using} WITH CHECK ({check})"


def of_a_topic(model: str, name: str) -> AddConstraintNotValid:
    condition = models.Q(topic__in=TOPICS)
    return AddConstraintNotValid(model, models.CheckConstraint(condition=condition, name=name))


class Migration(migrations.Migration):
    dependencies = [("record", "0018_touched_once")]
    operations = [
        migrations.RunSQL(
            [guard(*one) for one in GUARDS],
            [f"DROP POLICY {name} ON {table}" for table, name, _when, _check in GUARDS],
        ),
        of_a_topic("handoverwords", "handover_words_topic"),
        of_a_topic("handoveragreed", "handover_agreed_topic"),
    ]
