"""Profiles: each part is read by whom its person says; who was asked is read by them and by whoever asked."""

from pathlib import Path

import alongside.kit.ids
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, NOW, OWN
from alongside.sharing.protection import PERSON, secure


SQL = Path(__file__).resolve().parent.parent / "sql"
PROFILE, PART, ASKED = (f"partnership_{one}" for one in ("profile", "profilepart", "asked"))
MINE = f"person_id = {PERSON}"
THEIRS = (
    f"{HERE} AND (seen_by = 'members' OR seen_by = 'groups' AND person_id = ANY ((SELECT partnership_group_mates())::uuid[]) "
    "OR seen_by = 'contacts' AND person_id = ANY ((SELECT partnership_offered_to_me())::uuid[])) AND partnership_is_here(person_id)"
)


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0003_opportunities'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asked',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('person_name', models.TextField()),
                ('words', models.TextField(blank=True, default='')),
                ('said_no_at', models.DateTimeField(blank=True, null=True)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asked', to='partnership.opportunity')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-at'], name='asks_of_person')],
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'person'), name='asked_once_for_a_task')],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('may_be_asked', models.BooleanField(default=False)),
                ('at_most', models.PositiveSmallIntegerField(default=2, help_text='So often in thirty days, and no more.')),
                ('short_notice', models.BooleanField(default=False, help_text='Can come within days.')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person',), name='one_profile_each'), models.CheckConstraint(condition=models.Q(('at_most__gte', 1), ('at_most__lte', 30)), name='profile_asked_in_reason')],
            },
        ),
        migrations.CreateModel(
            name='ProfilePart',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('kind', models.TextField(choices=[('skill', 'skill'), ('interest', 'interest'), ('lived', 'lived'), ('learned', 'learned'), ('learn', 'learn'), ('circumstance', 'circumstance'), ('support', 'support')])),
                ('words', models.TextField()),
                ('way', models.TextField(blank=True, choices=[('phone', 'phone'), ('paper', 'paper'), ('own_time', 'own_time'), ('from_home', 'from_home'), ('short', 'short')], default='')),
                ('terms', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, help_text='What is found by, worked out.', size=None)),
                ('seen_by', models.TextField(choices=[('nobody', 'nobody'), ('contacts', 'contacts'), ('groups', 'groups'), ('members', 'members')])),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'kind'], name='parts_of_person'), django.contrib.postgres.indexes.GinIndex(fields=['terms'], name='parts_by_terms')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('way', ''), _negated=True), _connector='OR'), name='profile_part_says'), models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['circumstance', 'support']), _negated=True), ('terms', []), _connector='OR'), name='nobody_is_found_by_need')],
            },
        ),
        migrations.RunSQL((SQL / "matching.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "people_for.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "matching_waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            PROFILE, select=MINE, insert=f"{MINE} AND {HERE}", update=MINE,
            columns=["may_be_asked", "at_most", "short_notice"], delete=MINE,
        ),
        secure(
            PART, select=f"{MINE} OR {THEIRS}", insert=f"{MINE} AND {HERE} AND people_is_me(person_id, name, NULL) AND at {NOW}",
            update=MINE, columns=["words", "seen_by", "terms"], delete=MINE,
        ),
        secure(
            ASKED, select=f"{MINE} OR author_id = {PERSON} OR partnership_is_contact(opportunity_id)",
            insert=f"{OWN} AND partnership_may_ask(opportunity_id, person_id, person_name)", update=MINE, columns=["said_no_at"],
        ),
    ]
