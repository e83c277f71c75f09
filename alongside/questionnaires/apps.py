from django.apps import AppConfig


class QuestionnairesConfig(AppConfig):
    name = "alongside.questionnaires"
    label = "questionnaires"
