import type { Catalogue } from '@kilotoken/cost-core'
import { type Database, verifyAudit } from '@kilotoken/db'
import type { Sql } from '@kilotoken/db/testing'
import type { Evidence, RunRow, TraceRow } from '../check/evidence.ts'
import { type RunInputs, recomputeRun } from './recompute-run.ts'

type StoredRun = Omit<RunRow, 'recomputed'> & RunInputs

/** Reads what the checker needs as the superuser, past every policy, and computes each stored result anew. */
export async function readEvidence(admin: Sql, backup: Database, catalogue: Catalogue): Promise<Evidence> {
  const results = await admin<{ run: string; team: string; text: string; isWhole: boolean }[]>`
    select run_id as run, team_id as team, result as text,
      result_hash = sha256(convert_to(result, 'UTF8')) as "isWhole" from kilotoken.run_results`
  const computed = new Set(results.map(({ run }) => run))
  const runs = (await readRuns(admin)).map(
    ({ document, scenario, ...run }): RunRow => ({
      ...run,
      recomputed: computed.has(run.id) ? recomputeRun({ ...run, document, scenario }, catalogue) : undefined,
    }),
  )
  return { runs, results, ...(await readRest(admin, backup)) }
}

function readRuns(admin: Sql): Promise<StoredRun[]> {
  return admin<StoredRun[]>`
    select run.id, run.team_id as team, kind, status, trials, seed::float8 as seed, done,
      cancel_requested_at is not null as "isCancelAsked", failure ->> 'code' as failure,
      array(select jsonb_array_elements_text(coalesce(report -> 'formats', '[]'))) as formats,
      array(select jsonb_array_elements_text(coalesce(report -> 'recipients', '[]'))) as recipients,
      schedule_id as schedule, (extract(epoch from slot_at) * 1000)::float8 as "slotAt", document, scenario
    from kilotoken.runs as run join kilotoken.plan_versions as version
      on version.team_id = run.team_id and version.plan_id = run.plan_id and version.version = run.plan_version
    order by run.created_at`
}

async function readRest(admin: Sql, backup: Database): Promise<Omit<Evidence, 'runs' | 'results'>> {
  const [rest] = await admin<{ jobRequests: number; connections: number }[]>`
    select (select count(*)::int from kilotoken.job_requests) as "jobRequests",
      (select count(*)::int from pg_stat_activity
        where usename in ('kilotoken_app', 'kilotoken_system') and datname = current_database()
          and application_name <> 'kilotoken-fault') as connections`
  const jobs = await admin<{ job: string }[]>`
    select concat_ws(' ', name, state, data, 'tries', retry_count, 'from', start_after, 'since', started_on, 'beat',
      heartbeat_on) as job
    from kilotoken_queue.job where state in ('created', 'retry', 'active')`
  const verdicts = await verifyAudit(backup)
  return {
    files: await admin`
      select run_id as run, team_id as team, format, content_hash = sha256(content) as "isWhole"
      from kilotoken.run_files`,
    deliveries: await admin`
      select id, run_id as run, team_id as team, recipient, status from kilotoken.deliveries`,
    schedules: await admin`
      select schedule.id, schedule.team_id as team, name,
        (extract(epoch from schedule.created_at) * 1000)::float8 as "createdAt",
        (extract(epoch from next_at) * 1000)::float8 as "nextAt"
      from kilotoken.schedules as schedule
        left join kilotoken.schedule_clocks as clock on clock.schedule_id = schedule.id`,
    slots: await admin`
      select schedule_id as schedule, team_id as team, (extract(epoch from slot_at) * 1000)::float8 as at,
        outcome, run_id as run from kilotoken.schedule_slots`,
    audit: await admin`select team_id as team, action, subject_id as subject from kilotoken.audit_entries`,
    brokenLogs: verdicts.flatMap(({ teamId, broken }) => (broken ? [`${teamId}: ${broken.kind}`] : [])),
    jobRequests: rest?.jobRequests ?? Number.NaN,
    unfinishedJobs: jobs.map(({ job }) => job),
    connections: rest?.connections ?? Number.NaN,
    trace: await admin<TraceRow[]>`
      select (extract(epoch from at) * 1000)::float8 as at, transaction::text, writer, tab as table, run, old, new
      from fault.trace order by id`,
  }
}
