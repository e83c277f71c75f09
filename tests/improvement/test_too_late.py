"""What ended between the rule and the write is refused by the database, and whoever wrote reads a sentence."""

from __future__ import annotations

from django.db import connection

from alongside.improvement.models import Need


def test_a_write_that_the_database_refuses_is_answered_with_a_sentence(team, come_in):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION too_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE insufficient_privilege USING MESSAGE = 'row-level security'; END $$; "
            "CREATE TRIGGER too_late BEFORE INSERT ON improvement_need FOR EACH ROW EXECUTE FUNCTION too_late()"
        )
    answer = come_in(team.nils).post(
        f"/improvement/groups/{team.group.pk}/", kind="idea", words="A later bus", cost="unknown"
    )

    assert answer.status_code == 403 and "in the same moment" in answer.content.decode()
    assert not Need.objects.exists()
