"""The room's nouns: the charter's rows, people's choices, the compiled grants, receipts."""

from alongside.sharing.models.charter import AgeBand, CharterRule, CharterVersion, Guardrail
from alongside.sharing.models.choices import Choice, StudyConsent, StudyTeamMember
from alongside.sharing.models.grants import Grant, Receipt

__all__ = [
    "AgeBand", "CharterRule", "CharterVersion", "Choice", "Grant", "Guardrail", "Receipt",
    "StudyConsent", "StudyTeamMember",
]  # fmt: skip
