from django.apps import AppConfig


class ParityConfig(AppConfig):
    name = "alongside.parity"
    label = "parity"
