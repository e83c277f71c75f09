"""How a measure is counted: a definition as data, written once as an expression, run by whichever engine there is."""
