-- Once a study's phase says that it is unblinded, the app names arms. The web's role may put the phase forward, but not
-- there: opening the seal is the custodian connection's act, with its audit entry (lib/sealed/unblind.ts).
CREATE FUNCTION "guard_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_has_role(current_user, 'assay_custodian', 'MEMBER') THEN
    RETURN NEW;
  END IF;
  IF NEW."phase" IN ('unblinded', 'archived')
    AND (TG_OP = 'INSERT' OR OLD."phase" NOT IN ('unblinded', 'archived')) THEN
    RAISE EXCEPTION 'permission denied: only the custodian''s role may unblind a study'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "guard_seal" BEFORE INSERT OR UPDATE OF "phase" ON "study"
  FOR EACH ROW EXECUTE FUNCTION "guard_seal"();
