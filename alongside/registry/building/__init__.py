"""Building measures without code: what can be chosen, what a choice means, and what it would show beforehand."""
