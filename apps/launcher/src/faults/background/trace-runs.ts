import type { Sql } from '@kilotoken/db/testing'

/**
 * Has the database note each change of a run and each thing stored of it, with the worker that made it and the
 * transaction it was made in: what the rows at rest do not tell any more.
 *
 * The worker is the setting `fault.worker` of its connections; one that has none was started by the launcher.
 */
export async function traceRuns(admin: Sql): Promise<void> {
  await admin.unsafe(`
    create schema fault;
    create table fault.trace (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      transaction xid8 not null default pg_current_xact_id(),
      writer text default coalesce(nullif(current_setting('fault.worker', true), ''),
        case current_setting('application_name') when 'kilotoken-worker' then 'launched worker' end),
      tab text not null,
      run uuid not null,
      old jsonb,
      new jsonb
    );
    create function fault.shown(run kilotoken.runs) returns jsonb language sql set search_path = '' as $$
      select case when run.id is null then null else jsonb_build_object(
        'status', run.status, 'attempt', run.attempt, 'tries', run.tries,
        'leaseUntil', (extract(epoch from run.lease_until) * 1000)::float8,
        'isCancelAsked', run.cancel_requested_at is not null) end
    $$;
    create function fault.note_run() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        insert into fault.trace (tab, run, old, new)
          values (tg_table_name, new.id, fault.shown(old), fault.shown(new));
        return null;
      end
    $$;
    create function fault.note_part() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        insert into fault.trace (tab, run) values (tg_table_name, new.run_id);
        return null;
      end
    $$;
    create trigger fault_note after insert or update on kilotoken.runs
      for each row execute function fault.note_run();
    create trigger fault_note after insert on kilotoken.run_results
      for each row execute function fault.note_part();
    create trigger fault_note after insert on kilotoken.run_files
      for each row execute function fault.note_part();
    create trigger fault_note after insert on kilotoken.deliveries
      for each row execute function fault.note_part();
  `)
}

/** The address by which one worker is told from another in the trace. */
export function tracedUrl(url: string, worker: string): string {
  const traced = new URL(url)
  traced.searchParams.set('fault.worker', worker)
  return traced.href
}
