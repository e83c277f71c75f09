"""Control charts and funnels as people see them: a drawing by Vega, without script, and what stands around it.

`control_chart(chart, labels)` and `funnel_chart(funnel, labels)` give a component all that it shows. A drawing is made
once, and kept under what it shows (`drawn`).
"""
