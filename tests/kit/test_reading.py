"""Reading grades of texts whose numbers can be counted by hand."""

from __future__ import annotations

import pytest

from alongside.kit.reading import reading_of, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("share", 1), ("table", 2), ("people", 2), ("medicine", 3), ("asked", 1), ("wanted", 2),
        ("changes", 2), ("results", 2), ("community", 4), ("the", 1), ("someone’s", 2), ("notes", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_heard(word, count):
    assert syllables(word) == count


def test_a_line_that_a_child_reads():
    # six words, one sentence, six syllables: .39 × 6 + 11.8 × 1 − 15.59
    assert reading_of("The cat sat on the mat.", "en").value == pytest.approx(-1.4, abs=0.1)


def test_a_line_that_few_read():
    told = reading_of(
        "Multidisciplinary institutional governance necessitates comprehensive interoperability considerations.",
        "en",
    )

    assert told.value > 20
    assert not told.is_plain


def test_swedish_is_measured_by_lix():
    # nine words in two sentences, two of them longer than six letters: 9/2 + 100 × 2/9
    told = reading_of("Vi delar det vi vet. Läkaren berättar för oss.", "sv")

    assert (told.formula, told.value) == ("lix", 9 / 2 + round(100 * 2 / 9, 1))
    assert told.is_plain


def test_what_has_no_formula_or_no_words_is_not_scored():
    assert reading_of("Wir teilen, was wir wissen.", "de") is None
    assert reading_of("… 12", "en") is None
