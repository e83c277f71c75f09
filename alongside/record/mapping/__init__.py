"""From a FHIR R4 resource that others wrote to the columns of an entry: whose it is, what it says, when, by whom.

Pure functions without Django. A resource comes as parsed JSON in which every number is still the text that stood
there (`Literal`). Nothing here trusts a shape: what is not as FHIR says is passed over, and the resource itself is
kept whole beside the columns.
"""
