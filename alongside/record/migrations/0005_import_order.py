from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0004_import_policies")]
    operations = [
        migrations.AddField(
            model_name="importsource",
            name="position",
            field=models.IntegerField(default=0, help_text="Its place in the order of reading."),
        ),
    ]
