"""Row-level security for everything that rooms from here down keep about persons."""

from django.db import migrations

from alongside.sharing.protection import ACCOUNT, COMMUNITY, PERSON, SEAT, granted, people_of_my_seat, secure

IDENTITY = people_of_my_seat(category=1)
EMAIL = "(SELECT nullif(current_setting('alongside.email', true), ''))"
SECRET = "(SELECT decode(nullif(current_setting('alongside.invitation', true), ''), 'hex'))"

HERE = f"community_id = {COMMUNITY}"
VISIBLE = "EXISTS (SELECT 1 FROM people_person p WHERE p.id = {table}.person_id)"
VERSION_HERE = "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = {table}.version_id)"


def of_version(table: str) -> migrations.RunSQL:
    here = VERSION_HERE.format(table=table)
    return secure(table, select=here, insert=here)


def of_person(table: str, select: str, **more: str) -> migrations.RunSQL:
    visible = VISIBLE.format(table=table)
    return secure(table, select=select, insert=visible, update=visible, **more)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0002_engine")]
    operations = [
        secure("sharing_grant", select=f"seat_id = {SEAT} OR person_id = {PERSON}"),
        secure(
            "people_community",
            select=f"id = {COMMUNITY} OR EXISTS (SELECT 1 FROM people_person p "
            f"WHERE p.community_id = people_community.id AND p.account_id = {ACCOUNT})",
        ),
        secure("people_organization", select=HERE, insert=HERE, update=HERE),
        secure(
            "people_caregiver",
            select=f"caregiver_id = {PERSON} OR person_id = ANY ({IDENTITY})",
            insert=VISIBLE.format(table="people_caregiver"),
            update=VISIBLE.format(table="people_caregiver"),
        ),
        secure(
            "people_person",
            select=f"id = {PERSON} OR account_id = {ACCOUNT} OR {HERE} AND (known_in_community "
            f"OR id = ANY ({IDENTITY}) OR id = ANY ((SELECT array(SELECT caregiver_id FROM people_caregiver))::uuid[]))",
            insert=HERE,
            update=f"{HERE} OR account_id = {ACCOUNT}",
        ),
        secure(
            "people_seat",
            select=f"person_id = {PERSON} OR {HERE} AND (role NOT IN ('patient', 'caregiver') "
            f"OR person_id = ANY ({IDENTITY}) "
            "OR person_id = ANY ((SELECT array(SELECT caregiver_id FROM people_caregiver))::uuid[])) "
            f"OR person_id = ANY ((SELECT array(SELECT id FROM people_person WHERE account_id = {ACCOUNT}))::uuid[])",
            insert=HERE,
            update=HERE,
        ),
        of_person("people_teammember", f"person_id = ANY ({IDENTITY}) OR seat_id = {SEAT}"),
        of_person("people_enrolment", f"person_id = ANY ({IDENTITY})"),
        secure("people_identifier", select=f"person_id = ANY ({IDENTITY})", insert=HERE, update=HERE),
        secure(
            "people_contactpoint",
            select=f"person_id = {PERSON} OR " + granted("people_contactpoint", 1, category="2"),
            insert=f"person_id = {PERSON} OR " + granted("people_contactpoint", 2, category="2"),
            update=f"person_id = {PERSON} OR " + granted("people_contactpoint", 2, category="2"),
            delete=f"person_id = {PERSON} OR " + granted("people_contactpoint", 2, category="2"),
        ),
        secure("people_topic", select=HERE, insert=HERE),
        of_person("people_expertise", VISIBLE.format(table="people_expertise")),
        of_person("people_expertofrecord", VISIBLE.format(table="people_expertofrecord")),
        secure(
            "people_merge",
            select="EXISTS (SELECT 1 FROM people_person p WHERE p.id = people_merge.kept_id)",
            insert=HERE,
            update=HERE,
        ),
        secure(
            "people_account",
            select=f"id = {ACCOUNT} OR email = {EMAIL}",
            insert=f"email = {EMAIL}",
            update=f"id = {ACCOUNT} OR email = {EMAIL}",
        ),
        secure(
            "people_invitation",
            select=f"invited_by_id = {PERSON} OR person_id = {PERSON} OR secret_hash = {SECRET}",
            insert=f"{HERE} AND invited_by_id = {PERSON}",
            update=f"invited_by_id = {PERSON} OR secret_hash = {SECRET}",
        ),
        secure("sharing_charterversion", select=HERE, insert=HERE, update=HERE),
        of_version("sharing_charterrule"),
        of_version("sharing_guardrail"),
        of_version("sharing_ageband"),
        secure(
            "sharing_choice",
            select=f"person_id = ANY ((SELECT array(SELECT DISTINCT g.person_id FROM sharing_grant g WHERE g.seat_id = "
            f"{SEAT} AND g.audience IN (0, 1) AND g.category = 1 AND g.starts <= now() AND now() < g.ends))::uuid[])",
            insert=VISIBLE.format(table="sharing_choice"),
            update=VISIBLE.format(table="sharing_choice"),
            columns=["withdrawn_at"],
        ),
        secure("sharing_studyteammember", select=f"seat_id = {SEAT}"),
        secure("sharing_studyconsent", select=f"person_id = {PERSON}", insert=f"person_id = {PERSON}",
               update=f"person_id = {PERSON}"),
        secure(
            "sharing_receipt",
            select=f"person_id = {PERSON} OR viewer_id = {PERSON}",
            insert=f"viewer_id = {PERSON} AND seat_id = {SEAT}",
        ),
    ]
