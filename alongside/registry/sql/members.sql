-- Give everyone who is enrolled in a community a number: of them alone anything is counted.
INSERT INTO registry_member (person_id, community_id) SELECT DISTINCT p.id, p.community_id
FROM people_person p JOIN people_enrolment e ON e.person_id = p.id WHERE p.community_id = %(community)s::uuid
  AND NOT EXISTS (SELECT 1 FROM registry_member m WHERE m.person_id = p.id) ON CONFLICT DO NOTHING
