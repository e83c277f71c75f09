from django.apps import AppConfig


class ConversationConfig(AppConfig):
    name = "alongside.conversation"
    label = "conversation"
