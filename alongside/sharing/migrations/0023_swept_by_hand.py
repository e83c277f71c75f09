"""While a charter is prepared, the database does not look the grants over: every plan would be made anew meanwhile.

A swap doubles the grants and halves them again, and the worker sweeps and looks them over afterwards
(`sharing.preparing.make_room`). A community that grows is looked over when it is thrice as large. The version notes
each step of its preparation in its own row.
"""

from django.db import migrations

CALM = {
    "sharing_grant": "autovacuum_analyze_scale_factor = 2.5, autovacuum_vacuum_insert_scale_factor = 2.5",
    "sharing_charterversion": "autovacuum_analyze_threshold = 20000, autovacuum_vacuum_threshold = 20000",
}


class Migration(migrations.Migration):
    dependencies = [("sharing", "0022_who_sees_planned")]
    operations = [
        migrations.RunSQL(
            f"ALTER TABLE {table} SET ({told})",
            f"ALTER TABLE {table} RESET ({', '.join(one.split(' = ')[0] for one in told.split(', '))})",
        )
        for table, told in CALM.items()
    ]
