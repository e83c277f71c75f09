"""Where somebody's money goes is theirs who typed it: it is never handed to another entry of a person."""

from django.db import migrations

STAYS = """
-- Where two entries are said to be one person, rows that may not move stay where they are (people_point); this is one.
CREATE FUNCTION partnership_account_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.person_id IS DISTINCT FROM OLD.person_id THEN
    RAISE check_violation USING MESSAGE = 'an account stays with whom it was typed by';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_stays BEFORE UPDATE ON partnership_bankdetails
  FOR EACH ROW EXECUTE FUNCTION partnership_account_stays();
"""


class Migration(migrations.Migration):

    dependencies = [('partnership', '0011_spent_when_sent')]

    operations = [
        migrations.RunSQL(
            STAYS, "DROP TRIGGER account_stays ON partnership_bankdetails; DROP FUNCTION partnership_account_stays()"
        ),
    ]
