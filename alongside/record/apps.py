from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecordConfig(AppConfig):
    name = "alongside.record"
    label = "record"

    def ready(self) -> None:
        """Tell sharing what a choice reaches, what is held and what can be shown; and what can be counted."""
        from alongside.record.countable import give  # noqa: PLC0415
        from alongside.record.facts import FACTS  # noqa: PLC0415
        from alongside.record.forms.journal import CHIPS  # noqa: PLC0415
        from alongside.record.lately import give_lately  # noqa: PLC0415
        from alongside.record.lately_given import RECORD  # noqa: PLC0415
        from alongside.record.naming import own_words  # noqa: PLC0415
        from alongside.record.queries.counted import entries_of  # noqa: PLC0415 - models are there only now
        from alongside.record.queries.followed import SUGGESTIONS  # noqa: PLC0415
        from alongside.record.queries.journal_words import SKIES  # noqa: PLC0415
        from alongside.record.showable import PAGES  # noqa: PLC0415
        from alongside.record.showing_waits import waits  # noqa: PLC0415
        from alongside.sharing.holdings import on_count, on_waits  # noqa: PLC0415
        from alongside.sharing.shown import showable  # noqa: PLC0415

        give(FACTS)
        give_lately(RECORD)
        own_words(*(one.title for one in SUGGESTIONS), *SKIES.values(), *CHIPS.values())
        on_count(entries_of)
        on_waits(waits)
        showable(*PAGES, begins=_("Record"))
