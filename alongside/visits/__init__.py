"""The visit: one agenda that all sides fill, one page that both prepare and use, and a summary that both agree on.

Whoever may add to the plan adds to the agenda and writes in the visit; what was not reached is carried over. What is
measured in a visit is written in the record, once. It looks down on plans, questionnaires and the record.
"""
