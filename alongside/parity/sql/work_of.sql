-- To which piece of joint work a line of the ledger belongs: to its project, else to its group; to its motion, policy, body,
-- question or wish; to its measure. Nothing where it belongs to none.
CREATE OR REPLACE FUNCTION parity_work_of(kind text, thing uuid, team uuid) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE kind
    WHEN 'Project' THEN thing
    WHEN 'Saying' THEN (SELECT t.project_id FROM improvement_saying t WHERE t.id = thing)
    WHEN 'Confirmed' THEN (SELECT t.project_id FROM improvement_confirmed t WHERE t.id = thing)
    WHEN 'Aim' THEN (SELECT t.project_id FROM improvement_aim t WHERE t.id = thing)
    WHEN 'Counted' THEN (SELECT t.project_id FROM improvement_counted t WHERE t.id = thing)
    WHEN 'Tallied' THEN (SELECT c.project_id FROM improvement_tallied t JOIN improvement_counted c ON c.id = t.counted_id
      WHERE t.id = thing)
    WHEN 'DiagramAct' THEN (SELECT t.project_id FROM improvement_diagramact t WHERE t.id = thing)
    WHEN 'Cycle' THEN (SELECT t.project_id FROM improvement_cycle t WHERE t.id = thing)
    WHEN 'Seen' THEN (SELECT c.project_id FROM improvement_seen t JOIN improvement_cycle c ON c.id = t.cycle_id WHERE t.id = thing)
    WHEN 'Study' THEN (SELECT c.project_id FROM improvement_study t JOIN improvement_cycle c ON c.id = t.cycle_id WHERE t.id = thing)
    WHEN 'Owned' THEN (SELECT c.project_id FROM improvement_owned t JOIN improvement_cycle c ON c.id = t.cycle_id WHERE t.id = thing)
    WHEN 'Sheet' THEN (SELECT t.project_id FROM improvement_sheet t WHERE t.id = thing)
    WHEN 'SheetLine' THEN (SELECT s.project_id FROM improvement_sheetline t JOIN improvement_sheet s ON s.id = t.sheet_id
      WHERE t.id = thing)
    WHEN 'Closing' THEN (SELECT s.project_id FROM improvement_closing t JOIN improvement_sheet s ON s.id = t.sheet_id
      WHERE t.id = thing)
    WHEN 'Motion' THEN thing
    WHEN 'Amendment' THEN (SELECT t.motion_id FROM governance_amendment t WHERE t.id = thing)
    WHEN 'AmendmentFate' THEN (SELECT t.motion_id FROM governance_amendment t WHERE t.id = thing)
    WHEN 'Support' THEN (SELECT a.motion_id FROM governance_support t JOIN governance_amendment a ON a.id = t.amendment_id
      WHERE t.id = thing)
    WHEN 'Objection' THEN (SELECT t.motion_id FROM governance_objection t WHERE t.id = thing)
    WHEN 'ObjectionStep' THEN (SELECT o.motion_id FROM governance_objectionstep t JOIN governance_objection o
      ON o.id = t.objection_id WHERE t.id = thing)
    WHEN 'Policy' THEN thing
    WHEN 'Consultation' THEN thing
    WHEN 'Wish' THEN thing
    WHEN 'Body' THEN thing
    WHEN 'Decision' THEN (SELECT t.body_id FROM governance_decision t WHERE t.id = thing)
    WHEN 'MeasureVersion' THEN (SELECT t.measure_id FROM registry_measureversion t WHERE t.id = thing)
    ELSE team END
$$;
REVOKE ALL ON FUNCTION parity_work_of(text, uuid, uuid) FROM PUBLIC;
