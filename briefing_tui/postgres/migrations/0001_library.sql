-- What a library of briefings is: the briefings, and the segments of their index in blocks.
-- Every key has a day, by which the tables are partitioned; what has none has that of year 1.

CREATE SCHEMA briefing_tui;

CREATE TABLE briefing_tui.migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    applied timestamptz NOT NULL DEFAULT now()
);

CREATE SEQUENCE briefing_tui.briefing_numbers;

-- A row for each version of each briefing, in the order in which they were added.
CREATE TABLE briefing_tui.briefings (
    id bigint NOT NULL,
    day date NOT NULL,
    path bytea NOT NULL,                 -- as it was given to "library add"
    source bytea NOT NULL,               -- the SHA-256 of the file
    content text NOT NULL,               -- a digest of what is searched
    characters integer NOT NULL,
    body bytea NOT NULL,                 -- text and plain data, compressed
    added timestamptz NOT NULL DEFAULT now(),
    added_by text NOT NULL DEFAULT session_user,
    left_out timestamptz,                -- when a newer version came, or it was removed
    PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
ALTER TABLE briefing_tui.briefings ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX briefings_source ON briefing_tui.briefings (source);
CREATE INDEX briefings_path ON briefing_tui.briefings (path) WHERE left_out IS NULL;

-- A segment is the index of neighbouring briefings; its day is the newest of theirs.
CREATE TABLE briefing_tui.segments (
    id uuid NOT NULL,
    day date NOT NULL,
    first bigint NOT NULL,               -- the ids of its first and its last briefing
    last bigint NOT NULL,
    briefings integer NOT NULL,
    characters bigint NOT NULL,
    stamp text NOT NULL,                 -- which form of index it has
    roster bytea NOT NULL,               -- what a list shows of its briefings, compressed
    spoken bytea NOT NULL,               -- what every search needs of it, compressed
    notes bytea NOT NULL,                -- the same of the index of notes
    replaced timestamptz,                -- when other segments took its place
    PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
ALTER TABLE briefing_tui.segments ALTER COLUMN roster SET STORAGE EXTERNAL;
ALTER TABLE briefing_tui.segments ALTER COLUMN spoken SET STORAGE EXTERNAL;
ALTER TABLE briefing_tui.segments ALTER COLUMN notes SET STORAGE EXTERNAL;

-- The large arrays of segments in blocks, of which a search reads those that it needs.
CREATE TABLE briefing_tui.blocks (
    segment uuid NOT NULL,
    day date NOT NULL,
    kind smallint NOT NULL,              -- 0: what is spoken, 1: notes
    part smallint NOT NULL,              -- which array
    number integer NOT NULL,
    data bytea NOT NULL,                 -- compressed
    PRIMARY KEY (segment, day, kind, part, number)
) PARTITION BY RANGE (day);
ALTER TABLE briefing_tui.blocks ALTER COLUMN data SET STORAGE EXTERNAL;

DO $$
DECLARE
    name text;
    year integer;
BEGIN
    FOREACH name IN ARRAY ARRAY['briefings', 'segments', 'blocks'] LOOP
        EXECUTE format('CREATE TABLE briefing_tui.%I PARTITION OF briefing_tui.%I '
            'FOR VALUES FROM (MINVALUE) TO (%L)', name || '_early', name, '2010-01-01');
        FOR year IN 2010..2039 LOOP
            EXECUTE format('CREATE TABLE briefing_tui.%I PARTITION OF briefing_tui.%I '
                'FOR VALUES FROM (%L) TO (%L)', name || '_' || year, name,
                make_date(year, 1, 1), make_date(year + 1, 1, 1));
        END LOOP;
        EXECUTE format('CREATE TABLE briefing_tui.%I PARTITION OF briefing_tui.%I '
            'FOR VALUES FROM (%L) TO (MAXVALUE)', name || '_late', name, '2040-01-01');
    END LOOP;
END $$;
