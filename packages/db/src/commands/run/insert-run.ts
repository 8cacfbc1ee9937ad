import { CATALOGUE_VERSION } from '@kilotoken/catalogue'
import { ENGINE_VERSION } from '@kilotoken/cost-core'
import { and, count, eq, inArray } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import type { ReportWish } from '../../jobs/report-wish.ts'
import { requestJob } from '../../jobs/request-job.ts'
import { plans, planVersions } from '../../schema/plans.ts'
import { runs } from '../../schema/runs.ts'
import { type WorkScope, work } from '../../scope/scope.ts'
import { refuseOverLimit } from '../refuse-over-limit.ts'

/** Runs of one team that wait or compute at the same time. */
const MOST_OPEN_RUNS = 100

export type NewRun = {
  kind: 'simulation' | 'report'
  planId: string
  version: number
  scenario: string | undefined
  trials: number
  seed: number
  report?: ReportWish
  requestedBy: { id: string; name: string }
  schedule?: { id: string; slotAt: Date | null }
}

/**
 * Writes a run with everything its outcome depends on, and asks for the job, in one transaction.
 *
 * @throws DomainError NOT_FOUND for a version this team does not have, LIMIT_REACHED
 */
export async function insertRun(scope: WorkScope, run: NewRun): Promise<{ runId: string }> {
  const { tx } = scope[work]
  const [plan] = await tx
    .select({ name: plans.name })
    .from(planVersions)
    .innerJoin(plans, and(eq(plans.teamId, planVersions.teamId), eq(plans.id, planVersions.planId)))
    .where(
      and(
        eq(planVersions.teamId, scope.teamId),
        eq(planVersions.planId, run.planId),
        eq(planVersions.version, run.version),
      ),
    )
  if (plan === undefined)
    throw new DomainError('NOT_FOUND', { kind: 'plan-version', key: `${run.planId} ${run.version}` })
  await refuseOverLimit(scope, 'runs', MOST_OPEN_RUNS, () =>
    tx
      .select({ count: count() })
      .from(runs)
      .where(and(eq(runs.teamId, scope.teamId), inArray(runs.status, ['queued', 'running']))),
  )
  const [row] = await tx
    .insert(runs)
    .values({
      teamId: scope.teamId,
      kind: run.kind,
      planId: run.planId,
      planVersion: run.version,
      planName: plan.name,
      scenario: run.scenario ?? null,
      trials: run.trials,
      seed: run.seed,
      report: run.report ?? null,
      engineVersion: ENGINE_VERSION,
      catalogueVersion: CATALOGUE_VERSION,
      status: 'queued',
      requestedBy: run.requestedBy.id,
      requestedByName: run.requestedBy.name,
      scheduleId: run.schedule?.id ?? null,
      slotAt: run.schedule?.slotAt ?? null,
    })
    .returning({ id: runs.id })
  if (row === undefined) throw new Error('An insert returned no row.')
  await requestJob(scope, 'run', { team: scope.teamId, run: row.id })
  return { runId: row.id }
}
