"""What a form says when something is missing or does not fit: the house's own words, never a framework's."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms

from alongside.ui.fields import PlainForm


class ManyForm(PlainForm):
    """One field of each kind that people fill in, and one that has words of its own."""

    line = forms.CharField(max_length=5)
    day = forms.DateField()
    number = forms.IntegerField(min_value=2, max_value=4)
    address = forms.EmailField()
    one = forms.TypedChoiceField(choices=[("a", "A")])
    some = forms.MultipleChoiceField(choices=[("a", "A")])
    own = forms.IntegerField(error_messages={"invalid": "Write a number of months."})


@pytest.mark.parametrize(
    ("field", "sent", "said"),
    [
        ("line", "", "Write something here."),
        ("line", "123456", "Write at most 5 characters. It is 6 now."),
        ("day", "", "Choose something here."),
        ("day", "31.2.", "Write a day that there is: year, month, day, such as 2026-11-24."),
        ("day", "0001-01-01", "Write a day that there is: year, month, day, such as 2026-11-24."),
        ("day", "9999-12-31", "Write a day that there is: year, month, day, such as 2026-11-24."),
        ("number", "x", "Write a whole number."),
        ("number", "1", "Write 2 or more."),
        ("number", "5", "Write 4 or less."),
        ("address", "maya", "Write a mail address, such as maya@example.org."),
        ("one", "b", "Choose one of these."),
        ("some", ["b"], "Choose some of these."),
        ("own", "x", "Write a number of months."),
    ],
)
def test_a_form_says_what_does_not_fit_in_the_houses_words(field: str, sent: Any, said: str) -> None:
    assert ManyForm({field: sent}).errors[field] == [said]


def test_a_field_that_is_added_later_speaks_the_same_way() -> None:
    form = ManyForm({"late": "1234"})
    form.fields["late"] = forms.CharField(max_length=3)
    assert form.errors["late"] == ["Write at most 3 characters. It is 4 now."]
