"""The pages' server: `granian --interface wsgi config.wsgi:application`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from alongside.ui.show import make_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
make_ready()

# What is loaded now stays as long as the process: looking through it again and again finds nothing to give back.
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 20, 20)
