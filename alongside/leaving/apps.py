from django.apps import AppConfig


class LeavingConfig(AppConfig):
    name = "alongside.leaving"
    label = "leaving"
