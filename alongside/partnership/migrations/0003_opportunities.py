"""Tasks, offers and what teams want: read in the community; an offer by its own person and the contact person alone."""

from pathlib import Path

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN, by_member, members_now, of_group
from alongside.sharing.protection import PERSON, secure


SQL = Path(__file__).resolve().parent.parent / "sql"
BOARD, OFFER, STEP, TASK, WORK = (
    f"partnership_{one}" for one in ("board", "offer", "offerstep", "opportunity", "work")
)
OPEN_GROUP = "EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {column} AND NOT g.members_only AND g.ended_at IS NULL)"
OF_TASK = f"EXISTS (SELECT 1 FROM {TASK} o WHERE o.id = {OFFER}.opportunity_id"  # noqa: S608
OF_OFFER = f"EXISTS (SELECT 1 FROM {OFFER} f WHERE f.id = {STEP}.offer_id"  # noqa: S608
MAY_BEGIN = (
    f"{HERE} AND {OWN} AND contact_id = {PERSON} AND people_is_me(contact_id, contact_name, NULL) "
    "AND filled_at IS NULL AND closed_at IS NULL AND taken_up_at IS NULL "
    f"AND (group_id IS NULL OR NOT proposed AND groups_sits(group_id) AND {OPEN_GROUP.format(column='group_id')}) "
    f"AND (work_id IS NULL OR EXISTS (SELECT 1 FROM {WORK} w WHERE w.id = work_id AND (proposed OR w.group_id = {TASK}.group_id)))"
)
MAY_OFFER = (
    f"{OWN} AND person_id = {PERSON} AND {OF_TASK} AND o.filled_at IS NULL AND o.closed_at IS NULL "
    f"AND (o.contact_id <> {PERSON} AND (NOT o.proposed OR o.taken_up_at IS NOT NULL) OR o.proposed AND o.author_id = {PERSON}))"
)
MAY_SAY = (
    f"{OWN} AND {OF_OFFER} AND (kind IN ('chosen', 'declined', 'done') AND partnership_is_contact(f.opportunity_id) "
    f"OR kind IN ('back', 'done') AND f.person_id = {PERSON}))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0017_taken_back_policies'),
        ('partnership', '0002_recruiting'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Board',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('public', models.BooleanField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Opportunity',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('proposed', models.BooleanField(default=False)),
                ('title', models.TextField()),
                ('what', models.TextField()),
                ('why', models.TextField(blank=True, default='')),
                ('needs', models.TextField(blank=True, default='', help_text='What one should know or like.')),
                ('terms', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, help_text='What is found by, worked out.', size=None)),
                ('minutes', models.PositiveIntegerField(help_text='How long it takes, in all.')),
                ('place', models.TextField(blank=True, default='')),
                ('where', models.TextField(choices=[('either', 'either'), ('home', 'home'), ('site', 'site')], default='either')),
                ('company', models.TextField(choices=[('either', 'either'), ('alone', 'alone'), ('others', 'others')], default='either')),
                ('ways', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(choices=[('phone', 'phone'), ('paper', 'paper'), ('own_time', 'own_time'), ('from_home', 'from_home'), ('short', 'short')]), blank=True, default=list, size=None)),
                ('by_on', models.DateField(blank=True, null=True)),
                ('pays', models.TextField(choices=[('paid', 'paid'), ('expenses', 'expenses'), ('nothing', 'nothing')])),
                ('pay_words', models.TextField(blank=True, default='')),
                ('supports', models.TextField(blank=True, default='', help_text='What helps somebody to take part.')),
                ('places', models.PositiveSmallIntegerField(default=1, help_text='How many people are looked for.')),
                ('public', models.BooleanField(default=False)),
                ('contact_name', models.TextField()),
                ('taken_up_at', models.DateTimeField(blank=True, help_text='When a team said yes to a proposal.', null=True)),
                ('filled_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_words', models.TextField(blank=True, default='')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True, default='')),
                ('way', models.TextField(blank=True, choices=[('phone', 'phone'), ('paper', 'paper'), ('own_time', 'own_time'), ('from_home', 'from_home'), ('short', 'short')], default='')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='partnership.opportunity')),
            ],
        ),
        migrations.CreateModel(
            name='Work',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('title', models.TextField()),
                ('when', models.TextField(choices=[('now', 'now'), ('soon', 'soon')])),
                ('lacks', models.TextField(choices=[('nothing', 'nothing'), ('skill', 'skill'), ('time', 'time')])),
                ('needs', models.TextField(blank=True, default='', help_text='Which skill is missing, in words.')),
                ('terms', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, help_text='What is found by, worked out.', size=None)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddField(
            model_name='opportunity',
            name='work',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='opportunities', to='partnership.work'),
        ),
        migrations.CreateModel(
            name='OfferStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('chosen', 'chosen'), ('declined', 'declined'), ('done', 'done'), ('back', 'back')])),
                ('words', models.TextField(blank=True, default='')),
                ('offer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='partnership.offer')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('offer', 'kind'), name='said_once_of_an_offer'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'declined'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='a_no_has_words')],
            },
        ),
        migrations.AddIndex(
            model_name='offer',
            index=models.Index(fields=['opportunity', 'at'], name='offers_of_opportunity'),
        ),
        migrations.AddIndex(
            model_name='offer',
            index=models.Index(fields=['person', '-at'], name='offers_of_person'),
        ),
        migrations.AddIndex(
            model_name='work',
            index=models.Index(fields=['group', 'when', '-at'], name='work_of_group'),
        ),
        migrations.AddConstraint(
            model_name='work',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(models.Q(('lacks', 'skill'), _negated=True), models.Q(('needs', ''), _negated=True), _connector='OR')), name='work_says_what_is_missing'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['community', '-at'], name='opportunities_here'),
        ),
        migrations.AddConstraint(
            model_name='opportunity',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('what', ''), _negated=True), ('minutes__gte', 5), ('minutes__lte', 60000), ('places__gte', 1)), name='opportunity_says'),
        ),
        migrations.RunSQL((SQL / "opportunities.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            WORK, select=of_group(WORK), insert=by_member(WORK), update="groups_sits(group_id)", columns=["ended_at"],
        ),
        members_now(WORK),
        secure(
            TASK, select=HERE, insert=MAY_BEGIN, update=HERE,
            columns=["contact_id", "contact_name", "group_id", "taken_up_at", "filled_at", "closed_at", "closed_words", "public"],
        ),
        secure(
            OFFER, select=f"person_id = {PERSON} OR partnership_is_contact(opportunity_id)", insert=MAY_OFFER,
        ),
        secure(STEP, select=f"{OF_OFFER})", insert=MAY_SAY),
        secure(BOARD, select=HERE, insert=f"{HERE} AND {OWN} AND people_keeps(community_id)"),
    ]
