"""Django's own commands, for who knows them; `alongside` is the door for everybody else."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("ALONGSIDE_ROLE", "owner")
    execute_from_command_line(sys.argv)
