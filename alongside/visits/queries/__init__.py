"""Reading agendas and visits, as the actor's seat may."""
