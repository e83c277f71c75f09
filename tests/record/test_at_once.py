"""Two people write at the same moment: nothing that somebody wrote is lost."""

from __future__ import annotations

from tests.sharing.test_at_once import together


def test_two_corrections_at_once_are_two_versions(own_database) -> None:
    from alongside.record.actions.entries import correct_entry, write_entry
    from alongside.record.models import Entry
    from tests.record.family import a_family, words

    family = a_family()
    entry = write_entry(by=family.maya, person_id=family.of, new=words("First."))

    def correct(text: str) -> None:
        correct_entry(by=family.maya, person_id=family.of, origin_id=entry.origin_id, new=words(text))

    together(lambda: correct("Second."), lambda: correct("Third."))

    found = Entry.objects.filter(origin_id=entry.origin_id).order_by("version")
    assert [(one.version, one.words, one.superseded_at is None) for one in found] == [
        (1, "First.", False), (2, "Second.", False), (3, "Third.", True),
    ]  # fmt: skip
