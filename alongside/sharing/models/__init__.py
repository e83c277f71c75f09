"""The room's nouns: the charter's rows, people's choices, the compiled grants, receipts."""

from alongside.sharing.models.birthdays import BirthdayNotice
from alongside.sharing.models.charter import (
    AgeBand,
    CharterArticle,
    CharterRule,
    CharterVersion,
    Guardrail,
    Untold,
)
from alongside.sharing.models.choices import Choice
from alongside.sharing.models.emergencies import EmergencyAccess, EmergencyLetter
from alongside.sharing.models.grants import Grant, Receipt
from alongside.sharing.models.more_rules import CharterEffect, HoldRule, ReplyRule, VoteGroup, WorkRule
from alongside.sharing.models.studies import ConsentAnswer, Study, StudyConsent, StudyTeamMember

__all__ = [
    "AgeBand", "BirthdayNotice", "CharterArticle", "CharterEffect", "CharterRule", "CharterVersion", "Choice",
    "ConsentAnswer", "EmergencyAccess", "EmergencyLetter", "Grant", "Guardrail", "HoldRule", "Receipt", "ReplyRule",
    "Study", "StudyConsent", "StudyTeamMember", "Untold", "VoteGroup", "WorkRule",
]  # fmt: skip
