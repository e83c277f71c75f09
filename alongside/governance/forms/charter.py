"""The forms in which a draft of the charter is written: an article's words, and its rows beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role
from alongside.people.roles import ROLE_WORDS
from alongside.sharing.draft import Article
from alongside.sharing.words import AUDIENCE, CATEGORY, REQUIRED, RIGHT, WORK
from alongside.ui.fields import PlainForm

MOST = 32_000
_AUDIENCES = [(str(one.value), capfirst(AUDIENCE[one])) for one in list(Audience)[1:6]]
_CATEGORIES = [(str(one.value), CATEGORY[one]) for one in Category]
_RIGHTS = [(str(one.value), capfirst(RIGHT[one])) for one in Right]
_ROLES = [(one.value, capfirst(words)) for one, words in ROLE_WORDS.items() if one is not Role.PROGRAM]
_REQUIRED = [(key, capfirst(words)) for key, words in REQUIRED.items()]
_PICK = [("", _("Choose"))]


def _pick(label: Any, choices: Iterable[tuple[str, Any]], coerce: Any, **more: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=[*_PICK, *choices], coerce=coerce, **more)


def _number(label: Any, most: int, least: int = 0, **more: Any) -> forms.IntegerField:
    invalid = _("Write a number from %(least)s to %(most)s.") % {"least": least, "most": most}
    told = dict.fromkeys(("invalid", "min_value", "max_value"), invalid)
    return forms.IntegerField(label=label, min_value=least, max_value=most, error_messages=told, **more)


def _words(label: Any, most: int = 2000, rows: int = 2, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=most, **more)


def _roles(label: Any, **more: Any) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(
        label=label, choices=_ROLES, coerce=Role, widget=forms.CheckboxSelectMultiple, **more
    )


class ArticleForm(PlainForm):
    """One article in plain words."""

    title = forms.CharField(label=_("What is this article called?"), max_length=200)
    words = _words(
        _("What does it say?"),
        8000,
        7,
        help_text=_("As you would tell it to a girl of twelve. Short sentences."),
    )
    out = forms.BooleanField(
        label=_("Take this article out"),
        required=False,
        help_text=_("Its rules stay, and no article speaks of them."),
    )


class SightForm(PlainForm):
    """What the audiences can do that an article speaks of: a choice for each category."""

    speaks = forms.TypedMultipleChoiceField(
        label=_("Whose sight does this article speak of?"), choices=_AUDIENCES, coerce=lambda told: Audience(int(told)),
        widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Save, and what they can see stands here to be changed."),
    )  # fmt: skip

    def __init__(self, *args: Any, audiences: Iterable[Audience], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.audiences = list(audiences)
        for audience in self.audiences:
            for category in Category:
                self.fields[sight_name(audience, category)] = forms.TypedChoiceField(
                    label=CATEGORY[category], choices=_RIGHTS, coerce=lambda told: Right(int(told))
                )

    def by_audience(self) -> list[tuple[Any, list[Any]]]:
        """The fields of each audience, as the page draws them."""
        return [
            (AUDIENCE[audience], [self[sight_name(audience, category)] for category in Category])
            for audience in self.audiences
        ]


def sight_name(audience: Audience, category: Category) -> str:
    """What the field of one right is called."""
    return f"right_{audience.value}_{category.value}"


class RowForm(PlainForm):
    """One row, and which article speaks of it."""

    def __init__(self, *args: Any, articles: Iterable[tuple[Article, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.number), f"{one.number}. {title}") for one, title in articles]
        self.fields["article"] = forms.TypedChoiceField(
            label=_("Which article speaks of it?"), choices=[("", _("None")), *named], coerce=int, empty_value=None,
            required=False,
        )  # fmt: skip


class RailForm(RowForm):
    """A floor or a ceiling that no choice goes past."""

    category = _pick(_("What is it about?"), _CATEGORIES, lambda told: Category(int(told)))
    audience = _pick(_("For whom?"), _AUDIENCES, lambda told: Audience(int(told)))
    bound = _pick(
        _("Which way?"),
        [(Bound.FLOOR.value, _("They always can at least")), (Bound.CEILING.value, _("They can at most"))],
        Bound,
    )
    right = _pick(_("What?"), _RIGHTS, lambda told: Right(int(told)))
    reason = _words(_("Why? Everyone reads this."))


class BandForm(RowForm):
    """What caregivers see from an age on."""

    category = forms.TypedChoiceField(
        label=_("What is it about?"), choices=[("", _("Everything")), *_CATEGORIES],
        coerce=lambda told: Category(int(told)), empty_value=None, required=False,
    )  # fmt: skip
    effect = _pick(
        _("What happens?"),
        [
            (BandEffect.HIDDEN.value, _("Caregivers do not see it")),
            (BandEffect.OWN_CHOICE.value, _("Caregivers see it where the young person lets them")),
            (BandEffect.ENDS.value, _("Caregivers' sight ends, unless renewed")),
        ],
        BandEffect,
    )
    from_age = _number(_("From which age?"), 120)
    until_age = _number(_("Until before which age?"), 120, 1, required=False)
    reason = _words(_("Why? Everyone reads this."))


class GroupForm(RowForm):
    """A seat group whose majority a motion needs."""

    name = forms.CharField(label=_("What is the group called?"), max_length=120)
    roles = _roles(_("Which seats belong to it?"))
    quorum_percent = _number(_("How many in a hundred must vote?"), 100)


class HoldForm(RowForm):
    """When what the clinic writes reaches the person."""

    category = _pick(_("What is it about?"), _CATEGORIES, lambda told: Category(int(told)))
    effect = _pick(
        _("What happens?"),
        [
            (HoldEffect.MAY.value, _("A clinician may hold one back")),
            (HoldEffect.WAITS.value, _("It comes after some days")),
            (HoldEffect.ASKED.value, _("It comes when it is asked for")),
        ],
        HoldEffect,
    )
    days = _number(_("How many days at most?"), 365)
    reason = _words(_("Why? Everyone reads this."))


class ReplyForm(RowForm):
    """What to expect on a channel."""

    channel = forms.CharField(label=_("Which way to write or call?"), max_length=200)
    expect = _words(_("What can people expect, and by when?"))
    hours = _number(_("Working hours until an answer"), MOST, 1, required=False)
    urgent = _words(_("What to do when it cannot wait?"), required=False)
    never_send = _words(_("What should nobody send there?"), required=False)


class WorkForm(RowForm):
    """Who may open a kind of joint work, and what it must state."""

    kind = _pick(_("What kind of work?"), [(key, capfirst(words)) for key, words in WORK.items()], str)
    roles = _roles(_("Who may open it?"), required=False, help_text=_("Nobody chosen: anyone."))
    requires = forms.MultipleChoiceField(
        label=_("What must it say first?"), choices=_REQUIRED, widget=forms.CheckboxSelectMultiple,
        required=False,
    )  # fmt: skip
    words = _words(_("The rule, as people read it"))


class TermsForm(PlainForm):
    """What the draft is called, and the numbers that it sets."""

    name = forms.CharField(label=_("What is this draft called?"), max_length=200)
    motion_days = _number(_("How many days is a motion open?"), 365, 2)
    votes_secret = forms.TypedChoiceField(
        label=_("How do people vote?"), choices=[("1", _("In secret")), ("0", _("By name"))],
        coerce=lambda told: told == "1", widget=forms.RadioSelect,
    )  # fmt: skip
    emergency_hours = _number(_("How many hours does emergency access last? 0: there is none."), 72)
    review_days = _number(_("In how many days does the council look at it?"), 365, 1)
    answer_days = _number(_("In how many days is a question about a look answered?"), 365, 1)
    announce_days = _number(_("How many days ahead is a birthday's change told?"), 365, 1)
    small_number = _number(_("Up to how many people is no number shown?"), 100, 1)
    names_centers = forms.TypedChoiceField(
        label=_("How do centers stand in comparisons?"), choices=[("1", _("By name")), ("0", _("Without a name"))],
        coerce=lambda told: told == "1", widget=forms.RadioSelect,
    )  # fmt: skip
    second_factor_roles = _roles(_("Who takes a second step to sign in?"), required=False)
    ending = _words(_("What becomes of everything if this community ends?"), 4000, 4, required=False)


class Rows(BaseFormSet):  # type: ignore[type-arg]
    """The rows of one kind, each with a way out, and one empty place."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """The way out, in words."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Take this rule out")


def rows_of(form: type[RowForm]) -> Any:
    """The form set of a kind of rows."""
    return formset_factory(form, formset=Rows, extra=1, can_delete=True, max_num=80, absolute_max=80)
