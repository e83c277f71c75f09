"""Pages may ask the worker for one task more: to invite people to meetings, seats and events of groups."""

from importlib import import_module

from django.db import migrations

BEFORE = import_module("alongside.home.migrations.0005_letters_of_visits")
MORE = (*BEFORE.MORE, "groups.invite")


class Migration(migrations.Migration):
    dependencies = [("home", "0008_by_words"), ("groups", "0011_reaching_policies")]
    operations = [migrations.RunSQL(BEFORE.let_through(MORE), BEFORE.let_through(BEFORE.MORE))]
