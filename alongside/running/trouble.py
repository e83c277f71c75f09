"""What is said when the house cannot run: one sentence, never a stack trace."""


class CannotRun(Exception):
    """Something outside the house keeps it from running; the words say what, and how to mend it."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
