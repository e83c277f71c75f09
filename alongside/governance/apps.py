from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "alongside.governance"
    label = "governance"
