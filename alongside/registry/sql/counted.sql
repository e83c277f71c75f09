-- Of whom the community's numbers may be made, and what of theirs may not be used (alongside/registry/purpose.py).
-- With %(only)s, of these persons alone.
CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
SELECT p.id AS person_id, m.number, p.sex,
  extract(year FROM p.birth_date)::int * 12 + extract(month FROM p.birth_date)::int - 1 AS born,
  ARRAY(
    SELECT x.category FROM (
      SELECT DISTINCT ON (c.category) c.category, c."right" FROM sharing_choice c
      WHERE c.person_id = p.id AND c.audience = 5 AND c.withdrawn_at IS NULL
        AND (c.starts IS NULL OR c.starts <= %(today)s) AND (c.ends IS NULL OR %(today)s < c.ends)
      ORDER BY c.category, c.made_at DESC, c.id DESC) x WHERE x."right" = 0
    UNION SELECT g.category FROM sharing_guardrail g
    WHERE g.version_id = %(charter)s AND g.audience = 5 AND g.bound = 'ceiling' AND g."right" = 0) AS closed,
  no.own_given, no.own_coming, no.clinic_given, no.clinic_coming
FROM people_person p
JOIN registry_member m ON m.person_id = p.id
CROSS JOIN LATERAL (
  SELECT max(a.made_at) FILTER (WHERE a.item = 'primary_given') AS own_given,
    max(a.made_at) FILTER (WHERE a.item = 'primary_coming') AS own_coming,
    max(a.made_at) FILTER (WHERE a.item = 'clinical_given') AS clinic_given,
    max(a.made_at) FILTER (WHERE a.item = 'clinical_coming') AS clinic_coming,
    bool_or(a.item = 'use_nonprofit') AS nobody
  FROM sharing_consentanswer a WHERE a.person_id = p.id AND a.replaced_at IS NULL AND a.answer = 'no') no
WHERE p.community_id = %(community)s AND p.merged_into_id IS NULL AND p.deactivated_at IS NULL
  AND no.nobody IS NOT TRUE AND (%(only)s::uuid[] IS NULL OR p.id = ANY(%(only)s::uuid[]))
  AND EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = p.id)
