"""Who reads and writes of money and time: a claim is its claimant's, its group's two yeses', and whoever pays it."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE, NOW, beside, by_member, goes_on, members_now, of_group
from alongside.sharing.protection import COMMUNITY, PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
RATE, DUTY, BANK, BUDGET, OFFER, WORKED, CLAIM, RECEIPT, PAYMENT, STEP = (
    f"partnership_{one}" for one in (
        "rate", "duty", "bankdetails", "budget", "payoffer", "worked", "claim", "receipt", "payment", "claimstep",
    )
)  # fmt: skip
KEEPS = f"people_keeps({COMMUNITY})"
SIGNED = f"{HERE} AND by_id = {PERSON} AND people_is_me(by_id, by_name, NULL) AND at {NOW} AND ended_at IS NULL"
ME = f"person_id = {PERSON} AND people_is_me(person_id, name, NULL) AND at {NOW}"


def of_project(table):
    return f"({table}.project_id IS NULL OR {beside(table, 'improvement_project', 'project_id')})"


NAMED = (
    f"person_id <> {PERSON} AND (does = 'pay' AND {KEEPS} AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {DUTY}.person_id "  # noqa: S608
    f"AND p.community_id = {COMMUNITY} AND p.name = {DUTY}.name) OR does = 'approve' AND groups_sits(group_id) AND {goes_on(DUTY)} "
    f"AND EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.group_id = {DUTY}.group_id AND s.person_id = {DUTY}.person_id "
    f"AND s.name = {DUTY}.name AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL))"
)
OPEN_GROUP = (
    f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {DUTY}.group_id AND (NOT g.members_only OR groups_sits(g.id)))"  # noqa: S608
)
MY_SEAT = "EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {seat} AND s.person_id = " + PERSON + ")"
RATED = (
    f"EXISTS (SELECT 1 FROM {RATE} r WHERE r.id = {WORKED}.rate_id AND r.community_id = {COMMUNITY} AND r.ended_at IS NULL "  # noqa: S608
    f"AND r.currency = {WORKED}.currency AND r.work = {WORKED}.work AND {WORKED}.amount = ({WORKED}.minutes * r.amount + 30) / 60)"
)
WORTH = (
    f"EXISTS (SELECT 1 FROM {WORKED} w WHERE w.id = {CLAIM}.worked_id AND w.seat_id = {CLAIM}.seat_id AND w.terms = 'pay' "  # noqa: S608
    f"AND w.amount = {CLAIM}.amount AND w.currency = {CLAIM}.currency AND w.recalled_at IS NULL)"
)
SAT = (
    f"EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id WHERE s.id = {CLAIM}.seat_id "  # noqa: S608
    f"AND s.group_id = {CLAIM}.group_id AND s.person_id = {PERSON} AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL "
    f"AND g.community_id = {COMMUNITY})"
)
OF_CLAIM = "EXISTS (SELECT 1 FROM partnership_claim c WHERE c.id = {table}.claim_id AND {more})"
SAYS = (
    f"CASE {STEP}.kind WHEN 'withdraw' THEN c.person_id = {PERSON} AND partnership_stands(c.id) IN ('claimed', 'approved') "
    f"WHEN 'approve' THEN c.person_id <> {PERSON} AND partnership_decides(c.group_id) AND partnership_stands(c.id) = 'claimed' "
    f"WHEN 'refuse' THEN c.person_id <> {PERSON} AND partnership_decides(c.group_id) AND partnership_stands(c.id) = 'claimed' "
    "WHEN 'sent' THEN partnership_pays(c.community_id) AND partnership_stands(c.id) = 'approved' AND {pay} "
    "WHEN 'paid' THEN partnership_pays(c.community_id) AND partnership_stands(c.id) = 'sent' AND {same} ELSE false END"
).format(
    pay=f"EXISTS (SELECT 1 FROM {PAYMENT} p WHERE p.id = {STEP}.payment_id AND p.person_id = {PERSON} "  # noqa: S608
    "AND p.community_id = c.community_id AND p.currency = c.currency)",
    same=f"partnership_sent_in(c.id, {STEP}.payment_id)",
)  # fmt: skip


def now_only(table, column):
    """What an update may set: that it is over, now."""
    return migrations.RunSQL(
        f"CREATE POLICY now_only ON {table} AS RESTRICTIVE FOR UPDATE TO {WEB} USING (true) WITH CHECK ({column} {NOW})",
        f"DROP POLICY now_only ON {table}",
    )


class Migration(migrations.Migration):

    dependencies = [('partnership', '0007_money')]

    operations = [
        migrations.RunSQL(
            (SQL / "money.sql").read_text(encoding="utf-8"),
            "DROP FUNCTION partnership_money_waits(), partnership_spent(uuid), partnership_waited(uuid), partnership_hours(uuid, uuid, uuid, date, date), "
            "partnership_owes(uuid), partnership_sent_in(uuid, uuid), partnership_stands(uuid), partnership_decides(uuid), partnership_pays(uuid)",
        ),
        secure(RATE, select=HERE, insert=f"{SIGNED} AND {KEEPS}", update=f"ended_at IS NULL AND {HERE} AND {KEEPS}", columns=["ended_at"]),
        now_only(RATE, "ended_at"),
        secure(
            DUTY, select=f"{HERE} AND (group_id IS NULL OR {OPEN_GROUP})", insert=f"{SIGNED} AND {NAMED}",
            update=f"ended_at IS NULL AND {HERE} AND (person_id = {PERSON} OR group_id IS NULL AND {KEEPS} OR groups_sits(group_id))",
            columns=["ended_at"],
        ),
        now_only(DUTY, "ended_at"),
        secure(BUDGET, select=of_group(BUDGET), insert=by_member(BUDGET, of_project(BUDGET))),
        members_now(BUDGET),
        secure(
            OFFER, select=f"{MY_SEAT.format(seat=f'{OFFER}.seat_id')} OR {MY_SEAT.format(seat=f'{OFFER}.to_seat_id')}",
            insert=by_member(
                OFFER, f"to_seat_id <> seat_id AND answer = '' AND {beside(OFFER, 'groups_groupseat', 'to_seat_id')} AND EXISTS "
                f"(SELECT 1 FROM {RATE} r WHERE r.id = {OFFER}.rate_id AND r.community_id = {COMMUNITY} AND r.ended_at IS NULL)",  # noqa: S608
            ),
            update="groups_my_seat(to_seat_id, group_id)", columns=["answer", "answered_at"],
        ),
        now_only(OFFER, "answered_at"),
        secure(
            WORKED, select=f"groups_sits(group_id) OR {MY_SEAT.format(seat=f'{WORKED}.seat_id')}",
            insert=by_member(
                WORKED, f"recalled_at IS NULL AND \"on\" <= current_date + 1 AND {of_project(WORKED)} AND (terms <> 'pay' OR {RATED})"
            ),
            update=f"recalled_at IS NULL AND {MY_SEAT.format(seat=f'{WORKED}.seat_id')} AND NOT EXISTS (SELECT 1 FROM {CLAIM} c "  # noqa: S608
            f"WHERE c.worked_id = {WORKED}.id AND partnership_stands(c.id) NOT IN ('refused', 'withdrawn'))",
            columns=["recalled_at"],
        ),
        now_only(WORKED, "recalled_at"),
        secure(BANK, select=f"person_id = {PERSON} OR partnership_owes(person_id)", insert=f"person_id = {PERSON} AND at {NOW}",
               update=f"person_id = {PERSON}", columns=["sealed", "at"], delete=f"person_id = {PERSON}"),
        secure(
            CLAIM, select=f"person_id = {PERSON} OR partnership_decides(group_id) OR partnership_pays(community_id)",
            insert=f"{HERE} AND {ME} AND {SAT} AND {of_project(CLAIM)} AND \"on\" <= current_date + 1 AND (kind = 'expense' OR {WORTH})",
        ),
        secure(
            RECEIPT, select=OF_CLAIM.format(table=RECEIPT, more="true"),
            insert=f"at {NOW} AND " + OF_CLAIM.format(table=RECEIPT, more=f"c.person_id = {PERSON} AND partnership_stands(c.id) = 'claimed'"),
        ),
        secure(PAYMENT, select="partnership_pays(community_id)", insert=f"{HERE} AND {ME} AND partnership_pays(community_id)"),
        secure(STEP, select=OF_CLAIM.format(table=STEP, more="true"), insert=f"{ME} AND " + OF_CLAIM.format(table=STEP, more=SAYS)),
    ]
