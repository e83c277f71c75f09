"""What people at Riverside and of the network wrote in their reports."""

from __future__ import annotations

Written = tuple[str, str, str]

YEAR: tuple[Written, ...] = (
    ("about", "karin", "For every family that comes to Riverside, also those who live two hours away and "
        "never stay for a meeting."),
    ("chairs", "sara", "Farid asked who wanted to. I said yes because there are two of us. He writes the "
        "agenda, I cross things out."),
    ("members", "jonas", "No young person sits here yet, and nobody who speaks Arabic at home. Eight would "
        "be right. Ten is a crowd."),
    ("recruiting", "karin", "By word of mouth in the waiting room. One mother said no because of the "
        "evening. We have not asked her again."),
    ("ready", "ben", "An hour with a cup of tea, with the one who came before them. No papers."),
    ("meetings", "sara", "In the library, and by phone for whoever is far away. The minutes are on one page, "
        "or nobody reads them."),
    ("done", "jonas", "The letter after a visit is one page now. It took four evenings and a great many "
        "commas."),
    ("influence", "rahman", "The letter. I did not believe that it mattered. Calls about it stopped. The car "
        "park is as it was."),
    ("pay", "karin", "The time is unpaid still. We shall say what an evening is worth next year, for all of "
        "us."),
    ("next", "sara", "Pay, and somebody young."),
)  # fmt: skip
THIS_YEAR: tuple[Written, ...] = (
    ("pay", "karin", "An evening is paid since September. One of us does not want it, and nobody asked why."),
    ("done", "jonas", "The café about school lunches. The kitchen came, too."),
)
PROJECT: tuple[Written, ...] = (
    ("aim", "sara", "We wanted to be there before the plan was fixed, for once."),
    ("aim", "ito", "I hoped to hear why families do not come in the evening. I thought that I knew."),
    ("methods", "nils", "We met on Thursdays, with soup. I own a test. Nobody here speaks for me."),
    ("methods", "petra", "Each test had one owner. Two of the owners are not paid to work here, and theirs "
        "were on time."),
    ("results", "sara", "Good: the card. Bad: we asked three families and said that it was everybody."),
    ("results", "ito", "Two of five failed. Without the parents I would have tried the evening clinic for a "
        "year."),
    ("extent", "nils", "The card would not be there. The waiting times would be just as long."),
    ("extent", "petra", "The aim is in other words than ours, and better. The chart was drawn by us alone."),
    ("reflection", "sara", "Ask who is missing before the second meeting, not after the fifth."),
    ("reflection", "ito", "Say at the start what cannot be changed. I said it late."),
)  # fmt: skip

# part, who, step, why, what next
Seen = tuple[str, str, int, str, str]

GRID_BEFORE: tuple[Seen, ...] = (
    ("leadership", "grace", 2, "There is a plan. Three of us have read "
        "it.", "Somebody at each center whom one can ask."),
    ("leadership", "jonas", 1, "I know Grace. I could not say who else it is.", ""),
    ("governance", "grace", 2, "Most rules are mine, and I would like them to be "
        "ours.", "A charter that everyone votes on."),
    ("improvement", "rahman", 1, "Ken tries things. The rest of us mean to.", "One test at each center."),
    ("community", "jonas", 1, "They ask the same four families.", "Ask somebody who never comes."),
    ("data", "rahman", 2, "The numbers come. We look at them before the meeting.", ""),
    ("data", "jonas", 1, "I have never seen one.", "Show me one."),
    ("research", "grace", 2, "Bright Gut tells us what came out. In English, of forty pages.", ""),
)  # fmt: skip
GRID_NOW: tuple[Seen, ...] = (
    ("leadership", "grace", 3, "Two centers have somebody who keeps it alive, and I was away for a "
        "month.", "Northgate."),
    ("leadership", "jonas", 2, "I know whom to ask at Riverside now.", ""),
    ("governance", "grace", 3, "We voted. I lost one, and it was "
        "right.", "Look again at each rule after a year."),
    ("governance", "sara", 2, "We vote. Who writes what we vote on is still the "
        "office.", "A family writes the next one."),
    ("improvement", "rahman", 3, "Five tests, and two that failed are told as well.", "The card at Northgate."),
    ("community", "jonas", 2, "More of us. Nobody new at Northgate.", "Two chairs kept at Northgate."),
    ("data", "rahman", 3, "The team looks each month, with Sara and "
        "Nils.", "Say what a number is for, in a line."),
    ("data", "jonas", 2, "I have seen one. I did not know what to do with it.", ""),
    ("research", "grace", 2, "The same as last year, in plainer words.", "Ask families for the next question."),
)  # fmt: skip
