"""Conversation: threads on the things of a community, such as motions, policies, wishes and questions.

Everyone who has a seat in the community reads them; whoever reads may write. What is said about one person stays
beside that person's entries, in the record, and never here. Looks down on people and contributions; rooms above
say here which of their things can be talked about (`subjects`), and compose the thread into their own pages.
"""
