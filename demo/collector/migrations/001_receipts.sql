-- Receipts, each once, as they were received. The columns beside `receipt` are for queries.

create table consent_receipts_migrations (
  name text primary key,
  applied_at timestamptz not null default now()
);

create table consent_receipts (
  id text primary key,
  previous_id text generated always as (receipt ->> 'previousId') stored,
  state text not null generated always as (receipt ->> 'state') stored,
  method text not null generated always as (receipt ->> 'method') stored,
  -- By the clock of the visitor's device.
  decided_at timestamptz not null,
  expires_at timestamptz,
  -- By the clock of this server.
  received_at timestamptz not null default clock_timestamp(),
  origin text not null generated always as (receipt #>> '{page,origin}') stored,
  path text not null generated always as (receipt #>> '{page,path}') stored,
  language text not null generated always as (receipt #>> '{notice,language}') stored,
  policy_version text generated always as (receipt #>> '{notice,policy,version}') stored,
  answers jsonb not null generated always as (receipt -> 'answers') stored,
  -- SHA-256 of the canonical JSON of the notice, made by the collector; `receipt` has null where the browser could not.
  notice_hash text not null,
  -- SHA-256 of the canonical JSON of the receipt.
  receipt_hash text not null,
  receipt jsonb not null,
  check (id = receipt ->> 'id')
);

create index consent_receipts_previous_id on consent_receipts (previous_id);
create index consent_receipts_decided_at on consent_receipts (decided_at);
create index consent_receipts_withdrawn on consent_receipts (received_at) where state = 'withdrawn';

-- What was destroyed, when, by whom and by which act: the extract of the event log.
create table consent_receipts_destroyed (
  id text not null,
  decided_at timestamptz not null,
  received_at timestamptz not null,
  destroyed_at timestamptz not null default clock_timestamp(),
  destroyed_by text not null default session_user,
  act text not null
);

-- Append-only. A row can be deleted only by a transaction that names the act it is destroyed by:
--   set local consent_receipts.act = '…';
create function consent_receipts_keep() returns trigger
  language plpgsql
  set search_path from current
as $$
declare
  act text := nullif(current_setting('consent_receipts.act', true), '');
begin
  if tg_op = 'DELETE' and tg_table_name = 'consent_receipts' and act is not null then
    insert into consent_receipts_destroyed (id, decided_at, received_at, act)
    values (old.id, old.decided_at, old.received_at, act);
    return old;
  end if;
  raise exception '% is append-only: % is refused', tg_table_name, tg_op;
end
$$;

create trigger consent_receipts_keep_rows
  before update or delete on consent_receipts
  for each row execute function consent_receipts_keep();
create trigger consent_receipts_keep_all
  before truncate on consent_receipts
  for each statement execute function consent_receipts_keep();
create trigger consent_receipts_destroyed_keep_rows
  before update or delete on consent_receipts_destroyed
  for each row execute function consent_receipts_keep();
create trigger consent_receipts_destroyed_keep_all
  before truncate on consent_receipts_destroyed
  for each statement execute function consent_receipts_keep();
