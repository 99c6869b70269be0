-- Functions that spread the blocks of an index over servers; they end with the connection.
-- Names and options are parameters, quoted by format().

-- On a server that is to hold blocks: makes the tables, and tells whether they are empty.
CREATE OR REPLACE FUNCTION pg_temp.make_tables(names text[]) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    name text;
    filled boolean;
BEGIN
    CREATE SCHEMA IF NOT EXISTS briefing_tui;
    IF to_regclass('briefing_tui.migrations') IS NOT NULL THEN
        RETURN false;
    END IF;
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS briefing_tui.%I (segment uuid NOT NULL, '
            'day date NOT NULL, kind smallint NOT NULL, part smallint NOT NULL, '
            'number integer NOT NULL, data bytea NOT NULL, '
            'PRIMARY KEY (segment, day, kind, part, number))', name);
        EXECUTE format('ALTER TABLE briefing_tui.%I ALTER COLUMN data SET STORAGE EXTERNAL', name);
        EXECUTE format('SELECT EXISTS (SELECT FROM briefing_tui.%I)', name) INTO filled;
        IF filled THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END $$;

-- On the coordinator: makes a server known, and puts foreign tables in the place of partitions.
CREATE OR REPLACE FUNCTION pg_temp.place_tables(server text, login text, options jsonb, names text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
    bound text;
BEGIN
    EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (%s)', server, (
        SELECT string_agg(format('%I %L', key, value), ', ') FROM jsonb_each_text(options)
    ));
    EXECUTE format('CREATE USER MAPPING FOR PUBLIC SERVER %I OPTIONS (user %L, '
        'password_required ''false'')', server, login);
    FOREACH name IN ARRAY names LOOP
        SELECT pg_get_expr(relpartbound, oid) INTO STRICT bound FROM pg_class
            WHERE relname = name AND relnamespace = 'briefing_tui'::regnamespace;
        EXECUTE format('DROP TABLE briefing_tui.%I', name);
        EXECUTE format('CREATE FOREIGN TABLE briefing_tui.%I PARTITION OF briefing_tui.blocks %s '
            'SERVER %I OPTIONS (schema_name ''briefing_tui'')', name, bound, server);
    END LOOP;
END $$;
