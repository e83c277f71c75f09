"""What advisors write is theirs until they give it; what a team looks at is read with its group."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, beside, by_member, members_now, of_group
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "advice.sql"
ADVICE, YES, ADVISOR, POINT, ANSWER, MEASURE, ENDED, COUNTED, TESTED = (
    f"parity_{one}" for one in ("advice", "adviceyes", "advisor", "advicepoint", "adviceanswer", "teammeasure",
    "teammeasureend", "teamcount", "testsmeasure")
)
READ_BY_ALL = f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {ADVICE}.group_id AND NOT g.members_only)"  # noqa: S608
OWN_SIDE = (
    f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {YES}.seat_id AND {YES}.side = "  # noqa: S608
    "CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END)"
)
ASKED_NOW = (
    f"EXISTS (SELECT 1 FROM {ADVICE} a WHERE a.id = {ADVISOR}.advice_id AND a.at {NOW} "  # noqa: S608
    "AND groups_my_seat(a.seat_id, a.group_id))"
)
OPEN_NOW = f"EXISTS (SELECT 1 FROM {ADVICE} a WHERE a.id = {ADVISOR}.advice_id AND a.until >= people_today())"  # noqa: S608
MY_POINT = (
    f"EXISTS (SELECT 1 FROM {ADVISOR} v WHERE v.id = {POINT}.advisor_id AND v.person_id = {PERSON}{{more}})"  # noqa: S608
)
WRITES = MY_POINT.format(more=" AND v.looks AND v.given_at IS NULL") + f" AND at {NOW}"
GIVEN = f"EXISTS (SELECT 1 FROM {ADVISOR} v WHERE v.id = {POINT}.advisor_id AND v.given_at IS NOT NULL)"  # noqa: S608
TO_GIVEN = (
    f"EXISTS (SELECT 1 FROM {POINT} p JOIN {ADVISOR} v ON v.id = p.advisor_id AND v.given_at IS NOT NULL "  # noqa: S608
    f"JOIN {ADVICE} a ON a.id = v.advice_id WHERE p.id = {ANSWER}.point_id AND a.group_id = {ANSWER}.group_id)"
)
CYCLE = (
    f"EXISTS (SELECT 1 FROM improvement_cycle c WHERE c.id = {TESTED}.cycle_id AND c.group_id = {TESTED}.group_id "  # noqa: S608
    "AND c.kind = 'partnership')"
)
SHOWN = (
    "CREATE POLICY shown_for_a_time ON parity_told FOR SELECT TO " + WEB + " USING (EXISTS (SELECT 1 FROM parity_round r "
    "WHERE r.id = parity_told.round_id AND r.group_id IS NOT NULL AND parity_shown_to_me(r.group_id)))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ('improvement', '0014_ends_and_last_days'),
        ("parity", "0007_worries"),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='AdvicePoint',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('factor', models.TextField(choices=[('numbers', 'numbers'), ('pay', 'pay'), ('power', 'power'), ('preparation', 'preparation'), ('support', 'support'), ('leadership', 'leadership'), ('vulnerability', 'vulnerability')])),
                ('well', models.TextField(blank=True, default='')),
                ('tries', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Advice',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('words', models.TextField(blank=True, default='', help_text='What they are asked to look at.')),
                ('until', models.DateField()),
                ('shows_told', models.BooleanField()),
                ('open_to_all', models.BooleanField(help_text='Everyone in the community reads what they say.')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='AdviceAnswer',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('kind', models.TextField(choices=[('will', 'Will'), ('not_now', 'Not Now'), ('done', 'Done')])),
                ('words', models.TextField(blank=True, default='')),
                ('again_on', models.DateField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('point', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='parity.advicepoint')),
            ],
        ),
        migrations.CreateModel(
            name='AdviceYes',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('advice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yeses', to='parity.advice')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Advisor',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.TextField()),
                ('looks', models.BooleanField(blank=True, null=True)),
                ('at', models.DateTimeField(blank=True, null=True)),
                ('given_at', models.DateTimeField(blank=True, null=True)),
                ('advice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='advisors', to='parity.advice')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.AddField(
            model_name='advicepoint',
            name='advisor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='points', to='parity.advisor'),
        ),
        migrations.CreateModel(
            name='TeamMeasure',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('key', models.TextField(blank=True, default='')),
                ('name', models.TextField(blank=True, default='')),
                ('means', models.TextField(blank=True, default='')),
                ('share', models.BooleanField(default=True, help_text='So many of so many; else a plain count.')),
                ('higher', models.BooleanField(default=True, help_text='More is better.')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='TeamCount',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('month', models.DateField(help_text='Its first day.')),
                ('count', models.PositiveIntegerField()),
                ('of', models.PositiveIntegerField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counts', to='parity.teammeasure')),
            ],
        ),
        migrations.CreateModel(
            name='TeamMeasureEnd',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('measure', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='parity.teammeasure')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TestsMeasure',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='improvement.cycle')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tests', to='parity.teammeasure')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddIndex(
            model_name='advice',
            index=models.Index(fields=['group', '-at'], name='advice_of_group'),
        ),
        migrations.AddIndex(
            model_name='adviceanswer',
            index=models.Index(fields=['point', '-at'], name='answers_to_point'),
        ),
        migrations.AddConstraint(
            model_name='adviceanswer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_now'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='not_now_says_why'),
        ),
        migrations.AddConstraint(
            model_name='adviceanswer',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'done'), ('again_on__isnull', False), _connector='OR'), name='looked_at_again'),
        ),
        migrations.AddConstraint(
            model_name='adviceyes',
            constraint=models.UniqueConstraint(fields=('advice', 'side'), name='one_yes_of_a_side'),
        ),
        migrations.AddConstraint(
            model_name='advisor',
            constraint=models.UniqueConstraint(fields=('advice', 'person'), name='advisor_asked_once'),
        ),
        migrations.AddConstraint(
            model_name='advisor',
            constraint=models.UniqueConstraint(fields=('advice', 'number'), name='advisor_has_a_place'),
        ),
        migrations.AddConstraint(
            model_name='advisor',
            constraint=models.CheckConstraint(condition=models.Q(('number__lt', 3)), name='three_advisors_at_most'),
        ),
        migrations.AddConstraint(
            model_name='advisor',
            constraint=models.CheckConstraint(condition=models.Q(('given_at', None), ('looks', True), _connector='OR'), name='who_looks_gives'),
        ),
        migrations.AddConstraint(
            model_name='advicepoint',
            constraint=models.UniqueConstraint(fields=('advisor', 'factor'), name='one_point_a_factor'),
        ),
        migrations.AddIndex(
            model_name='teammeasure',
            index=models.Index(fields=['group', 'at'], name='measures_of_team'),
        ),
        migrations.AddConstraint(
            model_name='teammeasure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), models.Q(models.Q(('name', ''), _negated=True), models.Q(('means', ''), _negated=True)), _connector='OR'), name='team_measure_says_what'),
        ),
        migrations.AddIndex(
            model_name='teamcount',
            index=models.Index(fields=['measure', 'month', '-at'], name='counts_of_measure'),
        ),
        migrations.AddConstraint(
            model_name='teamcount',
            constraint=models.CheckConstraint(condition=models.Q(('month__day', 1)), name='team_count_of_a_month'),
        ),
        migrations.AddConstraint(
            model_name='teamcount',
            constraint=models.CheckConstraint(condition=models.Q(('of', None), models.Q(('count__lte', models.F('of')), ('of__gt', 0)), _connector='OR'), name='team_count_of_as_many'),
        ),
        migrations.AddConstraint(
            model_name='testsmeasure',
            constraint=models.UniqueConstraint(fields=('measure', 'cycle'), name='test_marked_once'),
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP FUNCTION parity_advice_waits(), parity_shown_to_me(uuid), parity_advises(uuid), parity_agreed(uuid); "
            "DROP TRIGGER guard_advisor ON parity_advisor; DROP FUNCTION parity_guard_advisor()",
        ),
        secure(
            ADVICE,
            select=f"{of_group(ADVICE)} AND (groups_sits(group_id) OR parity_agreed(id) AND (open_to_all OR parity_advises(id)))",
            insert=by_member(ADVICE, f"{READ_BY_ALL} AND until > people_today()"),
        ),
        secure(
            YES, select=f"EXISTS (SELECT 1 FROM {ADVICE} a WHERE a.id = {YES}.advice_id)",  # noqa: S608
            insert=by_member(YES, f"{beside(YES, ADVICE, 'advice_id')} AND {OWN_SIDE}"),
        ),
        secure(
            ADVISOR, select=f"EXISTS (SELECT 1 FROM {ADVICE} a WHERE a.id = {ADVISOR}.advice_id)",  # noqa: S608
            insert=f"looks IS NULL AND at IS NULL AND given_at IS NULL AND person_id <> {PERSON} AND {ASKED_NOW}",
            update=f"person_id = {PERSON} AND parity_agreed(advice_id) AND {OPEN_NOW}", columns=["looks", "at", "given_at"],
        ),
        secure(
            POINT, select=f"{MY_POINT.format(more='')} OR {GIVEN}", insert=WRITES,
            update=MY_POINT.format(more=" AND v.looks AND v.given_at IS NULL"), columns=["well", "tries", "at"],
        ),
        secure(
            ANSWER, select=f"EXISTS (SELECT 1 FROM {POINT} p WHERE p.id = {ANSWER}.point_id)",  # noqa: S608
            insert=by_member(ANSWER, TO_GIVEN),
        ),
        secure(MEASURE, select=of_group(MEASURE), insert=by_member(MEASURE)),
        secure(ENDED, select=of_group(ENDED), insert=by_member(ENDED, beside(ENDED, MEASURE, "measure_id"))),
        secure(
            COUNTED, select=of_group(COUNTED),
            insert=by_member(COUNTED, f"{beside(COUNTED, MEASURE, 'measure_id')} AND month <= people_today()"),
        ),
        secure(
            TESTED, select=of_group(TESTED),
            insert=by_member(TESTED, f"{beside(TESTED, MEASURE, 'measure_id')} AND {CYCLE}"),
        ),
        *(members_now(one) for one in (MEASURE, ENDED, COUNTED, TESTED)),
        migrations.RunSQL(SHOWN, "DROP POLICY shown_for_a_time ON parity_told"),
    ]
