"""`manage migrate` as Django has it, without rendering what no step looks at.

After every step Django renders anew all models that are related, however far, to the one that was changed: more than
thirty thousand in a house that begins from nothing, and most of the time that takes. Only reverse relations need it. A
step that adds (a table, a column, an index, a constraint), changes a plain column or runs SQL looks at its own model
and at the names of those that it points to: there its own is rendered, and the rest is marked as late, which Django
mends before it shows models to Python. Before a migration that does anything else, everything is rendered.
"""

from typing import Any

from django.core.management.commands import migrate
from django.db.migrations import operations
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.migration import Migration
from django.db.migrations.state import ProjectState

NEAR = (
    operations.CreateModel, operations.AddField, operations.AddIndex, operations.RemoveIndex,
    operations.AddConstraint, operations.RemoveConstraint, operations.AlterModelOptions, operations.RunSQL,
)  # fmt: skip


def _stays_near(step: operations.base.Operation) -> bool:
    """Whether a step looks at its own model and the names of its neighbours alone."""
    if isinstance(step, operations.AlterField):
        return not (step.field.is_relation or step.field.primary_key or step.field.unique)
    return isinstance(step, NEAR)


class State(ProjectState):
    """What the models are between two steps."""

    stays_near = False

    def clone(self) -> Any:
        """The same, apart; Django would forget what kind of state it is."""
        new: Any = super().clone()
        new.__class__ = type(self)
        new.stays_near = self.stays_near
        return new

    def reload_model(self, app_label: str, model_name: str, delay: bool = False) -> None:
        """Render a model that was changed, and what hangs on it where that matters."""
        if not self.stays_near:
            super().reload_model(app_label, model_name, delay)
        elif "apps" in self.__dict__:
            self.is_delayed = True
            self._reload({(app_label, model_name)})  # type: ignore[attr-defined]


class Executor(MigrationExecutor):
    """Looks at each migration before it runs."""

    def _create_project_state(self, with_applied_migrations: bool = False) -> Any:
        state: Any = super()._create_project_state(with_applied_migrations)  # type: ignore[misc]
        state.__class__ = State
        return state

    def apply_migration(self, state: Any, migration: Migration, *how: bool, **more: bool) -> Any:
        """Run one migration forwards."""
        state.stays_near = all(_stays_near(step) for step in migration.operations)
        if not state.stays_near:
            state.clear_delayed_apps_cache()
            _ = state.apps  # rendered whole, as Django has it before the first
        return super().apply_migration(state, migration, *how, **more)


class Command(migrate.Command):
    """`manage migrate`."""

    def handle(self, *words: Any, **options: Any) -> None:
        """Run what waits, by the quicker way."""
        migrate.MigrationExecutor = Executor  # type: ignore[attr-defined]
        super().handle(*words, **options)
