"""What somebody is shown of a record as another sees it is also theirs to see."""

from django.db import migrations

from alongside.sharing.protection import show_too

KEPT = ("record_entry", "record_comment", "record_dispute", "record_file")


class Migration(migrations.Migration):
    dependencies = [("record", "0007_holds"), ("sharing", "0013_shown")]
    operations = [
        *(show_too(table, kept_from="kept_from", held="held_until") for table in KEPT),
        show_too("record_hold", kept_from="kept_from"),
        show_too("record_followed", category="8"),
    ]
