"""Who shall help somebody new begin is asked. How far first steps are is read by those who sit there."""

from pathlib import Path

from django.db import migrations, models
from django.db.models import Q

from alongside.groups.protecting import beside, by_member, members_now
from alongside.sharing.protection import WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
FIRST, SAID, STEP = "partnership_onboarding", "partnership_onboardingsaid", "partnership_onboardingstep"
MY_SEATS = "((SELECT groups_my_seats())::uuid[])"
SIT_THERE = f"""
CREATE POLICY sit_there ON {FIRST} AS RESTRICTIVE FOR SELECT TO {WEB}
  USING (groups_sits(group_id) OR newcomer_id = ANY {MY_SEATS} OR seat_id = ANY {MY_SEATS});
CREATE POLICY sit_there ON {SAID} AS RESTRICTIVE FOR SELECT TO {WEB} USING (groups_sits(group_id) OR seat_id = ANY {MY_SEATS});
"""
BACK = f"DROP POLICY sit_there ON {FIRST}; DROP POLICY sit_there ON {SAID};"
OF_STEP = (
    f"EXISTS (SELECT 1 FROM {FIRST} o JOIN {STEP} t ON t.id = {SAID}.step_id AND t.id = ANY (o.steps) "  # noqa: S608
    f"WHERE o.id = {SAID}.onboarding_id AND t.private = ({SAID}.reader_id IS NOT NULL) "
    f"AND (NOT t.private OR {SAID}.seat_id = o.newcomer_id))"
)
READER = f"(reader_id IS NULL OR {beside(SAID, 'groups_groupseat', 'reader_id')})"


def says(kinds: str) -> str:
    """SQL that lets a member say of a step what is theirs to say; and of helping, one of these kinds."""
    may = by_member(SAID, f"{beside(SAID, FIRST, 'onboarding_id')} AND (kind IN ({kinds}) OR {OF_STEP}) AND {READER}")
    return f"ALTER POLICY web_insert ON {SAID} WITH CHECK ({may})"


def said_of(kinds: list[str]) -> Q:
    """What is said of helping names no step and no reader; all else names a step."""
    return Q(kind__in=kinds, reader=None, step=None) | (~Q(kind__in=kinds) & Q(step__isnull=False))


class Migration(migrations.Migration):
    dependencies = [("partnership", "0029_no_to_a_role")]

    operations = [
        migrations.AlterField(
            model_name="onboardingsaid", name="kind",
            field=models.TextField(choices=[("done", "done"), ("undone", "undone"), ("contact", "contact"), ("not", "not")]),
        ),
        migrations.AlterField(
            model_name="onboardingsaid", name="reader",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="groups.groupseat",
                help_text="Of what is private: who helped them begin when it was said; else themselves.",
            ),
        ),
        migrations.RemoveConstraint(model_name="onboardingsaid", name="said_of_a_step"),
        migrations.AddConstraint(
            model_name="onboardingsaid",
            constraint=models.CheckConstraint(condition=said_of(["contact", "not"]), name="said_of_a_step"),
        ),
        migrations.RunSQL(says("'contact', 'not'"), says("'contact'")),
        *(migrations.RunSQL(members_now(one).reverse_sql, members_now(one).sql) for one in (FIRST, SAID)),
        migrations.RunSQL(SIT_THERE, BACK),
        *(
            migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)
            for name in ("people_for.sql", "preparing_waits.sql")
        ),
    ]  # fmt: skip
