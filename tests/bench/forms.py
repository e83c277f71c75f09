"""What is worked out while somebody types: a long form checked and scored, and expressions made to do harm stopped."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from alongside.kit.fhirpath import CannotCompute, Unsupported, read
from alongside.kit.questionnaires import check, parse, scores
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.kit.fhirpath.bombs import BOMBS, WIDE
from tests.kit.questionnaires.forms import answers_to, long_form

ROUNDS = 20


def _took(work: Callable[[], object]) -> float:
    """Milliseconds of the processor that it takes."""
    begun = process_time()
    work()
    return 1000 * (process_time() - begun)


@figure("form_checked_ms", "ms", 20)
def form_checked(house: BenchHouse) -> float:
    """The median time to check and score a form of 200 items."""
    questionnaire = parse(long_form(200))
    answers = answers_to(questionnaire)
    times = [
        _took(lambda: (check(questionnaire, answers), scores(questionnaire, answers))) for _ in range(ROUNDS)
    ]
    return sorted(times)[ROUNDS // 2]


@figure("expression_refused_ms", "ms", 500)
def expression_refused(house: BenchHouse) -> float:
    """The longest that it takes to refuse an expression: as many words as are read, one within another."""
    longest = ("a" + ".a" * 299, "1 + " * 299 + "1", "-" * 599 + "1", "(" * 21 + "1" + ")" * 21)
    return max(_took(lambda text=one: _refused(text)) for one in longest)  # type: ignore[misc]


@figure("expression_stopped_ms", "ms", 2000)
def expression_stopped(house: BenchHouse) -> float:
    """The longest that an expression made to do harm runs, over the longest answers that a form may have."""
    return max(_took(lambda text=one: _stopped(text)) for one in BOMBS.values())  # type: ignore[misc]


def _refused(text: str) -> None:
    try:
        read(text)
    except Unsupported:
        return
    raise SystemExit(f"{text[:20]} was not refused.")


def _stopped(text: str) -> None:
    try:
        read(text).on(WIDE, {"resource": WIDE})
    except CannotCompute:
        return
    raise SystemExit(f"{text[:20]} was not stopped.")
