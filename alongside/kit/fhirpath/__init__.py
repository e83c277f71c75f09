"""FHIRPath, as forms use it: worked out by fhirpathpy, within limits.

Expressions come from forms that strangers wrote, so that nothing here may run away. When an expression is read, its
length, its depth and the functions that it names are looked at: what could loop or look elsewhere (regular expressions,
`resolve`, `memberOf`, `trace`) is refused. When it is worked out, each step and each value that it makes is paid for.

`read(text, functions) -> Path`; `path.on(focus, variables, functions, budget) -> list`. Values are bool, int, Decimal,
str (texts, dates and times), Amount (quantities of the language) and the dictionaries of the resource.
"""

from alongside.kit.fhirpath.functions import truth_of
from alongside.kit.fhirpath.paths import Amount, Path, Unsupported, read, typed
from alongside.kit.fhirpath.paying import Budget, CannotCompute, TooMuch

__all__ = ["Amount", "Budget", "CannotCompute", "Path", "TooMuch", "Unsupported", "read", "truth_of", "typed"]
