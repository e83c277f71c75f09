"""Communities and everybody in them: organizations, persons and seats, caregivers, care teams, expertise, sign-in.

A person belongs to one community and acts in one seat at a time. Communities in one installation share nothing
but the sign-in. It looks down on contributions.
"""
