"""FHIRPath, as forms use it: an expression is read once, and worked out within a budget.

Expressions come from forms that strangers wrote, so that nothing here may run away: every step is paid for, texts and
numbers have an end, and what could loop or look elsewhere (regular expressions, `resolve`, `memberOf`) is refused when
the expression is read. What is supported gives what the standard says; all else is `Unsupported`, never a guess.

`read(text) -> Path`; `path.on(focus, resource=..., variables=..., budget=...) -> list`. Values are bool, int, Decimal,
str, Moment (dates and times), Amount (quantities of the language) and the dictionaries of the resource.
"""

from alongside.kit.fhirpath.budget import Budget, TooMuch
from alongside.kit.fhirpath.lexing import Unsupported
from alongside.kit.fhirpath.paths import Path, read
from alongside.kit.fhirpath.values import Amount, CannotCompute, Moment

__all__ = ["Amount", "Budget", "CannotCompute", "Moment", "Path", "TooMuch", "Unsupported", "read"]
