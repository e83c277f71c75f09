"""Groups: joint work in which power is shared: teams, councils, panels; seats, meetings, goals.

Nobody is anybody's patient here. The room looks down on conversation, sharing, people and contributions; it knows no
clinical record and no plan, and no page of it leads to one. Rooms above may work through a group, as governance does.
"""
