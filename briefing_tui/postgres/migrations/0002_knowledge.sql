-- What desks know together: kept quotes, corrections and checks, as changes that are only added.
-- An entry is as its last change has it; one without content is undone. Nothing is ever lost.

CREATE TABLE briefing_tui.library (
    id uuid NOT NULL DEFAULT gen_random_uuid()  -- another one after the tables were made anew
);
INSERT INTO briefing_tui.library DEFAULT VALUES;

CREATE SEQUENCE briefing_tui.change_numbers;

CREATE TABLE briefing_tui.changes (
    id uuid PRIMARY KEY,                 -- made by the desk, so that it can be sent again
    number bigint NOT NULL UNIQUE,       -- in the order in which they can be seen
    entry uuid NOT NULL,                 -- the quote, correction or check that is changed
    kind text NOT NULL CHECK (kind IN ('quote', 'correction', 'check')),
    content text CHECK (octet_length(content) <= 8388608),
    private boolean NOT NULL,            -- seen by its owner alone
    owner text NOT NULL,                 -- who made the first change of the entry
    author text NOT NULL,                -- who made this one
    made timestamptz NOT NULL
);
CREATE INDEX changes_entry ON briefing_tui.changes (entry, number);

-- Who made a change, when, and whose entry it is are told by the server, never by a desk.
CREATE FUNCTION briefing_tui.settle_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    first briefing_tui.changes%ROWTYPE;
BEGIN
    -- One at a time: whoever has seen a number has seen all before it.
    PERFORM pg_advisory_xact_lock(hashtextextended('briefing_tui.changes', 0));
    SELECT * INTO first FROM briefing_tui.changes
        WHERE entry = NEW.entry ORDER BY number LIMIT 1;
    NEW.number := nextval('briefing_tui.change_numbers');
    NEW.author := session_user;
    NEW.made := clock_timestamp();
    NEW.owner := coalesce(first.owner, session_user);
    NEW.kind := coalesce(first.kind, NEW.kind);
    IF NEW.private AND NOT first.private THEN
        RAISE insufficient_privilege USING MESSAGE = 'the entry was shared before';
    END IF;
    NEW.private := coalesce(first.private, NEW.private);
    RETURN NEW;
END $$;
CREATE TRIGGER settle BEFORE INSERT ON briefing_tui.changes
    FOR EACH ROW EXECUTE FUNCTION briefing_tui.settle_change();

CREATE FUNCTION briefing_tui.tell_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NOTIFY briefing_tui_changes;
    RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT ON briefing_tui.changes
    FOR EACH ROW EXECUTE FUNCTION briefing_tui.tell_change();

-- An editor is who has that role, or owns the tables.
CREATE FUNCTION briefing_tui.is_editor() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM pg_roles WHERE pg_has_role(session_user, oid, 'USAGE') AND (
            rolname = 'briefing_editor'
            OR oid = (SELECT relowner FROM pg_class WHERE oid = 'briefing_tui.changes'::regclass)
        )
    )
$$;

ALTER TABLE briefing_tui.changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON briefing_tui.changes FOR SELECT
    USING (NOT private OR owner = session_user);
CREATE POLICY written ON briefing_tui.changes FOR INSERT
    WITH CHECK (owner = session_user OR NOT private AND briefing_tui.is_editor());

-- The roles, which belong to the whole server, with what each may do in this data base.
CREATE FUNCTION briefing_tui.make_roles() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['briefing_reader', 'briefing_contributor', 'briefing_editor'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;  -- another library of the server was made at the same moment
            END;
        END IF;
    END LOOP;
    GRANT USAGE ON SCHEMA briefing_tui
        TO briefing_reader, briefing_contributor, briefing_editor;
    GRANT SELECT ON ALL TABLES IN SCHEMA briefing_tui
        TO briefing_reader, briefing_contributor, briefing_editor;
    GRANT INSERT ON briefing_tui.changes TO briefing_contributor, briefing_editor;
    GRANT INSERT, UPDATE, DELETE
        ON briefing_tui.briefings, briefing_tui.segments, briefing_tui.blocks TO briefing_editor;
    GRANT USAGE ON SEQUENCE briefing_tui.briefing_numbers TO briefing_editor;
END $$;

-- Give somebody one of the roles, in the place of another; any other word takes it away.
CREATE FUNCTION briefing_tui.grant_role(role text, member text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    each text;
BEGIN
    PERFORM briefing_tui.make_roles();
    FOREACH each IN ARRAY ARRAY['reader', 'contributor', 'editor'] LOOP
        IF each = role THEN
            EXECUTE format('GRANT %I TO %I', 'briefing_' || each, member);
        ELSIF EXISTS (
            SELECT FROM pg_auth_members
            WHERE roleid = ('briefing_' || each)::regrole
                AND pg_auth_members.member = (
                    SELECT oid FROM pg_roles WHERE rolname = grant_role.member)
        ) THEN
            EXECUTE format('REVOKE %I FROM %I', 'briefing_' || each, member);
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION briefing_tui.make_roles(), briefing_tui.grant_role(text, text)
    FROM PUBLIC;

DO $$
BEGIN
    PERFORM briefing_tui.make_roles();
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'roles are made by "library grant", by who may make them';
END $$;
