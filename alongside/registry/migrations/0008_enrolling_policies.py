"""Who reads and adds that somebody was asked: the clinic asks; the person, the family and the clinic read it."""

# ruff: noqa: S608 - every word is the program's own

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import PERSON, SEAT, secure, show_too

SQL = Path(__file__).resolve().parent.parent / "sql" / "enrolling.sql"
ASKED = "registry_consentasked"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) AND author_role = 'clinician' "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    "AND at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute' "
    "AND on_behalf_of_name = ''"
)


def near(first: int, last: int) -> str:
    """The viewer's seat sees who the person is, and stands so near."""
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {ASKED}.person_id "
        f"AND g.category = 1 AND g.right >= 1 AND g.audience BETWEEN {first} AND {last} "
        "AND g.starts <= now() AND now() < g.ends)"
    )


GONE = ["DROP FUNCTION registry_asked_waits(uuid[], smallint[])", "DROP FUNCTION registry_enrolled()"]


class Migration(migrations.Migration):
    dependencies = [("registry", "0007_enrolling"), ("sharing", "0021_lines_read")]
    operations = [
        secure(ASKED, select=near(0, 3), insert=f"{OWN} AND {near(2, 3)}"),
        show_too(ASKED, category="1"),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), GONE),
    ]
