"""Beginning a form: whose answers they are, and one question on each page or all on one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Voice
from alongside.questionnaires.answerer import Answerer
from alongside.questionnaires.models import Answering
from alongside.sharing.actions.opening import Opened
from alongside.ui.fields import PlainForm

ME, THEM = "me", "them"
_TYPED = gettext_lazy("%(name)s’s: I type in what was said or written on paper")


class BeginForm(PlainForm):
    """Two choices, each with an answer that is right for most."""

    whose = forms.ChoiceField(
        label=gettext_lazy("Whose answers are these?"), widget=forms.RadioSelect, required=False
    )
    way = forms.ChoiceField(
        label=gettext_lazy("How do you want to answer?"), widget=forms.RadioSelect, required=False,
        choices=[(Answering.Way.ALL.value, gettext_lazy("All questions on one page")),
                 (Answering.Way.ONE.value, gettext_lazy("One question on each page"))],
        initial=Answering.Way.ALL.value,
    )  # fmt: skip
    visit = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, by: Actor, opened: Opened, family: Sequence[Answerer] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.opened, self.family = opened, {str(one.id): one for one in family if one.id != by.person_id}
        if opened.rights.is_self:
            del self.fields["whose"]
            return
        field: Any = self.fields["whose"]
        name = opened.name
        field.choices = [
            (ME, _("Mine: what I see and think")),
            *((key, _TYPED % {"name": one}) for key, one in ((THEM, name), *self._others())),
        ]
        field.initial = ME if opened.rights.audience == Audience.CAREGIVERS else THEM

    def _others(self) -> list[tuple[str, str]]:
        return [(key, one.name) for key, one in self.family.items()]

    def answerer(self) -> Answerer | None:
        """Whose answers they are; none where they are one's own."""
        whose = self.cleaned_data.get("whose") or ME
        if whose == THEM:
            return Answerer(self.opened.person_id, self.opened.name, Voice.PATIENT.value)
        return self.family.get(whose)
