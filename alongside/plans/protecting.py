"""Conditions that every table of this room shares: what is in a plan is read and written with the plan."""

from __future__ import annotations

from alongside.sharing.protection import PERSON, granted

PLAN = "10"
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
OWN = (
    "people_is_me(author_id, author_name, author_role) AND voice = (SELECT people_my_voice()) "
    "AND (author_title = '' OR author_title = (SELECT people_my_title())) AND on_behalf_of_name = ''"
)


def own_name() -> str:
    """SQL that is true where a row is written by the viewer, under their own name, in their own voice, now."""
    return f"author_id = {PERSON} AND {OWN} AND at {NOW}"


def own_words(table: str) -> str:
    """SQL that is true where the viewer may add this row to the person's plan."""
    return f"{granted(table, 2, category=PLAN)} AND {own_name()}"


def with_its_goal(table: str) -> str:
    """SQL that is true where the viewer sees the goal that a row belongs to, which is about the same person."""
    return f"EXISTS (SELECT 1 FROM plans_goal g WHERE g.id = {table}.goal_id AND g.person_id = {table}.person_id)"  # noqa: S608


def with_its_goal_if_any(table: str) -> str:
    """The same, and for a row that belongs to no goal: SQL that is true where the plan is open to the viewer."""
    return f"({with_its_goal(table)} OR {table}.goal_id IS NULL AND {granted(table, 1, category=PLAN)})"


def on_their_side(table: str) -> str:
    """SQL that is true where a row says rightly on whose side the viewer speaks."""
    return f"side = plans_side({table}.person_id)"
