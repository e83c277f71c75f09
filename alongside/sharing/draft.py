"""A whole charter as plain data: what is written, shown, compared and changed, article by article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role

Rows = Mapping[Audience, Mapping[Category, Right]]


@dataclass(frozen=True)
class Article:
    """One article in plain words; rows name it by its number."""

    number: int
    title: str
    words: str


@dataclass(frozen=True)
class Rail:
    """A guardrail: a floor or a ceiling that no choice goes past, with its reason."""

    audience: Audience
    category: Category
    bound: Bound
    right: Right
    reason: str
    article: int | None = None


@dataclass(frozen=True)
class Band:
    """What caregivers see from an age on, until before another."""

    effect: BandEffect
    category: Category | None
    from_age: int
    until_age: int | None
    reason: str
    article: int | None = None


@dataclass(frozen=True)
class Group:
    """Seats whose majority a motion needs; `quorum_percent` of its members must have voted."""

    name: str
    roles: tuple[Role, ...]
    quorum_percent: int
    article: int | None = None


@dataclass(frozen=True)
class Hold:
    """When what the clinic writes in a category reaches the person and their caregivers."""

    category: Category
    effect: HoldEffect
    days: int
    reason: str
    article: int | None = None


@dataclass(frozen=True)
class Reply:
    """What to expect on a channel, by when, and what never to send there."""

    channel: str
    expect: str
    hours: int | None = None
    urgent: str = ""
    never_send: str = ""
    article: int | None = None


@dataclass(frozen=True)
class Work:
    """Who may open a kind of joint work (none named: anyone), and what it must state."""

    kind: str
    words: str
    roles: tuple[Role, ...] = ()
    requires: tuple[str, ...] = ()
    article: int | None = None


@dataclass(frozen=True)
class Terms:
    """The numbers that a charter sets; the same names as the columns of CharterVersion."""

    motion_days: int = 14
    votes_secret: bool = True
    emergency_hours: int = 4
    review_days: int = 7
    answer_days: int = 14
    announce_days: int = 30
    small_number: int = 7
    names_centers: bool = True
    second_factor_roles: tuple[Role, ...] = ()
    ending: str = ""


@dataclass(frozen=True)
class Draft:
    """A charter, whole. A missing right is none; a missing hold is: at once.

    `rule_articles` says which article speaks of an audience's and category's right.
    """

    articles: tuple[Article, ...] = ()
    rights: Rows = field(default_factory=dict)
    guardrails: tuple[Rail, ...] = ()
    bands: tuple[Band, ...] = ()
    groups: tuple[Group, ...] = ()
    holds: tuple[Hold, ...] = ()
    replies: tuple[Reply, ...] = ()
    works: tuple[Work, ...] = ()
    terms: Terms = Terms()
    rule_articles: Mapping[Audience, int] = field(default_factory=dict)

    def right(self, audience: Audience, category: Category) -> Right:
        """What it gives to an audience; a missing rule is none."""
        return self.rights.get(audience, {}).get(category, Right.NONE)
