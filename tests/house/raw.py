"""Statements that a page could send if it were wrong, each with the values of an honest one where nothing else is told."""

from __future__ import annotations

NO = "refused"
AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
BY = "{who}, '{name}', '{role}', '{title}', '{voice}', '{behalf}', {at}"


def _signed(name: str, role: str, title: str = "", voice: str = "") -> dict[str, str]:
    who = f"%({name.split()[0].lower()})s"
    return {"who": who, "name": name, "role": role, "title": title, "voice": voice or role}


MAYA, NOOR = _signed("Maya Lindqvist", "patient"), _signed("Noor Said", "patient")
JONAS = _signed("Jonas Lindqvist", "caregiver", "dad")
AMINA, PETRA = _signed("Amina Rahman", "clinician", "doctor"), _signed("Petra Novak", "clinician", "nurse")
TOM = _signed("Tom Keane", "clinician")
RUTH = _signed("Ruth Adler", "coordinator", voice="other")
BEA = _signed("Bea Gut", "researcher")
"""By whom something is said, as they would say it themselves."""
TEAM = "INSERT INTO people_teammember (id, person_id, seat_id, does, created_at) VALUES (%(new)s, {0}, {1}, '', now())"
ENROL = (
    "INSERT INTO people_enrolment (id, person_id, center_id, created_at) VALUES (%(new)s, {0}, {1}, now())"
)
CARE = (
    "INSERT INTO people_caregiver (id, person_id, caregiver_id, relation, may_choose, created_at{2}) "
    "VALUES (%(new)s, {0}, {1}, 'aunt', true, now(){3})"
)
INVITE = (
    "INSERT INTO people_invitation (id, community_id, email, name, role, organization_id, title, secret_hash, invited_by_id, "
    "invited_by_name, message, person_id, cares_for_id, relation, may_choose, sent_at, expires_at) VALUES (%(new)s, %(here)s, "
    "'x@example.org', 'x', '{0}', {1}, '', 'x', {2}, 'x', '', {3}, {4}, '', true, now(), now() + interval '7 days')"
)
LINE = (
    "INSERT INTO contributions_line (id, at, community_id, actor_id, actor_name, role, on_behalf_of_id, on_behalf_of_name, "
    "verb, subject_type, subject_words, about_id, place, phase, produces, details, mac) VALUES (%(new)s, {at}, {c}, {who}, "
    "'{name}', '{role}', {behalf}, '', 'x', 'X', '', {about}, 'system', 'do', 'information', '{{}}', 'x')"
)
RECEIPT = (
    "INSERT INTO sharing_receipt (id, at, person_id, viewer_id, viewer_name, role, title, center_name, seat_id, categories, "
    "audience, because, page) VALUES (%(new)s, {at}, %(maya)s, %(amina)s, '{name}', '{role}', '{title}', '{center}', %(amina_seat)s, "
    "'{{8}}', 2, '{because}', '{page}')"
)
ENTRY = (
    "INSERT INTO record_entry (id, origin_id, version, person_id, kind, category, code_system, code, title, words, unit, "
    "value_words, chips, true_at, true_precision, true_words, recorded_at, author_id, author_name, author_role, author_title, "
    "voice, on_behalf_of_name, source, source_key, status, reason, resource, kept_from) VALUES (%(new)s, {origin}, 1, %(maya)s, "
    "'Observation', 6, '', '', 'x', '', '', '', '{{}}', now(), 'minute', '', {at}, {who}, '{name}', '{role}', '{title}', '{voice}', "
    "'{behalf}', '{source}', '', '', '', '{{}}', 0)"
)
REMARK = (
    "INSERT INTO conversation_remark (id, community_id, subject_type, subject_id, words, author_id, author_name, author_role, "
    "author_title, voice, on_behalf_of_name, at) VALUES (%(new)s, %(here)s, 'Motion', %(new)s, 'x', %(amina)s, '{name}', "
    "'{role}', '{title}', '{voice}', '{behalf}', {at})"
)
COMMENT = (
    "INSERT INTO record_comment (id, person_id, category, entry_origin, author_id, author_name, author_role, author_title, "
    "voice, on_behalf_of_name, at, kept_from, words) VALUES (%(new)s, %(maya)s, 6, %(new)s, {who}, '{name}', '{role}', "
    "'{title}', '{voice}', '{behalf}', {at}, 0, 'x')"
)
CHOICE = (
    'INSERT INTO sharing_choice (id, person_id, audience, category, "right", by_self, made_by_name{c}) '
    "VALUES (%(new)s, %(maya)s, 4, 8, 2, {self}, '{name}'{v})"
)
VERSION = (
    "INSERT INTO sharing_charterversion (id, community_id, number, title, drafted_by_id, drafted_by_name{c}) "
    "VALUES (%(new)s, %(here)s, 99, 'x', {who}, '{name}'{v})"
)

PARCEL = (
    "INSERT INTO leaving_parcel (id, asked_in_seat, asked_at, state, problem, total, written, size, asked_by_id, community_id, "
    "person_id) VALUES (%(new)s, %(maya_seat)s, {asked}, '{state}', '', 0, 0, {size}, %(maya)s, %(here)s, %(maya)s)"
)
KNOWN = "UPDATE people_person SET known_in_community = true"


def parcel(**told: str) -> str:
    return PARCEL.format(**{"asked": "now()", "state": "waiting", "size": "0"} | told)


def job(task: str, **told: str) -> str:
    plain = {"queue_name": "'default'", "task_name": f"'{task}'", "args": "'{}'"} | told
    return f"INSERT INTO procrastinate_jobs ({', '.join(plain)}) VALUES ({', '.join(plain.values())})"


def line(**told: str) -> str:
    plain = {
        "c": "%(here)s",
        "who": "%(amina)s",
        "name": "Amina Rahman",
        "role": "clinician",
        "behalf": "NULL",
        "about": "NULL",
        "at": "now()",
    }
    return LINE.format(**plain | told)


def entry(**told: str) -> str:
    plain = {
        "origin": "%(new)s", "who": "%(amina)s", "name": "Amina Rahman", "role": "clinician", "voice": "clinician",
        "behalf": "", "source": "", "at": "now()", "title": "",
    }  # fmt: skip
    return ENTRY.format(**plain | told)


def comment(**told: str) -> str:
    plain = {
        "who": "%(amina)s", "name": "Amina Rahman", "role": "clinician", "title": "", "voice": "clinician", "behalf": "",
        "at": "now()",
    }  # fmt: skip
    return COMMENT.format(**plain | told)


def remark(**told: str) -> str:
    plain = {
        "name": "Amina Rahman", "role": "clinician", "title": "", "voice": "clinician", "behalf": "", "at": "now()",
    }  # fmt: skip
    return REMARK.format(**plain | told)


def receipt(**told: str) -> str:
    plain = {
        "name": "Amina Rahman", "role": "clinician", "title": "", "at": "now()", "center": "", "because": "charter",
        "page": "timeline",
    }  # fmt: skip
    return RECEIPT.format(**plain | told)


def invite(role: str, center: str, who: str, person: str = "NULL", cares_for: str = "NULL") -> str:
    names = {
        "amina": "Amina Rahman",
        "tom": "Tom Keane",
        "noor": "Noor Said",
        "ruth": "Ruth Adler",
        "jonas": "Jonas Lindqvist",
    }
    told = INVITE.format(role, center, f"%({who})s", person, cares_for)
    return told.replace("'x', '', ", f"'{names[who]}', '', ")


def care(person: str, caregiver: str, column: str = "", value: str = "") -> str:
    return CARE.format(person, caregiver, column, value)
