"""What the house writes into its log: where something went wrong, never what a person wrote.

The words of an exception quote what people wrote (PostgreSQL tells the row that failed, a KeyError its key), and
an address quotes what they looked for. Neither is logged; the kind of fault and where it happened are.
"""

import logging
import traceback
from types import TracebackType

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutWords(logging.Formatter):
    """Tracebacks with file, line and function, and the kind of fault, without its words."""

    def formatException(self, ei: Raised) -> str:  # noqa: N802 - as logging calls it
        """Where it went wrong, and the chain of what led to it."""
        told, fault, seen = [], ei[1], set[int]()
        while fault is not None and id(fault) not in seen:
            seen.add(id(fault))
            frames = traceback.extract_tb(fault.__traceback__)
            lines = [f'  File "{one.filename}", line {one.lineno}, in {one.name}' for one in frames]
            told.append("\n".join(["Traceback (most recent call last):", *lines, _kind(fault)]))
            fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        return "\nwhich came from:\n".join(told)

    def format(self, record: logging.LogRecord) -> str:
        """One entry of the log; a fault that is part of its sentence is told by its kind."""
        if isinstance(record.args, tuple) and any(isinstance(one, BaseException) for one in record.args):
            record = logging.makeLogRecord(record.__dict__)
            args = record.args if isinstance(record.args, tuple) else ()
            record.args = tuple(_kind(one) if isinstance(one, BaseException) else one for one in args)
        record.exc_text = None  # another handler's words
        return super().format(record)


def _kind(fault: BaseException) -> str:
    code = getattr(fault, "sqlstate", None) or getattr(fault.__cause__, "sqlstate", None)
    name = f"{type(fault).__module__}.{type(fault).__qualname__}"
    return f"{name} (SQLSTATE {code})" if code else name
