from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ContributionsConfig(AppConfig):
    name = "alongside.contributions"
    label = "contributions"

    def ready(self) -> None:
        """Every room's words are known from the start, so that any line can be read as a sentence."""
        autodiscover_modules("verbs")
