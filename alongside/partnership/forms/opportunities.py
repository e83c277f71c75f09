"""A task, what one looks for, an offer, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.opportunity_kinds import Company, Pays, Said, Where
from alongside.partnership.opportunity_words import COMPANY, PAYS, SAYS, WAYS, WHERE, choices
from alongside.ui.fields import DayInput, PlainForm

ANY = ("", _("Any"))
Choices = Iterable[tuple[str, Any]]
MOST_MINUTES = 60_000


def _ways(label: Any, **more: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices(WAYS), required=False, widget=forms.CheckboxSelectMultiple, **more
    )


class ProposalForm(PlainForm):
    """What somebody could do, though nobody had written it down."""

    title = forms.CharField(
        label=_("What could you do?"), max_length=120,
        help_text=_("Such as: I could paint the wall of the waiting room."),
        error_messages={"required": _("Say in a few words what you could do.")},
    )  # fmt: skip
    what = long(
        _("How do you think of it?"),
        error_messages={"required": _("Say a little more, so that others can picture it.")},
    )  # fmt: skip
    minutes = forms.IntegerField(
        label=_("How many minutes would it take you, in all?"), min_value=5, max_value=MOST_MINUTES,
        help_text=_("A guess is fine. An hour is 60."),
    )  # fmt: skip
    ways = _ways(_("How would you do it?"))
    supports = long(_("What would help you to do it?"), rows=2, required=False)


class TaskForm(PlainForm):
    """Somebody is looked for."""

    group = forms.ChoiceField(label=_("For which team?"), widget=forms.RadioSelect, required=False)
    title = forms.CharField(
        label=_("What is it about?"), max_length=120, help_text=_("Such as: cut a film about school."),
        error_messages={"required": _("Give it a name that one understands at once.")},
    )  # fmt: skip
    what = long(_("What is there to do?"), error_messages={"required": _("Say what there is to do.")})
    why = long(_("Why does it matter?"), rows=2, required=False)
    needs = forms.CharField(
        label=_("What should one know or like?"), max_length=200, required=False,
        help_text=_("Such as: cutting films, or having been to school with it. Leave it empty if anybody can."),
    )  # fmt: skip
    minutes = forms.IntegerField(
        label=_("How many minutes does it take, in all?"), min_value=5, max_value=MOST_MINUTES,
        help_text=_("An hour is 60."),
    )  # fmt: skip
    places = forms.IntegerField(
        label=_("How many people do you look for?"), min_value=1, max_value=200, initial=1
    )
    where = forms.ChoiceField(
        label=_("Where?"), choices=choices(WHERE), initial=Where.EITHER, widget=forms.RadioSelect
    )
    place = forms.CharField(
        label=_("At which place?"), max_length=120, required=False, help_text=_("Where it is on site.")
    )
    company = forms.ChoiceField(
        label=_("With whom?"), choices=choices(COMPANY), initial=Company.EITHER, widget=forms.RadioSelect
    )
    ways = _ways(
        _("How else can one do it?"),
        help_text=_("Each one that you tick lets somebody take part who could not otherwise."),
    )
    by_on = forms.DateField(
        label=_("By when?"), required=False, widget=DayInput,
        help_text=_("Two weeks or more from today, if you can: people have to plan."),
    )  # fmt: skip
    pays = forms.ChoiceField(
        label=_("What does one get for it?"), choices=choices(PAYS), widget=forms.RadioSelect
    )
    pay_words = forms.CharField(label=_("How much, and from whom?"), max_length=200, required=False)
    supports = long(
        _("What helps somebody to take part?"), rows=2, required=False,
        help_text=_("Such as: a taxi, somebody to look after the children, an interpreter."),
    )  # fmt: skip
    public = forms.BooleanField(
        label=_("Strangers may read it, where our community lets them. I name nobody in it."), required=False
    )
    work = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [*groups, ("", _("For no team: I look for somebody myself"))]
        self.fields["group"].choices = told  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What is paid says how much."""
        told = super().clean() or {}
        if told.get("pays") == Pays.PAID and not told.get("pay_words"):
            self.add_error("pay_words", _("Say how much, and from whom."))
        return told


class WantedForm(PlainForm):
    """What one looks for in the list."""

    words = forms.CharField(label=_("Words in it"), max_length=100, required=False)
    where = forms.ChoiceField(
        label=_("Where?"), required=False,
        choices=[ANY, *choices({k: v for k, v in WHERE.items() if k != Where.EITHER})],
    )  # fmt: skip
    company = forms.ChoiceField(
        label=_("With whom?"), required=False,
        choices=[ANY, *choices({k: v for k, v in COMPANY.items() if k != Company.EITHER})],
    )  # fmt: skip
    way = forms.ChoiceField(label=_("How?"), choices=[ANY, *choices(WAYS)], required=False)
    pays = forms.ChoiceField(label=_("What do I get for it?"), choices=[ANY, *choices(PAYS)], required=False)
    minutes = forms.IntegerField(
        label=_("At most so many minutes"), min_value=5, max_value=MOST_MINUTES, required=False
    )
    which = forms.ChoiceField(
        label=_("Which ones?"), required=False,
        choices=[
            ("", _("Somebody is looked for")), ("proposed", _("What people say they could do")),
            ("mine", _("Mine: begun, answered for or offered")), ("done", _("Taken or closed")),
        ],
    )  # fmt: skip
    order = forms.ChoiceField(
        label=_("Which first?"), required=False,
        choices=[("new", _("The latest")), ("soon", _("Those that are needed soon")), ("short", _("The shortest"))],
    )  # fmt: skip


class OfferForm(PlainForm):
    """I could do this."""

    words = long(_("Would you like to add something?"), rows=2, required=False)
    way = forms.ChoiceField(label=_("How would you do it?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, ways: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [("", _("As it comes")), *((one, WAYS[one]) for one in ways if one in WAYS)]
        self.fields["way"].choices = told  # type: ignore[attr-defined]
        if not ways:
            del self.fields["way"]


class SayForm(PlainForm):
    """What is said of an offer."""

    kind = forms.TypedChoiceField(label=_("What do you say?"), coerce=Said, widget=forms.RadioSelect)
    words = long(_("In a few words"), rows=2, required=False)

    def __init__(self, *args: Any, kinds: Sequence[Said], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices({one: SAYS[one] for one in kinds})  # type: ignore[attr-defined]


class TakeUpForm(PlainForm):
    """A team takes up what somebody could do."""

    group = forms.ChoiceField(label=_("For which of your teams?"), widget=forms.RadioSelect)
    words = long(_("What do you tell them?"), rows=2, required=False)

    def __init__(self, *args: Any, groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(groups)
        self.fields["group"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.fields["group"].initial = told[0][0]


class CloseForm(PlainForm):
    """A task is closed."""

    words = long(_("What came of it?"), rows=2, required=False)


class BoardForm(PlainForm):
    """Whether strangers may read which tasks there are."""

    public = forms.TypedChoiceField(
        label=_("May anybody outside read which tasks there are?"), coerce=lambda told: told == "yes",
        widget=forms.RadioSelect,
        choices=[
            ("yes", _("Yes: those that were meant for it, and no name")), ("no", _("No, only who is here")),
        ],
    )  # fmt: skip
