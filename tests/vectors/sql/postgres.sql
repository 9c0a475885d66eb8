-- One statement a line, under what judge_sql must call it; read as rds-data does (MySQL or PostgreSQL).
-- expect: read
ROLLBACK TO SAVEPOINT a
ROLLBACK TO a
SET SESSION statement_timeout = 5
SELECT 1
SELECT now()
SELECT * FROM public.orders WHERE id = :id
SELECT id, total::numeric(10,2), created_at::date FROM orders
SELECT a::text, b::int, c::jsonb, d::timestamptz FROM t
SELECT "userId", "createdAt" FROM "Orders" WHERE "isOpen" = true
SELECT DISTINCT ON (customer_id) customer_id, created_at FROM orders ORDER BY customer_id, created_at DESC
SELECT count(*) FILTER (WHERE status = 'open') AS open, count(*) AS total FROM orders
SELECT date_trunc('day', created_at) AS day, count(*) FROM orders GROUP BY 1 ORDER BY 1
SELECT created_at AT TIME ZONE 'UTC' FROM orders
SELECT now() - interval '1 day', current_date - 7, age(created_at) FROM t
SELECT extract(epoch FROM created_at), date_part('hour', created_at) FROM t
SELECT * FROM t WHERE name ILIKE '%drop table%' AND note ~* '^x' AND note !~ 'y'
SELECT * FROM t WHERE data->>'a' = 'b'
SELECT data->'a'->>'b', data #>> '{a,b}' FROM t
SELECT * FROM t WHERE data @> '{"a": 1}'
SELECT * FROM t WHERE data ? 'key'
SELECT * FROM t WHERE id = ANY(ARRAY[1,2,3])
SELECT * FROM t WHERE id = ANY(:ids::int[])
SELECT array_agg(name ORDER BY name), string_agg(name, ', ') FROM t
SELECT string_agg(name, E'\n' ORDER BY name) FROM t
SELECT json_agg(t) FROM t
SELECT jsonb_build_object('a', a, 'b', b), row_to_json(t), to_jsonb(t) FROM t
SELECT jsonb_array_elements(data->'items') AS item FROM t
SELECT key, value FROM t, jsonb_each_text(t.data)
SELECT * FROM t CROSS JOIN LATERAL (SELECT * FROM u WHERE u.id = t.id LIMIT 1) x
SELECT * FROM generate_series(1, 10) AS g(i)
SELECT i FROM generate_series('2024-01-01'::date, '2024-02-01'::date, '1 day'::interval) i
SELECT unnest(ARRAY[1,2,3])
SELECT * FROM unnest(ARRAY[1,2], ARRAY['a','b']) AS u(a, b)
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(id, name)
VALUES (1, 'a'), (2, 'b')
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b
WITH a AS MATERIALIZED (SELECT * FROM t) SELECT count(*) FROM a
WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n+1 FROM t WHERE n < 100) SELECT sum(n) FROM t
SELECT rank() OVER (PARTITION BY a ORDER BY b DESC NULLS LAST), lag(b) OVER (ORDER BY c), first_value(d) OVER w FROM t WINDOW w AS (ORDER BY e)
SELECT sum(x) OVER (ORDER BY d RANGE BETWEEN INTERVAL '7 days' PRECEDING AND CURRENT ROW) FROM t
SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY latency) FROM requests
SELECT mode() WITHIN GROUP (ORDER BY a) FROM t
SELECT a, b, sum(c) FROM t GROUP BY ROLLUP (a, b)
SELECT a, b, sum(c) FROM t GROUP BY GROUPING SETS ((a), (b), ())
SELECT a FROM t INTERSECT SELECT a FROM u EXCEPT SELECT a FROM v
SELECT * FROM t WHERE a IS DISTINCT FROM b
SELECT * FROM t WHERE (a, b) = (1, 2)
SELECT * FROM t ORDER BY a LIMIT 10 OFFSET 20
SELECT * FROM t FETCH FIRST 10 ROWS ONLY
SELECT * FROM t FOR UPDATE
SELECT * FROM t FOR NO KEY UPDATE NOWAIT
SELECT * FROM t FOR SHARE SKIP LOCKED
SELECT * FROM t TABLESAMPLE SYSTEM (1)
SELECT coalesce(a, 0), nullif(b, ''), greatest(c, d), least(e, f) FROM t
SELECT lower(a), upper(b), initcap(c), length(d), trim(e), btrim(f), substring(g from 1 for 3), position('x' in h) FROM t
SELECT regexp_replace(a, 'x', 'y', 'g'), regexp_matches(b, 'z'), split_part(c, '-', 1) FROM t
SELECT to_char(d, 'YYYY-MM-DD'), to_date('2024-01-01', 'YYYY-MM-DD'), to_timestamp(0), make_date(2024, 1, 1)
SELECT md5('x'), encode(digest('x', 'sha256'), 'hex'), gen_random_uuid(), random()
SELECT version(), current_user, session_user, current_database(), current_schema(), inet_client_addr
SELECT table_name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
SELECT relname, n_live_tup FROM pg_stat_user_tables ORDER BY n_live_tup DESC
SELECT pid, query, state FROM pg_stat_activity WHERE state <> 'idle'
SELECT pg_size_pretty(pg_total_relation_size('orders'))
SELECT pg_catalog.lower('X'), pg_catalog.now()
SELECT c.relname, pg_get_viewdef(c.oid) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v'
SELECT * FROM pg_indexes WHERE tablename = 't'
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
SELECT 'a' || 'b' || c FROM t
SELECT -1, +2, 3 ^ 2, 7 % 3, 5 / 2.0, 1e10, .5
SELECT CASE a WHEN 1 THEN 'x' ELSE 'y' END FROM t
SELECT EXISTS (SELECT 1 FROM t WHERE id = 1)
SELECT ARRAY(SELECT a FROM t ORDER BY a)
SELECT a[1], a[1:2], array_length(a, 1), cardinality(a) FROM t
SELECT to_tsvector('english', body) @@ plainto_tsquery('english', 'word') FROM docs
SELECT ST_AsGeoJSON(geom), ST_DWithin(a, b, 100) FROM places
SELECT embedding <-> '[1,2,3]' AS distance FROM items ORDER BY 1 LIMIT 5
SELECT CAST(a AS integer), CAST(b AS varchar(20)), CAST(c AS timestamp with time zone) FROM t
SELECT * FROM t LEFT OUTER JOIN u ON t.id = u.id FULL JOIN v ON v.id = t.id NATURAL JOIN w
SELECT count(*) FROM t WHERE deleted_at IS NULL AND updated_at > now() - interval '5 minutes'
SELECT t.update, t.delete FROM t
SELECT 1 AS "drop"
SELECT currval('s'), lastval()
SELECT has_table_privilege('t', 'select')
SELECT 'O''Brien', 'a;b', '--', '/*', $1
SELECT x FROM t WHERE a = 'DELETE FROM t; DROP TABLE u'
SELECT 1 -- DROP TABLE t
SELECT 1 /* ; DROP TABLE t; */
TABLE orders
SHOW server_version
SHOW search_path
SHOW ALL
EXPLAIN SELECT * FROM t
EXPLAIN (FORMAT JSON) SELECT * FROM t
EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM t WHERE id = 1
EXPLAIN ANALYZE VERBOSE SELECT * FROM t
BEGIN
BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE
COMMIT
ROLLBACK
SAVEPOINT a
RELEASE SAVEPOINT a
SET statement_timeout = '5s'
SET LOCAL statement_timeout TO 5000
-- expect: create
CREATE TABLE role (a int)
CREATE TABLE event (model text)
CREATE TABLE t (a int, owner text, "group" text)
INSERT INTO t VALUES (1)
INSERT INTO t (a, b) VALUES (1, 'x') RETURNING id
INSERT INTO t (a, b) VALUES (:a::jsonb, now())
INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO NOTHING
INSERT INTO s.t (a) SELECT a FROM u
INSERT INTO t DEFAULT VALUES
WITH x AS (SELECT 1 AS a) INSERT INTO t SELECT a FROM x
SELECT * INTO t2 FROM t
SELECT a INTO TEMP t2 FROM t
CREATE TABLE t (id serial PRIMARY KEY, name text NOT NULL, data jsonb DEFAULT '{}', created timestamptz DEFAULT now())
CREATE TABLE IF NOT EXISTS t (id uuid DEFAULT gen_random_uuid(), UNIQUE (id), CHECK (a > 0))
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, p int REFERENCES parent (id) ON DELETE CASCADE)
CREATE TABLE t AS SELECT * FROM u
CREATE TEMP TABLE t (a int)
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')
CREATE UNLOGGED TABLE t (a int)
CREATE VIEW v AS SELECT * FROM t
CREATE MATERIALIZED VIEW v AS SELECT a, count(*) FROM t GROUP BY a
CREATE INDEX i ON t (a)
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t USING gin (data)
CREATE UNIQUE INDEX i ON t (lower(email)) WHERE active
CREATE SCHEMA s
CREATE SCHEMA IF NOT EXISTS s
CREATE SEQUENCE s START 1
CREATE TYPE mood AS ENUM ('a', 'b')
COPY t FROM 's3://b/k'
COPY t (a, b) FROM 's3://b/k'
-- expect: update
ALTER TABLE "user" ADD COLUMN owner text
ALTER TABLE s.t ADD COLUMN x int
ALTER TABLE ONLY t ADD COLUMN x int
ALTER TABLE t ADD COLUMN x int
ALTER TABLE IF EXISTS s.t ADD COLUMN IF NOT EXISTS x numeric(10,2) DEFAULT 0
ALTER TABLE t ADD x text, ADD y text
COMMENT ON TABLE t IS 'a table'
ANALYZE
ANALYZE t
ANALYZE VERBOSE t (a, b)
VACUUM t
VACUUM ANALYZE t
EXPLAIN DELETE FROM t
EXPLAIN (VERBOSE) UPDATE t SET a = 1
-- expect: update access
GRANT SELECT ON t TO app
GRANT admin TO bob
SET ROLE admin
SET SESSION AUTHORIZATION bob
REASSIGN OWNED BY a TO b
-- expect: create access
CREATE ROLE r LOGIN
CREATE USER u WITH PASSWORD 'x'
-- expect: replace access
ALTER ROLE r SUPERUSER
ALTER USER u WITH PASSWORD 'x'
ALTER TABLE t OWNER TO bob
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO app
-- expect: update disrupt
VACUUM ("full") t
LOCK TABLE t IN ACCESS EXCLUSIVE MODE
VACUUM FULL t
VACUUM (FULL, ANALYZE) t
-- expect: replace
ALTER TABLE t RENAME COLUMN add TO b
ALTER TABLE t RENAME TO add
ALTER TABLE t ADD COLUMN x int DEFAULT my_function()
ALTER TABLE t ADD
UPDATE t SET a = 1
UPDATE t SET a = u.a FROM u WHERE u.id = t.id RETURNING t.id
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a
MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN UPDATE SET a = u.a WHEN NOT MATCHED THEN INSERT (a) VALUES (u.a)
CREATE OR REPLACE VIEW v AS SELECT 1
CREATE OR REPLACE FUNCTION f() RETURNS int AS 'select 1' LANGUAGE sql
ALTER TABLE t RENAME TO u
ALTER TABLE t ALTER COLUMN a TYPE bigint
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)
ALTER TABLE t ADD COLUMN x int, ALTER COLUMN y SET DEFAULT 1
ALTER SEQUENCE s RESTART WITH 1
WITH x AS (UPDATE t SET a = 1 RETURNING *) SELECT * FROM x
-- expect: delete
DELETE FROM t
DELETE FROM t USING u WHERE t.id = u.id
WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone
WITH gone AS (DELETE FROM t RETURNING *) INSERT INTO archive SELECT * FROM gone
SELECT * FROM (WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x) y
TRUNCATE t CASCADE
TRUNCATE TABLE ONLY t RESTART IDENTITY
DROP TABLE t
DROP SCHEMA s CASCADE
DROP INDEX CONCURRENTLY i
DROP OWNED BY bob
ALTER TABLE t DROP COLUMN a
ALTER TABLE t DROP CONSTRAINT c
MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DELETE
EXPLAIN ANALYZE DELETE FROM t
EXPLAIN (ANALYZE) DELETE FROM t
EXPLAIN (ANALYZE, FORMAT JSON) DELETE FROM t
EXPLAIN (FORMAT JSON, ANALYZE true) WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x
BEGIN; DELETE FROM t; COMMIT
SELECT 1; TRUNCATE t
EXPLAIN ("analyze") DELETE FROM t
EXPLAIN (verbose, "analyze" true) DELETE FROM t
-- expect: delete access
REVOKE ALL ON t FROM app
-- expect: execute
SELECT 1 OPERATOR(public.+) 2
CREATE TABLE t AS EXECUTE s
WITH x AS (SELECT 1) CALL p()
COPY t FROM 's3://b/k' WHERE my_function(a)
CREATE INDEX f ON f (f(a))
SELECT explain('DELETE FROM t')
SELECT pg_terminate_backend(1)
SELECT pg_cancel_backend(pid) FROM pg_stat_activity
SELECT pg_catalog.pg_terminate_backend(1)
SELECT pg_sleep(1)
SELECT nextval('s')
SELECT setval('s', 1)
SELECT set_config('role', 'admin', false)
SELECT lo_unlink(1)
SELECT lo_import('/etc/passwd')
SELECT dblink_exec('x', 'DELETE FROM t')
SELECT * FROM dblink('x', 'DELETE FROM t') AS t(a int)
SELECT pg_read_file('/etc/passwd')
SELECT query_to_xml('DELETE FROM t', true, true, '')
SELECT pg_advisory_lock(1)
SELECT pg_reload_conf()
SELECT aws_s3.query_export_to_s3('SELECT 1', 'b')
SELECT * FROM aws_lambda.invoke('f', '{}')
SELECT aws_commons.create_s3_uri('b', 'k', 'r')
SELECT my_function()
SELECT public.lower('x')
SELECT "LOWER"('x')
SELECT "pg_terminate_backend"(1)
SELECT a, (SELECT my_function(a)) FROM t
SELECT * FROM t WHERE my_function(a)
SELECT * FROM t ORDER BY my_function(a)
SELECT * FROM my_function(1)
SELECT count(*) FILTER (WHERE my_function(a)) FROM t
WITH now(a) AS (SELECT 1), pg_sleep(a) AS (SELECT 1) SELECT pg_sleep(5)
CALL proc()
DO 'BEGIN DELETE FROM t; END'
DO $$ BEGIN DELETE FROM t; END $$
SELECT $$a$$
SELECT $tag$a$tag$
SELECT U&'d\0061t'
SELECT 'a\'
SELECT E'a\'; DROP TABLE t; --'
EXECUTE s
PREPARE s AS DELETE FROM t
COPY t TO '/tmp/x'
COPY (SELECT 1) TO PROGRAM 'rm -rf /'
COPY t FROM PROGRAM 'cat /etc/passwd'
CREATE FUNCTION f() RETURNS int AS 'select 1' LANGUAGE sql
CREATE EXTENSION dblink
CREATE RULE r AS ON SELECT TO t DO INSTEAD DELETE FROM u
CREATE TABLE t AS SELECT my_function(1)
CREATE INDEX i ON t (my_function(a))
LISTEN x
NOTIFY x
DISCARD ALL
RESET ALL
SET search_path TO evil
SET row_security = off
COMMIT PREPARED 'x'
ROLLBACK PREPARED 'x'
REFRESH MATERIALIZED VIEW v
CLUSTER t
REINDEX TABLE t
LOAD 'x.so'
SELECT * FROM t NEXT VALUE FOR s
FETCH ALL FROM c
EXPLAIN ANALYZE EXECUTE s
EXPLAIN (ANALYZE) CALL p()
EXPLAIN EXECUTE
EXPLAIN ANALYZE SELECT my_function(1)
EXPLAIN SELECT my_function(1)
IMPORT FOREIGN SCHEMA s FROM SERVER x INTO y
SELECT E'\' ; DELETE FROM t; --'
GARBAGE
SELECT FROM WHERE
SELECT (1
SELECT 1)
