"""Thanks are read by whom those thanked say; a certificate by two; an introduction by three, and its contacts by two."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE, NOW, OWN, beside, by_member, goes_on, members_now, of_group
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
THANKS, SEEN, CELEBRATION, CERTIFICATE, SIGNED, FOUND, INTRODUCTION, PASSED, REACH, TIME = (
    f"partnership_{one}"
    for one in (
        "thanks", "thanksseen", "celebration", "certificate", "certificateword", "found", "introduction",
        "introductionword", "introductionreach", "mentoringtime",
    )
)  # fmt: skip
MINE = f"person_id = {PERSON}"
GROWN = f"EXISTS (SELECT 1 FROM people_person p WHERE p.id = {PERSON} AND people_is_grown(p.birth_date))"  # noqa: S608
THANKED = f"partnership_is_thanked({THANKS}.to_seat_id, {THANKS}.group_id, {THANKS}.event_id)"
TOLD = (
    f"CASE partnership_thanks_seen({THANKS}.id) WHEN 'all' THEN {of_group(THANKS)} "
    f"WHEN 'group' THEN groups_sits({THANKS}.group_id) ELSE false END"
)
TO_SOMEBODY = (
    f"(to_seat_id IS NULL OR {beside(THANKS, 'groups_groupseat', 'to_seat_id')}) "
    f"AND (event_id IS NULL OR {beside(THANKS, 'groups_event', 'event_id')}) "
    f"AND (to_seat_id IS NULL OR NOT to_seat_id = ANY ((SELECT groups_my_seats())::uuid[]))"
)
OF_THANKS = (
    f"EXISTS (SELECT 1 FROM {THANKS} t WHERE t.id = {SEEN}.thanks_id "  # noqa: S608
    "AND partnership_is_thanked(t.to_seat_id, t.group_id, NULL))"
)
MY_SEAT = "ANY ((SELECT groups_my_seats())::uuid[])"
OF_CERTIFICATE = f"EXISTS (SELECT 1 FROM {CERTIFICATE} c WHERE c.id = {SIGNED}.certificate_id"  # noqa: S608
SIGNS = (
    f"{OF_CERTIFICATE} AND CASE WHEN {SIGNED}.kind IN ('given', 'declined') THEN groups_my_seat(c.signer_id, c.group_id) "
    f"ELSE c.seat_id = {MY_SEAT} END)"
)
OF_THREE = f"EXISTS (SELECT 1 FROM {INTRODUCTION} i WHERE i.id = {{}}.introduction_id"
PASSES = (
    f"{OF_THREE.format(PASSED)} AND {PERSON} = CASE WHEN {PASSED}.kind IN ('on', 'not_on') THEN i.third_id "
    f"WHEN {PASSED}.kind IN ('yes', 'no') THEN i.to_person_id ELSE i.person_id END "
    f"AND ({PASSED}.kind IN ('on', 'not_on') OR partnership_introduced(i.id, ARRAY['on'])))"
)
OF_TWO = (
    f"EXISTS (SELECT 1 FROM partnership_mentoring g WHERE g.id = {TIME}.mentoring_id)"  # noqa: S608 - read by the two
)
MINE_TIME = f"author_id = {PERSON} AND recalled_at IS NULL"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0016_thanking")]
    operations = [
        migrations.RunSQL((SQL / "support.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            THANKS, select=f"author_id = {PERSON} OR {THANKED} OR {TOLD}",
            insert=f"{OWN} AND {of_group(THANKS)} AND {goes_on(THANKS)} AND {TO_SOMEBODY}",
        ),
        members_now(CELEBRATION),
        secure(
            SEEN, select=f"EXISTS (SELECT 1 FROM {THANKS} t WHERE t.id = {SEEN}.thanks_id)",  # noqa: S608
            insert=f"{OWN} AND {OF_THANKS}",
        ),
        secure(CELEBRATION, select=of_group(CELEBRATION), insert=by_member(CELEBRATION)),
        secure(
            CERTIFICATE, select=f"seat_id = {MY_SEAT} OR signer_id = {MY_SEAT}",
            insert=f"{OWN} AND seat_id = {MY_SEAT} AND NOT signer_id = {MY_SEAT} "
            f"AND {beside(CERTIFICATE, 'groups_groupseat', 'seat_id')} "
            f"AND {beside(CERTIFICATE, 'groups_groupseat', 'signer_id')}",
        ),
        secure(SIGNED, select=f"{OF_CERTIFICATE})", insert=f"{OWN} AND {SIGNS}"),
        secure(
            FOUND, select=f"{HERE} AND ({MINE} OR partnership_is_here(person_id))",
            insert=f"{HERE} AND {MINE} AND people_is_me(person_id, name, NULL) AND at {NOW} AND {GROWN}", update=MINE,
            columns=["words"], delete=MINE,
        ),
        secure(
            INTRODUCTION,
            select=f"{MINE} OR third_id = {PERSON} OR to_person_id = {PERSON} AND partnership_introduced(id, ARRAY['on'])",
            insert=f"{HERE} AND {OWN} AND {MINE} AND {GROWN} "
            f"AND EXISTS (SELECT 1 FROM {FOUND} f WHERE f.person_id = {INTRODUCTION}.to_person_id) "  # noqa: S608
            f"AND third_id IN (SELECT b.person FROM partnership_knows_both({INTRODUCTION}.to_person_id) b)",
        ),
        secure(PASSED, select=f"{OF_THREE.format(PASSED)})", insert=f"{OWN} AND {PASSES}"),
        secure(
            REACH, select=f"{MINE} OR partnership_introduced(introduction_id, ARRAY['on', 'yes', 'mine']) "
            f"AND {OF_THREE.format(REACH)} AND i.third_id <> {PERSON})",
            insert=f"{MINE} AND at {NOW} AND {OF_THREE.format(REACH)} AND {PERSON} IN (i.person_id, i.to_person_id) "
            "AND partnership_introduced(i.id, ARRAY['on']))",
        ),
        secure(
            TIME, select=OF_TWO, insert=f"{OWN} AND recalled_at IS NULL AND {OF_TWO}", update=MINE_TIME,
            columns=["recalled_at"],
        ),
        migrations.RunSQL(
            f"CREATE POLICY recalled_now ON {TIME} AS RESTRICTIVE FOR UPDATE TO {WEB} "
            f"USING (recalled_at IS NULL) WITH CHECK (recalled_at {NOW})",
            f"DROP POLICY recalled_now ON {TIME}",
        ),
    ]
