"""Response times that could tell: what one may not know takes as long as what is not there.

Each figure is the larger of two medians over the smaller one, asked for in turns, so that a busy moment falls on both.
"""

from __future__ import annotations

import statistics
import sys
import uuid
from collections.abc import Callable

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import Known, clinicians, patients
from tests.bench.visitors import TOKEN, Visitor

ROUNDS = 400
_HIDDEN = """
    SELECT p.id FROM people_person p WHERE p.community_id = (SELECT community_id FROM people_person WHERE id = %(me)s)
      AND p.id <> %(me)s AND NOT p.known_in_community
      AND NOT EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = %(seat)s AND g.person_id = p.id)
    ORDER BY (
      SELECT count(*) FROM record_entry e WHERE e.person_id = p.id AND e.superseded_at IS NULL) DESC LIMIT 20
"""
# A word of entries that this seat may not see, and of no others.
_WORD = """
    SELECT word FROM record_entry e, regexp_split_to_table(lower(e.words), '[^a-z]+') word
    WHERE length(word) > 5 AND NOT EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = %(seat)s AND g.person_id = e.person_id)
    GROUP BY word HAVING count(*) < 40 AND NOT EXISTS (
      SELECT 1 FROM record_entry o JOIN sharing_grant g ON g.seat_id = %(seat)s AND g.person_id = o.person_id
      WHERE o.words ILIKE '%%' || word || '%%')
    ORDER BY count(*) DESC LIMIT 1
"""


def ratio(name: str, one: Callable[[], float], other: Callable[[], float], rounds: int = ROUNDS) -> float:
    """The larger of two medians over the smaller, in turns, each as often before the other; the first tenth warms up."""
    pairs = []
    for turn in range(rounds):
        before = other() if turn % 2 else None
        first = one()
        pairs.append((first, other() if before is None else before))
    first, second = (statistics.median(times) for times in zip(*pairs[rounds // 10 :], strict=True))
    print(f"{name}: {first:.3f} ms and {second:.3f} ms", file=sys.stderr)
    return max(first, second) / min(first, second)


def hidden_from(house: BenchHouse, known: Known) -> list[str]:
    """Persons with long records whom this seat may not know."""
    with house.connect("owner") as owner:
        found = owner.execute(_HIDDEN, {"me": known.person_id, "seat": known.seat_id}).fetchall()
    if not found:
        raise SystemExit("Everybody is known to this seat, so nothing can be measured.")
    return [str(one) for (one,) in found]


def not_found(visitor: Visitor, path: str) -> float:
    """How long a page takes that is not there for this visitor."""
    status, _content, took = visitor.ask("GET", path)
    if status != 404:
        raise SystemExit(f"{path} answered {status}, not 404.")
    return took


@figure("unknown_over_hidden_ratio", "ratio", 1.1)
def unknown_over_hidden(house: BenchHouse) -> float:
    """A person who does not exist, beside a person whom one may not know: the page of each, their record and a chart."""
    known = patients(house)[0]
    persons = hidden_from(house, known)
    ratios = []
    for rest in ("record/", "", "sharing/", "record/values/1988-5/"):
        turns = iter(range(ROUNDS))

        def hidden(rest: str = rest, turns: object = turns) -> float:
            one = persons[next(turns) % len(persons)]  # type: ignore[call-overload]
            return not_found(known.visitor, f"/people/{one}/{rest}")

        def unknown(rest: str = rest) -> float:
            return not_found(known.visitor, f"/people/{uuid.uuid4()}/{rest}")

        ratios.append(ratio(f"unknown and hidden, {rest or 'page'}", unknown, hidden))
    return max(ratios)


@figure("unknown_over_known_address_ratio", "ratio", 1.1)
def addresses(house: BenchHouse) -> float:
    """Asking for a code with an address that nobody has, beside one that somebody has."""
    with house.connect("owner") as owner:
        row = owner.execute("SELECT array_agg(email) FROM people_account WHERE is_active").fetchone()
    known = list(row[0]) if row else []
    stranger = Visitor(house)
    form = TOKEN.search(stranger.get("/sign-in/")[0].decode())
    assert form is not None
    turns = iter(range(10**6))

    def ask(address: str) -> float:
        with house.connect("owner") as owner:  # knocks are counted; here nobody is turned away
            owner.execute("DELETE FROM people_knock")
        status, _content, took = stranger.ask(
            "POST", "/sign-in/", {"csrfmiddlewaretoken": form[1], "address": address}
        )
        if status != 302:
            raise SystemExit(f"Asking for a code answered {status}.")
        return took

    return ratio(
        "unknown and known address",
        lambda: ask(f"nobody{next(turns)}@example.org"),
        lambda: ask(known[next(turns) % len(known)]),
        ROUNDS // 2,
    )


@figure("search_nothing_over_hidden_ratio", "ratio", 1.1)
def search_hidden(house: BenchHouse) -> float:
    """A word that stands nowhere, beside one that stands in records that one may not see."""
    ratios = []
    for known in (patients(house)[0], clinicians(house)[-1]):
        with house.connect("owner") as owner:
            row = owner.execute(_WORD, {"seat": known.seat_id}).fetchone()
        if row is None:
            continue
        visitor, word = known.visitor, row[0]
        nothing = word[::-1]
        ratios.append(
            ratio(
                f"search, nowhere and hidden ({word})",
                lambda visitor=visitor, nothing=nothing: visitor.get(f"/search/?q={nothing}")[1],
                lambda visitor=visitor, word=word: visitor.get(f"/search/?q={word}")[1],
                ROUNDS // 2,
            )
        )
    return max(ratios)
