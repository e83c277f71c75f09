-- Whether an act on a chart can be undone by a row like this: the same line of the same measure, in the same layer, and
-- itself no undoing. Asked by a function, because the table's own policy cannot ask the table.
CREATE OR REPLACE FUNCTION registry_undoes(act uuid, of_measure uuid, of_by text, of_key text, in_chart uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM registry_chartact a WHERE a.id = act AND a.kind <> 'undo' AND a.measure_id = of_measure
    AND a.line_by = of_by AND a.line_key = of_key AND a.chart_id IS NOT DISTINCT FROM in_chart);
END $$;
REVOKE ALL ON FUNCTION registry_undoes(uuid, uuid, text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_undoes(uuid, uuid, text, text, uuid) TO alongside_web;
