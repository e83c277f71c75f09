from django.apps import AppConfig


class PartnershipConfig(AppConfig):
    name = "alongside.partnership"
    label = "partnership"
