"""Expressions that somebody made to do harm, and what they are let loose on."""

from __future__ import annotations

WIDE = {
    "resourceType": "QuestionnaireResponse",
    "item": [{"linkId": str(number), "answer": [{"valueInteger": number}]} for number in range(20_000)],
}
"""A response with as many items as a form may have places."""
BOMBS = {
    "loops within loops": "item.where(%resource.item.where(%resource.item.where(linkId = '1').exists()).exists())",
    "a text that doubles": "'ab'" + ".select($this & $this)" * 60,
    "a collection that doubles": "(1 | 2)" + ".select($this.combine($this))" * 40,
    "a union of everything with everything": "item.select(%resource.item) | item.select(%resource.item)",
    "all again for each": "item.select(%resource).item.item.answer",
    "all around again for each": "item.take(1000).select(%resource).children().children()",
    "a replacement that grows": "'aaaaaaaaaa'" + ".replace('a', 'aaaaaaaaaa')" * 12,
    "a sum that doubles": "item.aggregate($total & $total & 'a', 'a')",
    "what repeats for ever": "1.repeat($this + 1)",
    "a subset of many": "item.linkId.subsetOf(%resource.item.linkId)",
    "what many have in common": "item.intersect(%resource.item)",
    "long texts for each": "item.select(item.linkId.join(',')) | item.select(%resource.item.linkId.join(','))",
    "dates for each": "item.where(today() + 1 'd' > @2021-01-01)",
    "texts of everything": "item.linkId.join('" + "x" * 1500 + "')",
}
