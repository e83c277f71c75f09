"""Recruiting: what is kept of somebody who is no member is read by the team alone, and by them with their own link."""

from pathlib import Path as File

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, beside, by_member, goes_on, of_group
from alongside.sharing.protection import secure

SQL = File(__file__).resolve().parent.parent / "sql"
PATH, SEAT = "partnership_path", "groups_groupseat"
PREPARED, FLYER, CANDIDATE, MOVE = (f"partnership_{one}" for one in ("prepared", "flyer", "candidate", "move"))
OF_TEAM = f"groups_sits({CANDIDATE}.group_id)"
ADDED = (
    f"{OF_TEAM} AND {CANDIDATE}.flyer_id IS NULL AND {beside(CANDIDATE, SEAT, 'seat_id')} "
    f"AND {beside(CANDIDATE, PATH, 'path_id')} AND {CANDIDATE}.at {NOW} AND {goes_on(CANDIDATE)}"
)
NOT_FOR_LONG = (
    f"ALTER TABLE {CANDIDATE} ADD CONSTRAINT candidate_not_for_long "
    "CHECK (forget_on <= (at AT TIME ZONE 'UTC')::date + 366)"
)
BACK = (
    "DROP FUNCTION partnership_flyer_of(text); DROP FUNCTION partnership_kept_of(bytea); "
    "DROP FUNCTION partnership_forget_me(bytea); DROP FUNCTION partnership_waits(); "
    "DROP FUNCTION partnership_show_interest(text, uuid, text, text, text, text, bytea, date, date)"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0017_taken_back_policies'),
        ('partnership', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Flyer',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('language', models.TextField()),
                ('headline', models.TextField()),
                ('words', models.TextField()),
                ('reach', models.TextField(help_text='The telephone number or mail address of the contact.')),
                ('code', models.TextField(unique=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='flyers', to='partnership.path')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Candidate',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('reach', models.TextField(blank=True, default='')),
                ('interests', models.TextField(blank=True, default='')),
                ('call_when', models.TextField(blank=True, default='')),
                ('why', models.TextField(blank=True, default='', help_text='Why the team thought of them.')),
                ('opening', models.TextField(blank=True, default='', help_text="How one would ask, in one's own words.")),
                ('stage', models.TextField(choices=[('thought', 'thought'), ('asked', 'asked'), ('visiting', 'visiting'), ('partner', 'partner'), ('not_now', 'not_now')], default='thought')),
                ('next_step', models.TextField(blank=True, default='')),
                ('next_on', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField()),
                ('forget_on', models.DateField(help_text='The day on which nothing of this is kept any more.')),
                ('secret_hash', models.BinaryField(help_text='Of the secret in the link that is theirs.')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.path')),
                ('seat', models.ForeignKey(help_text='Who keeps in touch with them.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('flyer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.flyer')),
            ],
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('thought', 'thought'), ('came', 'came'), ('asked', 'asked'), ('visiting', 'visiting'), ('partner', 'partner'), ('not_now', 'not_now'), ('noted', 'noted'), ('no', 'no'), ('left', 'left'), ('over', 'over')])),
                ('at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='partnership.path')),
            ],
        ),
        migrations.CreateModel(
            name='Prepared',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('question', models.TextField(choices=[('work', 'work'), ('time', 'time'), ('give', 'give'), ('welcome', 'welcome'), ('reach', 'reach')])),
                ('words', models.TextField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='prepared', to='partnership.path')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddIndex(
            model_name='flyer',
            index=models.Index(fields=['path', '-at'], name='flyers_of_path'),
        ),
        migrations.AddIndex(
            model_name='candidate',
            index=models.Index(fields=['path', 'at'], name='candidates_of_path'),
        ),
        migrations.AddIndex(
            model_name='candidate',
            index=models.Index(fields=['forget_on'], name='candidates_to_forget'),
        ),
        migrations.AddConstraint(
            model_name='candidate',
            constraint=models.UniqueConstraint(fields=('secret_hash',), name='candidate_secret_once'),
        ),
        migrations.AddConstraint(
            model_name='candidate',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['thought', 'asked', 'visiting', 'partner', 'not_now']), models.Q(('name', ''), _negated=True)), name='candidate_stands'),
        ),
        migrations.AddIndex(
            model_name='move',
            index=models.Index(fields=['path', 'kind'], name='moves_of_path'),
        ),
        migrations.AddConstraint(
            model_name='move',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['thought', 'came', 'asked', 'visiting', 'partner', 'not_now', 'noted', 'no', 'left', 'over'])), name='move_happened'),
        ),
        migrations.AddIndex(
            model_name='prepared',
            index=models.Index(fields=['path', 'question', '-at'], name='prepared_of_path'),
        ),
        migrations.AddConstraint(
            model_name='prepared',
            constraint=models.CheckConstraint(condition=models.Q(('question__in', ['work', 'time', 'give', 'welcome', 'reach']), models.Q(('words', ''), _negated=True)), name='prepared_says'),
        ),
        migrations.RunSQL(NOT_FOR_LONG, f"ALTER TABLE {CANDIDATE} DROP CONSTRAINT candidate_not_for_long"),
        secure(PREPARED, select=of_group(PREPARED), insert=by_member(PREPARED, beside(PREPARED, PATH, "path_id"))),
        secure(
            FLYER, select=of_group(FLYER),
            insert=by_member(FLYER, f"{beside(FLYER, PATH, 'path_id')} AND {beside(FLYER, SEAT, 'contact_id')}"),
            update=f"groups_sits({FLYER}.group_id)", columns=["ended_at"],
        ),
        secure(
            CANDIDATE, select=OF_TEAM, insert=ADDED, update=OF_TEAM,
            columns=["stage", "next_step", "next_on", "opening", "forget_on"], delete=OF_TEAM,
        ),
        secure(
            MOVE, select=of_group(MOVE),
            insert=f"groups_sits({MOVE}.group_id) AND {beside(MOVE, PATH, 'path_id')} AND {MOVE}.at {NOW}",
        ),
        migrations.RunSQL((SQL / "recruiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), BACK),
    ]
