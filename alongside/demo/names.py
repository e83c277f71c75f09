"""Invented names. First and last names are drawn apart, so that nobody of the demo is anybody."""

from __future__ import annotations

from random import Random


def _several(words: str) -> tuple[str, ...]:
    return tuple(words.split())


GIRLS = _several("""
Ada Aisha Alba Amelie Anouk Asha Astrid Ayana Beatrix Bela Bronwen Calla Carys Clover Cora Dalia Delphine
Edda Eilidh Elowen Emina Esme Fern Freya Gaia Greta Hana Hazel Ida Ilse Imogen Ines Iona Isla Jamila Juno
Kaia Keziah Lale Leila Linnet Liv Mabel Malin Marigold Maren Meera Mina Nadia Nell Niamh Nia Noemi Odette
Olive Oona Orla Paloma Petal Pia Priya Ragna Romy Rosalind Runa Saskia Selma Senna Shanti Signe Sunniva
Tallulah Tamsin Thea Una Vesna Wren Xanthe Yara Yuki Zadie Zelda
""")

BOYS = _several("""
Abel Ailbe Alun Amir Anders Aron Arlo Asher Bao Bastian Benno Bram Bryn Caspian Cato Cillian Dafydd Dario
Denzel Diego Eamon Eino Eliel Emeka Enzo Ewan Fabian Farid Felix Finlay Gethin Gideon Hamza Hanno Hugo
Idris Ilias Ivo Jalil Janek Jasper Jonah Kai Kenji Kian Kofi Lachlan Lars Leif Levi Lorcan Magnus Malik
Matteo Milo Nabil Nico Niall Odin Omar Orson Otis Pavel Quentin Rafi Remy Rhys Roan Rufus Sami Silas
Soren Tariq Tobias Ulf Viggo Wilf Yannick Yusuf Zahid Zoltan
""")

FAMILIES = _several("""
Abara Adeyemi Ahlberg Aldous Almeida Amsel Anand Appiah Arden Ashdown Azizi Balint Banerji Barlow
Bellweather Benedek Bergmark Birch Blackwood Boateng Borg Brambell Brandvik Brightwell Calder Carrow
Castell Chaudry Claes Corvin Cowley Dacosta Dahlin Danso Delmar Denholm Dovic Drummond Dunmore Eastley
Edevane Ekholm Elgin Eriksholm Esposti Fairley Farouk Fenwick Ferreira Finch Forsvik Galloway Garrick
Ghali Gilmour Glennie Gomes Greenhalgh Grimaldi Gudrun Haldane Hallam Hamadi Harkness Hartwell Hassani
Heller Holmgren Horvat Hussein Ibarra Idowu Ilves Inchbald Ito Jablon Jansky Jardine Kamara Karlov Kaspar
Kemble Khatri Kinsella Kovacs Kwarteng Lachman Lamont Langdale Larkin Leclair Lindgate Lockhart Lovelace
Lunde Macrae Madaki Maitland Malik Marchetti Marlowe Mensah Merrick Mistry Moberg Mortlake Naidoo Nakata
Nasser Nesbitt Norling Nyman Oakes Obi Odell Okoro Oldfield Ortega Osborne Paget Palmqvist Parekh Pascoe
Pemberley Petrov Pinter Qureshi Quill Radcliffe Raman Ravenhill Reyes Rosenthal Rowntree Sabine Saito
Salter Sandell Santoro Selby Seymour Shaffer Shapiro Silvester Sokol Stavros Stenvik Sundell Szabo Tabor
Tanaka Tavares Thorne Tiller Toivonen Tulloch Underhill Usman Valdez Varga Vasquez Vinter Wadham
Wainwright Walcott Wexford Whitlow Winslade Wolde Yamada Yardley Zaman Zeller Zielinski
""")

TOWNS_FIRST = _several("""
Alder Amber Ash Aven Beck Birch Black Bram Bright Broad Calder Cedar Clear Cold Crane Dark Deep Dun East
Elder Elm Fair Fern Fox Gold Gray Green Hawk Hazel Heron High Holm Iron Kings Lark Leaf Lin Long Low
Maple Marsh Mill Moor New North Oak Old Otter Over Pine Queen Red Rook Rose Salt Sand Silver South Stone
Swan Thorn West White Wind Wren Yar
""")

TOWNS_LAST = _several("""
bank bourne bridge brook burn bury cliff combe cross dale den fell field ford gate grove ham haven hill
holt hurst land ley mere mont moor port reach ridge shaw shore stead stoke ton vale water well wick wood
worth
""")

SWEDISH_GIRLS = _several(
    "Alva Elin Ebba Freja Hedda Ines Juni Klara Lova Majken Nora Ronja Saga Svea Tuva Vera"
)
SWEDISH_BOYS = _several(
    "Albin Axel Birk Elis Frans Gustav Hampus Isak Loke Måns Olle Rasmus Sixten Ture Vidar Åke"
)
SWEDISH_FAMILIES = _several("""
Alnäs Björkhem Dalvik Ekvall Forsmo Granstedt Hedhammar Källbo Lövgård Mossvik Norrbäck Rönnmark Skogsby
Tallberg Ulvhem Vallmo Åsvik Öhrstrand
""")


def child_name(dice: Random, sex: str, language: str) -> tuple[str, str]:
    """A first and a last name for a child."""
    if language == "sv":
        return dice.choice(SWEDISH_GIRLS if sex == "female" else SWEDISH_BOYS), dice.choice(SWEDISH_FAMILIES)
    return dice.choice(GIRLS if sex == "female" else BOYS), dice.choice(FAMILIES)


def town_names(dice: Random) -> list[str]:
    """Towns that lie on no map of ours, each once."""
    towns = [first + last for first in TOWNS_FIRST for last in TOWNS_LAST if first[-1] != last[0]]
    dice.shuffle(towns)
    return towns
