"""What becomes of what was found: spread, looked at again; sheets that close; starts with a last day."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, OWN, beside, by_member, members_now, of_group
from alongside.sharing.protection import COMMUNITY, PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
GATE = (SQL / "gate.sql").read_text(encoding="utf-8")
GUARD = GATE[GATE.index("-- A project that has ended stays") : GATE.index("CREATE TRIGGER guard_project")]
PROJECT, SAYING, SHEET, LINE, CLOSING = (f"improvement_{one}" for one in ("project", "saying", "sheet", "sheetline", "closing"))
CYCLE, OWNED, SPREAD, LOOKED = (f"improvement_{one}" for one in ("cycle", "owned", "spread", "looked"))


def also(table: str, name: str, to: str, check: str, using: str = "") -> migrations.RunSQL:
    """A further condition on what the web adds or changes."""
    seen = f"USING ({using}) " if using else ""
    return migrations.RunSQL(
        f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {to} TO {WEB} {seen}WITH CHECK ({check})",
        f"DROP POLICY {name} ON {table}",
    )


def instead(table: str, check: str, before: str) -> migrations.RunSQL:
    """Another condition on what the web adds."""
    return migrations.RunSQL(
        f"ALTER POLICY web_insert ON {table} WITH CHECK ({check})", f"ALTER POLICY web_insert ON {table} WITH CHECK ({before})"
    )


IN_PROJECT = f"{beside(SAYING, PROJECT, 'project_id')} AND improvement_goes_on({SAYING}.project_id)"
NEED = (
    f"(need_id IS NULL OR EXISTS (SELECT 1 FROM improvement_need n WHERE n.id = {PROJECT}.need_id "  # noqa: S608
    f"AND n.group_id = {PROJECT}.group_id))"
)
LIVED = (
    f"(EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {LINE}.seat_id AND s.knows IN ('lived', 'both')) "  # noqa: S608
    f"OR NOT EXISTS (SELECT 1 FROM {SHEET} x WHERE x.id = {LINE}.sheet_id AND x.kind = 'diary' AND {LINE}.part = 'page'))"
)
MY_LINE = f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {LINE}.seat_id AND s.person_id = {PERSON})"  # noqa: S608
MY_TEST = (
    f"EXISTS (SELECT 1 FROM {CYCLE} x WHERE x.id = {OWNED}.cycle_id AND x.group_id = {OWNED}.group_id "  # noqa: S608
    f"AND x.owner_id = {OWNED}.seat_id AND x.seat_id <> x.owner_id AND improvement_goes_on(x.project_id))"
)
CENTER = (
    f"EXISTS (SELECT 1 FROM people_organization o WHERE o.id = {SPREAD}.center_id AND o.name = {SPREAD}.center_name "  # noqa: S608
    f"AND o.community_id = {COMMUNITY})"
)
OF_PROJECT = (
    f"{beside(LOOKED, PROJECT, 'project_id')} AND (cycle_id IS NULL OR improvement_test_of(cycle_id, project_id))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0013_begun_by'),
        ('improvement', '0007_members_now'),
        ('people', '0019_center_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Closing',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('words', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Looked',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('practice', models.TextField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No')])),
                ('satisfied', models.TextField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No')])),
                ('words', models.TextField(blank=True, default='')),
                ('again_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Owned',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('takes', models.BooleanField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Spread',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('center_name', models.TextField()),
                ('state', models.TextField(choices=[('knows', 'Knows'), ('tries', 'Tries'), ('does', 'Does'), ('left', 'Left')])),
                ('words', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='saying',
            name='saying_says',
        ),
        migrations.RemoveConstraint(
            model_name='sheet',
            name='sheet_kind',
        ),
        migrations.RemoveConstraint(
            model_name='sheetline',
            name='sheet_line_says',
        ),
        migrations.AddField(
            model_name='project',
            name='ends_on',
            field=models.DateField(blank=True, help_text='The day on which one asks: what next?', null=True),
        ),
        migrations.AddField(
            model_name='project',
            name='need',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='improvement.need'),
        ),
        migrations.AddField(
            model_name='project',
            name='starter',
            field=models.TextField(blank=True, db_default='', default='', help_text='Which start of a few weeks it is.'),
        ),
        migrations.AddField(
            model_name='sheet',
            name='moderator',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat'),
        ),
        migrations.AddField(
            model_name='sheet',
            name='until',
            field=models.DateField(blank=True, help_text='The last day on which one writes in it.', null=True),
        ),
        migrations.AddField(
            model_name='sheetline',
            name='recalled_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='saying',
            name='what',
            field=models.TextField(choices=[('matters', 'Matters'), ('problem', 'Problem'), ('vision', 'Vision'), ('next', 'Next')]),
        ),
        migrations.AlterField(
            model_name='sheet',
            name='kind',
            field=models.TextField(choices=[('journey', 'journey'), ('walk', 'walk'), ('visit', 'visit'), ('canvas', 'canvas'), ('try', 'try'), ('review', 'review'), ('diary', 'diary'), ('partners', 'partners')]),
        ),
        migrations.AddConstraint(
            model_name='saying',
            constraint=models.CheckConstraint(condition=models.Q(('what__in', ['matters', 'problem', 'vision', 'next']), models.Q(('words', ''), _negated=True)), name='saying_says'),
        ),
        migrations.AddConstraint(
            model_name='sheet',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['journey', 'walk', 'visit', 'canvas', 'try', 'review', 'diary', 'partners'])), name='sheet_kind'),
        ),
        migrations.AddConstraint(
            model_name='sheetline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('recalled_at', None), models.Q(('words', ''), _negated=True)), models.Q(('mark', None), ('recalled_at__isnull', False), ('words', '')), _connector='OR'), name='sheet_line_says'),
        ),
        migrations.AddField(
            model_name='closing',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group'),
        ),
        migrations.AddField(
            model_name='closing',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat'),
        ),
        migrations.AddField(
            model_name='closing',
            name='sheet',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='closing', to='improvement.sheet'),
        ),
        migrations.AddField(
            model_name='looked',
            name='cycle',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='looked', to='improvement.cycle'),
        ),
        migrations.AddField(
            model_name='looked',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group'),
        ),
        migrations.AddField(
            model_name='looked',
            name='project',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looked', to='improvement.project'),
        ),
        migrations.AddField(
            model_name='looked',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat'),
        ),
        migrations.AddField(
            model_name='owned',
            name='cycle',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='owned', to='improvement.cycle'),
        ),
        migrations.AddField(
            model_name='owned',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group'),
        ),
        migrations.AddField(
            model_name='owned',
            name='seat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat'),
        ),
        migrations.AddField(
            model_name='spread',
            name='center',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization'),
        ),
        migrations.AddField(
            model_name='spread',
            name='cycle',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spread', to='improvement.cycle'),
        ),
        migrations.AddField(
            model_name='spread',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group'),
        ),
        migrations.AddConstraint(
            model_name='closing',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='sheet_closing_says'),
        ),
        migrations.AddIndex(
            model_name='looked',
            index=models.Index(fields=['project', 'at'], name='looked_at_project'),
        ),
        migrations.AddConstraint(
            model_name='looked',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('practice__in', ['yes', 'partly', 'no']), ('satisfied', 'yes')), models.Q(('practice__in', ['yes', 'partly', 'no']), ('satisfied__in', ['partly', 'no']), models.Q(('words', ''), _negated=True)), _connector='OR'), name='looked_says_why_not'),
        ),
        migrations.AddIndex(
            model_name='spread',
            index=models.Index(fields=['cycle', 'at'], name='spread_of_test'),
        ),
        migrations.AddConstraint(
            model_name='spread',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['knows', 'tries', 'does']), models.Q(('state', 'left'), models.Q(('words', ''), _negated=True)), _connector='OR'), name='spread_left_says_why'),
        ),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
        migrations.RunSQL(
            (SQL / "findings.sql").read_text(encoding="utf-8"),
            "DROP FUNCTION improvement_sheet_open(uuid); DROP FUNCTION improvement_adopted(uuid, uuid); "
            "DROP FUNCTION improvement_seat_of(uuid, uuid); DROP FUNCTION improvement_my_center(uuid); "
            "DROP FUNCTION improvement_studied(uuid); DROP FUNCTION improvement_sheet_goes_on(uuid)",
        ),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), "DROP FUNCTION improvement_waits()"),
        migrations.RunSQL(
            f"GRANT UPDATE (ends_on) ON {PROJECT} TO {WEB}", f"REVOKE UPDATE (ends_on) ON {PROJECT} FROM {WEB}"
        ),
        also(PROJECT, "of_need", "INSERT", NEED),
        instead(
            SAYING, by_member(SAYING, f"{IN_PROJECT} AND (what IN ('matters', 'next') OR improvement_matters(project_id))"),
            by_member(SAYING, f"{IN_PROJECT} AND (what = 'matters' OR improvement_matters(project_id))"),
        ),
        also(SHEET, "of_moderator", "INSERT", "moderator_id IS NULL OR improvement_seat_of(moderator_id, group_id)"),
        also(LINE, "while_open", "INSERT", f"improvement_sheet_open(sheet_id) AND recalled_at IS NULL AND {LIVED}"),
        migrations.RunSQL(
            f"GRANT UPDATE (words, mark, recalled_at) ON {LINE} TO {WEB}; "
            f"CREATE POLICY web_update ON {LINE} FOR UPDATE TO {WEB} USING ({MY_LINE} AND recalled_at IS NULL) "
            f"WITH CHECK ({MY_LINE} AND recalled_at {NOW} AND words = '' AND mark IS NULL)",
            f"DROP POLICY web_update ON {LINE}; REVOKE UPDATE (words, mark, recalled_at) ON {LINE} FROM {WEB}",
        ),
        secure(CLOSING, select=of_group(CLOSING), insert=by_member(CLOSING, beside(CLOSING, SHEET, "sheet_id"))),
        secure(OWNED, select=of_group(OWNED), insert=by_member(OWNED, MY_TEST)),
        secure(
            SPREAD, select=of_group(SPREAD),
            insert=f"{OWN} AND {of_group(SPREAD)} AND improvement_adopted(cycle_id, group_id) AND {CENTER} "
            "AND (groups_sits(group_id) OR improvement_my_center(center_id))",
        ),
        secure(LOOKED, select=of_group(LOOKED), insert=by_member(LOOKED, OF_PROJECT)),
        *(members_now(table) for table in (CLOSING, OWNED, SPREAD, LOOKED)),
    ]
