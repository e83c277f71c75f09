"""Proposing a form: the file, whose words they are, and under which licence they may be used."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.questionnaires.languages import page_language
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.taking_in import LARGEST, CannotTakeIn, NewForm, look_into
from alongside.ui.fields import PlainForm


class ProposeForm(PlainForm):
    """One file, and what one has to say of it."""

    file = forms.FileField(
        label=_("The form, as a file"),
        help_text=_("A FHIR R4 Questionnaire, as JSON. It is kept letter by letter."),
    )
    kind = forms.ChoiceField(
        label=_("Whose words are these?"), widget=forms.RadioSelect,
        choices=[(Questionnaire.Kind.OWN.value, _("Ours: people of this community wrote them")),
                 (Questionnaire.Kind.FREE.value, _("Somebody else’s, free for anyone to use")),
                 (Questionnaire.Kind.LOADED.value, _("Somebody else’s, and we have leave to use them"))],
    )  # fmt: skip
    licence = forms.CharField(
        label=_("Licence"),
        max_length=80,
        required=False,
        help_text=_("Its short name, such as CC0-1.0 or CC BY 4.0. Without one, what the file says is kept."),
    )
    licence_words = forms.CharField(
        label=_("What may we do with it, and who gave leave?"), widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=1000, required=False,
    )  # fmt: skip
    sensitive = forms.BooleanField(
        label=_("It asks about sensitive things"),
        required=False,
        help_text=_("Mental health, sexual health, drink and drugs: the answers are then kept as sensitive."),
    )

    def clean(self) -> dict[str, Any]:
        """The form is read at once, so that one hears what is wrong here."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file is None or self.errors:
            return cleaned
        try:
            cleaned["new"] = look_into(
                self._text(file), language=page_language(), kind=cleaned["kind"], licence=cleaned["licence"],
                licence_words=cleaned["licence_words"], sensitive=cleaned["sensitive"],
            )  # fmt: skip
        except CannotTakeIn as wrong:
            self.add_error("licence" if wrong.code == "no_licence" else "file", wrong.sentence)
        return cleaned

    def _text(self, file: Any) -> str:
        content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise CannotTakeIn("too_large")
        try:
            return str(content.decode("utf-8-sig"))
        except UnicodeDecodeError as wrong:
            raise CannotTakeIn("no_json", {"line": 1}) from wrong

    def new_form(self) -> NewForm:
        """What goes into the library."""
        new: NewForm = self.cleaned_data["new"]
        return new
