import { CATALOGUE_VERSION } from '@kilotoken/catalogue'
import { ENGINE_VERSION, type PlanLabel, readPlan } from '@kilotoken/cost-core'
import { and, count, eq, inArray } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import type { ReportWish } from '../../jobs/report-wish.ts'
import { requestJob } from '../../jobs/request-job.ts'
import { getTeamLimits } from '../../queries/team/get-team-limits.ts'
import { plans, planVersions } from '../../schema/plans.ts'
import { runs } from '../../schema/runs.ts'
import { type WorkScope, work } from '../../scope/scope.ts'
import { lockKind } from '../lock-kind.ts'
import { refuseOverLimit } from '../refuse-over-limit.ts'

export type NewRun = {
  kind: 'simulation' | 'report'
  planId: string
  version: number
  scenario: string | undefined
  trials: number
  seed: number
  report?: ReportWish
  requestedBy: { id: string; name: string }
  /** Made by whoever asks, once for each wish. */
  requestId?: string | undefined
  schedule?: { id: string; slotAt: Date | null }
}

/**
 * Writes a run with everything its outcome depends on, and asks for the job, in one transaction.
 *
 * Asked for a second time with the same request id, it starts nothing and gives the run of the first time, whatever else
 * is asked for: `isNew` is false.
 *
 * @throws DomainError NOT_FOUND for a version this team does not have, LIMIT_REACHED
 */
export async function insertRun(scope: WorkScope, run: NewRun): Promise<{ runId: string; isNew: boolean }> {
  const { tx } = scope[work]
  const earlier = await findRequested(scope, run.requestId)
  if (earlier !== undefined) return { runId: earlier, isNew: false }
  const [plan] = await tx
    .select({ name: plans.name, document: planVersions.document })
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
  const { openRuns } = await getTeamLimits(scope)
  await refuseOverLimit(scope, 'runs', openRuns, () =>
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
      scenarioName: scenarioName(plan.document, run.scenario),
      trials: run.trials,
      seed: run.seed,
      report: run.report ?? null,
      engineVersion: ENGINE_VERSION,
      catalogueVersion: CATALOGUE_VERSION,
      status: 'queued',
      requestedBy: run.requestedBy.id,
      requestedByName: run.requestedBy.name,
      requestId: run.requestId ?? null,
      scheduleId: run.schedule?.id ?? null,
      slotAt: run.schedule?.slotAt ?? null,
    })
    .returning({ id: runs.id })
  if (row === undefined) throw new Error('An insert returned no row.')
  await requestJob(scope, 'run', { team: scope.teamId, run: row.id })
  return { runId: row.id, isNew: true }
}

/** As the version calls it: later ones may call it something else, or have it no more. */
function scenarioName(document: string, scenario: string | undefined): PlanLabel | null {
  if (scenario === undefined) return null
  const read = readPlan(document)
  return 'plan' in read ? (read.plan.base.scenarios[scenario]?.label ?? null) : null
}

/** Looks under the lock that the insert is made under: of two at the same time, the second finds the first. */
async function findRequested(scope: WorkScope, requestId: string | undefined): Promise<string | undefined> {
  if (requestId === undefined) return undefined
  await lockKind(scope, 'runs')
  const [run] = await scope[work].tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.requestId, requestId)))
  return run?.id
}
