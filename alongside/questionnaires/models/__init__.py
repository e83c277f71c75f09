"""The room's nouns, cut by what they are about."""

from alongside.questionnaires.models.answering import Answered, Answering, Field
from alongside.questionnaires.models.asking import Asked, Reminder, Schedule, Snooze, Told
from alongside.questionnaires.models.library import LibraryStep, Questionnaire

__all__ = [
    "Answered", "Answering", "Asked", "Field", "Questionnaire", "Reminder", "Schedule", "Snooze", "LibraryStep", "Told",
]  # fmt: skip
