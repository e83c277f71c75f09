COPY (
  SELECT x.what, c.number, x.day, x.until, x.value, (x.given_at AT TIME ZONE %(zone)s)::date,
    extract(epoch FROM x.given_at)::float8
  FROM ({statement}) x JOIN counted c ON c.person_id = x.person_id
  WHERE x.category = ANY(%(categories)s) AND NOT x.category = ANY(c.closed) AND x.day IS NOT NULL
    AND CASE WHEN x.own THEN (c.own_given IS NULL OR x.given_at > c.own_given)
        AND (c.own_coming IS NULL OR x.given_at <= c.own_coming)
      ELSE (c.clinic_given IS NULL OR x.given_at > c.clinic_given)
        AND (c.clinic_coming IS NULL OR x.given_at <= c.clinic_coming) END
) TO STDOUT (FORMAT csv)
