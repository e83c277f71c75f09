"""Questionnaires: the forms that a community asks, and what people answered.

A library of forms with their licence and who began them; answers kept as typed, until somebody says that they are
done and they become an entry of the record; scores with what is missing; and what is asked when. The engine that reads
forms and scores them is `kit.questionnaires`. Looks down on record, sharing, people and contributions.
"""
