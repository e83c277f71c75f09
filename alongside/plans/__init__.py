"""One plan for each person: what matters, goals that are negotiated, steps, and how far one has come.

What matters heads it, in the words of whoever it matters to. A goal may be begun by anyone near the person; each of
them takes a stand, a counter-proposal is a new version, and where two do not agree both stay, with a day to talk again.
Nothing is written over. It looks down on record and sharing.
"""
