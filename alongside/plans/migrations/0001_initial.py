"""What matters, goals with their acts and steps; who reads and who adds to them is the database's own."""

from pathlib import Path

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from alongside.plans.protecting import PLAN, on_their_side, own_name, own_words, with_its_goal, with_its_goal_if_any
from alongside.sharing.protection import COMMUNITY, WEB, granted, secure, show_too

SQL = Path(__file__).resolve().parent.parent / "sql" / "goals.sql"
KEPT = ("plans_goal", "plans_matter")
FUNCTIONS = (
    "plans_act_follows()", "plans_begun_beside()", "plans_step_follows()", "plans_kept_by_whom_it_belongs_to()",
    "plans_side(uuid)", "plans_decides_with(uuid)",
)
GONE = [f"DROP FUNCTION {one} CASCADE" for one in FUNCTIONS]
OF_THE_FAMILY = "plans_side(person_id) IN ('person', 'guardian', 'caregiver')"
AT_WORK = f"community_id = {COMMUNITY} AND author_role NOT IN ('patient', 'caregiver')"
# A line of the ledger about a thing of the plan is read by whoever reads the thing.
LINES = {
    kind: f"CREATE POLICY web_select_{table} ON contributions_line FOR SELECT TO {WEB} USING ("
    f"subject_type = '{kind}' AND EXISTS (SELECT 1 FROM {table} t WHERE t.id = subject_id))"
    for kind, table in (("Goal", "plans_goal"), ("GoalStep", "plans_goalstep"), ("Matter", "plans_matter"))
}


def seen(table: str) -> str:
    return granted(table, 1, category=PLAN, kept_from="kept_from")


def kept(table: str) -> str:
    return granted(table, 2, category=PLAN, kept_from="kept_from")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("contributions", "0003_what_acts_answer"),
        ("people", "0015_titles"),
        ("record", "0012_own_titles"),
        ("sharing", "0018_guarded"),
    ]

    operations = [
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kept_from', models.PositiveSmallIntegerField(default=0, help_text='Audiences that do not see it, one bit each.')),
                ('beside', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.goal')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='GoalAct',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('kind', models.TextField(choices=[('proposed', 'proposed'), ('countered', 'countered'), ('stood', 'stood'), ('talk', 'talk'), ('review', 'review'), ('set_aside', 'set_aside'), ('taken_up', 'taken_up'), ('ended', 'ended')])),
                ('version', models.PositiveIntegerField()),
                ('side', models.TextField(choices=[('person', 'person'), ('guardian', 'guardian'), ('caregiver', 'caregiver'), ('team', 'team'), ('staff', 'staff')])),
                ('title', models.TextField(blank=True, default='')),
                ('words', models.TextField(blank=True, default='')),
                ('levels', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, help_text='Five, from −2 to +2; or none.', size=None)),
                ('baseline', models.SmallIntegerField(blank=True, null=True)),
                ('weight', models.PositiveSmallIntegerField(default=1, help_text='What it counts among several goals, 1 to 3.')),
                ('position', models.TextField(blank=True, choices=[('support', 'support'), ('change', 'change'), ('cannot', 'cannot')], default='')),
                ('reason', models.TextField(blank=True, default='')),
                ('point', models.TextField(blank=True, default='', help_text='What is seen differently, in a few words.')),
                ('importance', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('confidence', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('day', models.DateField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True, choices=[('reached', 'reached'), ('partly', 'partly'), ('not_reached', 'not_reached'), ('changed', 'changed')], default='')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='plans.goal')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='GoalStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('origin_id', models.UUIDField()),
                ('number', models.PositiveIntegerField(default=1)),
                ('in_version', models.PositiveIntegerField(default=1, help_text="The goal's version when it was written.")),
                ('words', models.TextField()),
                ('owner_id', models.UUIDField(blank=True, null=True)),
                ('owner_name', models.TextField(blank=True, default='')),
                ('due_on', models.DateField(blank=True, null=True)),
                ('hinders', models.TextField(blank=True, default='')),
                ('helps', models.TextField(blank=True, default='')),
                ('readiness', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('state', models.TextField(choices=[('open', 'open'), ('done', 'done'), ('dropped', 'dropped')], default='open')),
                ('reason', models.TextField(blank=True, default='')),
                ('goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='plans.goal')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='Matter',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('prompt', models.TextField(choices=[('most', 'most'), ('good_day', 'good_day'), ('good_at', 'good_at'), ('know', 'know'), ('values', 'values'), ('work', 'work'), ('work_helps', 'work_helps')])),
                ('number', models.PositiveIntegerField(default=1)),
                ('words', models.TextField(blank=True)),
                ('file_name', models.TextField(blank=True, default='')),
                ('media_type', models.TextField(blank=True, default='')),
                ('size', models.PositiveBigIntegerField(default=0)),
                ('sha256', models.TextField(blank=True, default='')),
                ('shows', models.TextField(blank=True, default='', help_text='What it shows or says, for who cannot see or hear it.')),
                ('kept_from', models.PositiveSmallIntegerField(default=0)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='WorkMatter',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('prompt', models.TextField(choices=[('most', 'most'), ('good_day', 'good_day'), ('good_at', 'good_at'), ('know', 'know'), ('values', 'values'), ('work', 'work'), ('work_helps', 'work_helps')])),
                ('number', models.PositiveIntegerField(default=1)),
                ('words', models.TextField(blank=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.AddIndex(
            model_name='goal',
            index=models.Index(fields=['person', 'at'], name='goal_by_person'),
        ),
        migrations.AddIndex(
            model_name='goalact',
            index=models.Index(fields=['person', 'goal', 'number'], name='goal_act_by_person'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.UniqueConstraint(fields=('goal', 'number'), name='goal_act_number_once'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['proposed', 'countered']), _negated=True), models.Q(models.Q(('title', ''), _negated=True), ('position', 'support')), _connector='OR'), name='goal_version_says_something'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'stood'), _negated=True), ('position', 'support'), models.Q(('position__in', ['change', 'cannot']), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='goal_stand_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['set_aside', 'taken_up', 'ended']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='goal_turn_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'talk'), _negated=True), ('day__isnull', False), _connector='OR'), name='goal_talk_has_day'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(('baseline', None), ('baseline__in', [-2, -1]), _connector='OR'), name='goal_baseline_below'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(('weight__gte', 1), ('weight__lte', 3)), name='goal_weight_to_three'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(('levels__len__in', [0, 5])), name='goal_levels_are_five'),
        ),
        migrations.AddConstraint(
            model_name='goalact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('importance__isnull', True), models.Q(('importance__gte', 0), ('importance__lte', 10)), _connector='OR'), models.Q(('confidence__isnull', True), models.Q(('confidence__gte', 0), ('confidence__lte', 10)), _connector='OR')), name='goal_rulers_to_ten'),
        ),
        migrations.AddIndex(
            model_name='goalstep',
            index=models.Index(fields=['person', 'goal'], name='goal_step_by_person'),
        ),
        migrations.AddConstraint(
            model_name='goalstep',
            constraint=models.UniqueConstraint(fields=('origin_id', 'number'), name='goal_step_number_once'),
        ),
        migrations.AddConstraint(
            model_name='goalstep',
            constraint=models.CheckConstraint(condition=models.Q(('readiness__isnull', True), models.Q(('readiness__gte', 0), ('readiness__lte', 10)), _connector='OR'), name='goal_step_ready_to_ten'),
        ),
        migrations.AddConstraint(
            model_name='matter',
            constraint=models.UniqueConstraint(fields=('person', 'author_id', 'prompt', 'number'), name='matter_number_once'),
        ),
        migrations.AddConstraint(
            model_name='workmatter',
            constraint=models.UniqueConstraint(fields=('community', 'author_id', 'prompt', 'number'), name='work_matter_number_once'),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), GONE),
        secure("plans_goal", select=seen("plans_goal"), insert=own_words("plans_goal"),
               update=kept("plans_goal"), columns=["kept_from"]),
        secure("plans_goalact", select=with_its_goal("plans_goalact"),
               insert=f"{own_words('plans_goalact')} AND {on_their_side('plans_goalact')}"),
        secure("plans_goalstep", select=with_its_goal_if_any("plans_goalstep"),
               insert=f"{own_words('plans_goalstep')} AND {with_its_goal_if_any('plans_goalstep')}"),
        secure("plans_matter", select=seen("plans_matter"), insert=f"{own_words('plans_matter')} AND {OF_THE_FAMILY}",
               update=kept("plans_matter"), columns=["kept_from"]),
        secure("plans_workmatter", select=f"community_id = {COMMUNITY}", insert=f"{own_name()} AND {AT_WORK}"),
        show_too("plans_goalstep", category=PLAN),
        *(show_too(table, category=PLAN, kept_from="kept_from") for table in KEPT),
        migrations.RunSQL(list(LINES.values()),
                          [f"DROP POLICY web_select_{one} ON contributions_line"
                           for one in ("plans_goal", "plans_goalstep", "plans_matter")]),
    ]
