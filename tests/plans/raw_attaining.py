"""Statements about scores, skills, budgets and reviews that a page could send if it were wrong; Maya's and honest else."""

from __future__ import annotations

_AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
_BY = "{who}, '{name}', '{role}', '{title}', '{voice}', '{behalf}', {at}"
_HONEST = {
    "who": "%(maya)s", "name": "Maya Lindqvist", "role": "patient", "title": "", "voice": "patient", "behalf": "",
    "at": "now()", "person": "%(maya)s", "goal": "%(goal)s", "version": "1", "side": "person", "on": "current_date - 1",
    "skill": "%(skill)s", "step": "1", "ladder": "%(ladder)s", "learner": "%(maya)s", "called": "Maya Lindqvist",
    "learns": "patient", "origin": "%(new)s", "number": "1", "kept": "0", "budget": "%(budget)s", "line": "NULL",
    "back": "NULL", "amount": "9", "review": "%(review)s", "due": "current_date + 9",
}  # fmt: skip
_TABLES = {
    "score": ("goalscore", "goal_id, version, side, level, words, \"on\"",
              "{goal}, {version}, '{side}', 1, '', {on}"),
    "step": ("skillstep", "skill_id, step, signs, words", "{skill}, {step}, true, ''"),
    "again": ("refresher", "skill_id, words", "{skill}, ''"),
    "climb": ("skill", "ladder_id, learner_id, learner_name, learner_voice",
              "{ladder}, {learner}, '{called}', '{learns}'"),
    "budget": ("budget", "title, amount, currency, starts, ends, payer, kept_from",
               "'x', 9, 'SEK', current_date, current_date, '', {kept}"),
    "purpose": ("budgetline", "budget_id, title, amount", "{budget}, 'x', 9"),
    "spending": ("spending", "budget_id, line_id, takes_back_id, words, amount, \"on\"",
                 "{budget}, {line}, {back}, 'x', {amount}, {on}"),
    "review": ("valuereview", "due_on, words", "{due}, ''"),
    "worth": ("valuesaid", "review_id, answer, words", "{review}, 'yes', ''"),
}  # fmt: skip


def said(what: str, **told: str) -> str:
    """A line about a person."""
    table, columns, values = _TABLES[what]
    statement = f"INSERT INTO plans_{table} (id, person_id, {columns}, {_AUTHOR}) VALUES (%(new)s, {{person}}, {values}, {_BY})"
    return statement.format(**(_HONEST | told))


def ladder(**told: str) -> str:
    """A ladder of the community."""
    return (
        "INSERT INTO plans_ladder (id, community_id, origin_id, version, title, about, rungs, whole, refresh_months, "
        f"{_AUTHOR}) VALUES (%(new)s, %(here)s, {{origin}}, {{number}}, 'x', 'x', '{{{{a,b,c,d,e}}}}', '', 12, {_BY})"
    ).format(**(_HONEST | told))


def ladder_signed(**told: str) -> str:
    """A signature under a ladder."""
    return (
        f"INSERT INTO plans_laddersigned (id, ladder_id, {_AUTHOR}) VALUES (%(new)s, {{ladder}}, {_BY})"
    ).format(**(_HONEST | told))
