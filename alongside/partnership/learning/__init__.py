"""Short paths for each role: what they are made of (`kinds`), the house's own steps in plain words (`steps_for_all`,
`steps_of_roles`), and which path takes which (`paths`)."""
