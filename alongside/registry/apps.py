from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "alongside.registry"
    label = "registry"
