"""A wording may say how they make it together, block by block."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0020_pauses_policies'),
    ]

    operations = [
        migrations.AddField(
            model_name='agreement',
            name='parts',
            field=models.JSONField(blank=True, db_default=[], default=list, help_text='How they make it together, block by block: what it is of, and their words (D26).'),
        ),
    ]
