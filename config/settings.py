"""Settings, all from the environment, each with a default that works; a wrong one fails early with a hint.

See docs/reference/settings.md for every name.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from alongside.running.home import (
    LOCAL_HOSTS,
    database,
    home,
    outer_address,
    read_flag,
    read_list,
    read_number,
    read_port,
    read_text,
    read_zone,
    secret,
)
from config.mail import read_mail

BASE_DIR = Path(__file__).resolve().parent.parent
ALONGSIDE_HOME = home()
ALONGSIDE_DEMO = read_flag("ALONGSIDE_DEMO")
ALONGSIDE_PORT = read_port("ALONGSIDE_PORT", 8000)
ALONGSIDE_LIVE_PORT = read_port("ALONGSIDE_LIVE_PORT", ALONGSIDE_PORT + 1)
ALONGSIDE_LIVE_URL = os.environ.get("ALONGSIDE_LIVE_URL", "")
ALONGSIDE_ROLE = os.environ.get("ALONGSIDE_ROLE", "web")
ALONGSIDE_MAX_FILE_BYTES = read_number("ALONGSIDE_MAX_FILE_BYTES", 10 * 1024 * 1024)
# Where numbers are counted: in the worker, by DuckDB; or on a cluster, such as spark://host:7077.
ALONGSIDE_ANALYTICS = read_text("ALONGSIDE_ANALYTICS")

SECRET_KEY = os.environ.get("ALONGSIDE_SECRET_KEY") or secret("secret.key")
ALONGSIDE_LEDGER_KEY = secret("ledger.key").encode()
DEBUG = False
ALLOWED_HOSTS = read_list("ALONGSIDE_HOSTS", LOCAL_HOSTS)
CSRF_TRUSTED_ORIGINS = read_list("ALONGSIDE_ORIGINS", [])
ALONGSIDE_HTTPS = read_flag("ALONGSIDE_HTTPS")
ALONGSIDE_URL = outer_address(ALONGSIDE_PORT)

INSTALLED_APPS = [
    "alongside.ui",
    "alongside.contributions",
    "alongside.people",
    "alongside.sharing",
    "alongside.conversation",
    "alongside.groups",
    "alongside.record",
    "alongside.registry",
    "alongside.improvement",
    "alongside.plans",
    "alongside.questionnaires",
    "alongside.visits",
    "alongside.governance",
    "alongside.partnership",
    "alongside.parity",
    "alongside.home",
    "alongside.fhir",
    "alongside.leaving",
    "alongside.running",
    "alongside.demo",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "alongside.running.middleware.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "alongside.ui.policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alongside.record.importing.arriving.UploadMiddleware",
    "alongside.people.middleware.ActorMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

FORM_RENDERER = "django.forms.renderers.Jinja2"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [
            BASE_DIR / "alongside" / "ui" / "components",
            *sorted(BASE_DIR.glob("alongside/*/templates")),
        ],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "alongside.ui.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "alongside.people.context.house",
            ],
        },
    },
]

DATABASES = {"default": database(ALONGSIDE_ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SESSION_ENGINE = "alongside.people.sessions"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ALONGSIDE_HTTPS
CSRF_FAILURE_VIEW = "alongside.ui.views.csrf_failure"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"

# Codes and invitations are our own (docs/adr/0005); allauth keeps the list of sessions.
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ALLAUTH_TRUSTED_PROXY_COUNT = read_number("ALONGSIDE_PROXIES", 0)

globals().update(read_mail(os.environ.get("ALONGSIDE_EMAIL_URL", ""), ALONGSIDE_HOME / "mail"))
DEFAULT_FROM_EMAIL = os.environ.get("ALONGSIDE_EMAIL_FROM", "Alongside <alongside@localhost>")

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("sv", _("Swedish"))]
LOCALE_PATHS = [BASE_DIR / "alongside" / "ui" / "locale"]
TIME_ZONE = read_zone("ALONGSIDE_ZONE", "UTC")
USE_I18N = USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = ALONGSIDE_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = ALONGSIDE_HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "media-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "manifest-src": ["'self'"],
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
# Behind a proxy that ends TLS: it says by which way people came, so that links and forms know it, too.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALONGSIDE_HTTPS else None
SECURE_HSTS_SECONDS = read_number("ALONGSIDE_HSTS_SECONDS", 30 * 24 * 3600) if ALONGSIDE_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "alongside.running.logs.WithoutWords",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("ALONGSIDE_LOG", "WARNING")},
}
