from django.apps import AppConfig


class ContributionsConfig(AppConfig):
    name = "alongside.contributions"
    label = "contributions"
