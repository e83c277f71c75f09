"""Acts about people leave exactly one line each, and are refused with a sentence."""

from alongside.contributions.models import Line
from tests.people.worlds import a_world


def test_a_world_is_made_by_acts_alone(db):
    a_world()

    assert Line.objects.count() == 2 + 5 * 2 + 5 + 3
