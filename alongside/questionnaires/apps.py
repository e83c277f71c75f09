from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuestionnairesConfig(AppConfig):
    name = "alongside.questionnaires"
    label = "questionnaires"

    def ready(self) -> None:
        """Tell sharing which pages others can be shown, lists what people are found by, and who wants no letters."""
        from alongside.people.letters import letters_off  # noqa: PLC0415
        from alongside.questionnaires.due import no_letters  # noqa: PLC0415
        from alongside.questionnaires.facts import FACTS  # noqa: PLC0415
        from alongside.questionnaires.lately_given import GIVEN  # noqa: PLC0415
        from alongside.questionnaires.own_words import observed_words  # noqa: PLC0415
        from alongside.questionnaires.showable import PAGES  # noqa: PLC0415
        from alongside.record.countable import give  # noqa: PLC0415
        from alongside.record.lately import give_lately  # noqa: PLC0415
        from alongside.record.naming import own_words_from  # noqa: PLC0415
        from alongside.sharing.shown import showable  # noqa: PLC0415

        give(FACTS)
        letters_off(no_letters)
        own_words_from(observed_words)
        showable(*PAGES, begins=_("Forms"))
        give_lately(GIVEN)
