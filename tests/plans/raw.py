"""Statements about plans that a page could send if it were wrong; by Amina, and honest, where nothing else is told."""

from __future__ import annotations

_AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
_BY = "{who}, '{name}', '{role}', '{title}', '{voice}', '{behalf}', {at}"
_HONEST = {
    "who": "%(amina)s", "name": "Amina Rahman", "role": "clinician", "title": "doctor", "voice": "clinician",
    "behalf": "", "at": "now()", "person": "%(maya)s", "kept": "0", "beside": "NULL", "number": "2", "version": "1",
    "kind": "stood", "side": "team", "goal": "%(goal)s", "origin": "%(new)s",
}  # fmt: skip
_GOAL = f"INSERT INTO plans_goal (id, person_id, beside_id, kept_from, {_AUTHOR}) VALUES (%(new)s, {{person}}, {{beside}}, {{kept}}, {_BY})"
_ACT = (
    f"INSERT INTO plans_goalact (id, goal_id, person_id, number, kind, version, side, title, words, levels, weight, position, "
    f"reason, point, outcome, {_AUTHOR}) VALUES (%(new)s, {{goal}}, {{person}}, {{number}}, '{{kind}}', {{version}}, '{{side}}', "
    f"'x', '', '{{{{}}}}', 1, 'support', '', '', '', {_BY})"
)
_STEP = (
    f"INSERT INTO plans_goalstep (id, origin_id, number, goal_id, person_id, in_version, words, owner_name, hinders, helps, "
    f"state, reason, {_AUTHOR}) VALUES (%(new)s, {{origin}}, {{number}}, {{goal}}, {{person}}, 1, 'x', '', '', '', 'open', '', {_BY})"
)
_MATTER = (
    f"INSERT INTO plans_matter (id, person_id, prompt, number, words, file_name, media_type, size, sha256, shows, kept_from, "
    f"{_AUTHOR}) VALUES (%(new)s, {{person}}, 'most', 1, 'x', '', '', 0, '', '', {{kept}}, {_BY})"
)
_WORK = f"INSERT INTO plans_workmatter (id, community_id, prompt, number, words, {_AUTHOR}) VALUES (%(new)s, %(here)s, 'work', 1, 'x', {_BY})"


def goal(**told: str) -> str:
    return _GOAL.format(**(_HONEST | told))


def act(**told: str) -> str:
    return _ACT.format(**(_HONEST | told))


def step(**told: str) -> str:
    return _STEP.format(**(_HONEST | {"number": "1"} | told))


def matter(**told: str) -> str:
    return _MATTER.format(**(_HONEST | told))


def work(**told: str) -> str:
    return _WORK.format(**(_HONEST | told))
