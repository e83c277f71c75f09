"""The demo community: a paediatric IBD network told as a story, built through the rooms' own actions."""
