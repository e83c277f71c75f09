"""Cards: read by everyone here, written by the person alone, and gone when they take them away or leave."""

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN
from alongside.sharing.protection import PERSON, secure

CARD, MINE = "partnership_card", f"person_id = {PERSON}"


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0004_profiles'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Card',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('called', models.TextField(help_text='As they want to be called.')),
                ('brings', models.TextField()),
                ('ask_me', models.TextField(blank=True, default='')),
                ('works', models.TextField(blank=True, default='', help_text='How it goes well with them.')),
                ('besides', models.TextField(blank=True, default='', help_text='What they do when they are not here.')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['community', 'called'], name='cards_here')],
                'constraints': [models.UniqueConstraint(fields=('person',), name='one_card_each'), models.CheckConstraint(condition=models.Q(models.Q(('called', ''), _negated=True), models.Q(('brings', ''), _negated=True)), name='card_says')],
            },
        ),
        secure(
            CARD, select=f"{HERE} AND ({MINE} OR partnership_is_here(person_id))", insert=f"{HERE} AND {OWN} AND {MINE}",
            update=MINE, columns=["called", "brings", "ask_me", "works", "besides", "at"], delete=MINE,
        ),
    ]
