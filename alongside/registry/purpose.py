"""What the community's numbers may use, and of whom.

Numbers are made from coded facts of these categories, without names and without words. A person is counted who is or
was enrolled at a center and belongs to the community still. Not counted is: whoever answered "no" to letting
universities, clinics and charities learn from it (the consent matrix); what the clinic wrote, or what they told
themselves, before or after they answered "no" to just that; a category that they closed to studies; a category that
the charter closes to studies for everyone. Shown in docs/explanation/registry.md.
"""

from __future__ import annotations

from alongside.kit.terms import Category
from alongside.record.coded import category_of
from alongside.record.countable import kinds
from alongside.registry.measuring.definition import Definition
from alongside.registry.measuring.naming import is_coded

COUNTED = (
    Category.CONDITIONS, Category.MEDICINES, Category.RESULTS, Category.VISITS, Category.QUESTIONNAIRES, Category.PLAN,
)  # fmt: skip


def categories_of(one: Definition) -> list[int]:
    """Of which categories a measure is made: who sees all of them may see how somebody stands in it."""
    known = kinds()
    coded = {int(category_of(name)) for name in one.facts if is_coded(name)}
    return sorted(coded | {int(known[name].category) for name in one.facts if name in known})
