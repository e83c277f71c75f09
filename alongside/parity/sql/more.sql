-- What other rooms count, and tell everyone already as it stands here: a figure's key and its numbers, in one question.
-- A further figure is one more SELECT here, its key in figuring.py and its words in figure_words.py.
(SELECT 'waited', ARRAY[w.days, w.claims] FROM partnership_waited(%(here)s::uuid) w WHERE %(center)s::uuid IS NULL
  ORDER BY w.until DESC LIMIT 1)
UNION ALL
SELECT 'shared', ARRAY[s.people] FROM parity_storiesshared s
WHERE s.community_id = %(here)s::uuid AND %(center)s::uuid IS NULL AND s.people > 0
