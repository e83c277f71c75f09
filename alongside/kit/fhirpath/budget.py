"""What an expression may cost."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.kit.fhirpath.values import CannotCompute

STEPS = 500_000
LONGEST = 100_000
"""Letters of a text that an expression makes, at most."""


class TooMuch(CannotCompute):
    """An expression that would take too long."""


@dataclass
class Budget:
    """Steps that are left, for one expression or for all of a form together."""

    left: int = STEPS

    def spend(self, steps: int) -> None:
        """Pay for steps; raises TooMuch where nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch("tooManySteps")

    def text(self, said: str) -> str:
        """A text that was made, paid for by its length."""
        if len(said) > LONGEST:
            raise TooMuch("textTooLong")
        self.spend(1 + len(said) // 64)
        return said
