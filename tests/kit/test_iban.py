"""Account numbers and amounts: what is whole is taken, what is mistyped is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.kit.iban import LENGTHS, is_iban, plain
from alongside.kit.money import CURRENCIES, MOST, major, minor, worth
from tests.calm import CALM

WHOLE = (
    "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19", "SE45 5000 0000 0583 9825 7466",
    "FR14 2004 1010 0505 0001 3M02 606", "NO93 8601 1117 947", "BE68 5390 0754 7034", "AT61 1904 3002 3457 3201",
)  # fmt: skip
"""The examples of the IBAN registry."""


def test_the_examples_of_the_registry_are_whole_and_no_digit_of_them_can_be_another():
    changed = [
        told[:place] + str((int(told[place]) + step) % 10) + told[place + 1 :]
        for told in map(plain, WHOLE) for place in range(2, len(told)) if told[place].isdigit() for step in (1, 5)
    ]  # fmt: skip

    assert all(is_iban(told) and is_iban(told.lower()) for told in WHOLE) and len(changed) > 200
    assert not any(is_iban(told) for told in changed)


@pytest.mark.parametrize(
    "told", ["", "DE", "XX89370400440532013000", "DE8937040044053201300", "DE89-3704", "ＤＥ89"]
)
def test_what_is_no_account_number_is_told_so(told):
    assert not is_iban(told) and all(len(one) == 2 for one in LENGTHS)


@CALM
@given(st.integers(0, MOST), st.sampled_from(sorted(CURRENCIES)))
def test_an_amount_is_the_same_after_it_was_written_and_typed(amount, currency):
    written = str(major(amount, currency))

    assert minor(written, currency) == minor(written.replace(".", ","), currency) == amount


@pytest.mark.parametrize("told", ["", "x", "-1", "1.234", "1e9", "NaN", "Infinity", "１"])
def test_what_is_no_exact_amount_is_refused(told):
    with pytest.raises(ValueError) as found:
        minor(told, "EUR")

    assert found.value is not None


@CALM
@given(st.integers(1, 1440), st.integers(1, 100_000))
def test_time_is_worth_its_rate_to_the_nearest_cent(minutes, per_hour):
    assert abs(worth(minutes, per_hour) * 60 - minutes * per_hour) <= 30
