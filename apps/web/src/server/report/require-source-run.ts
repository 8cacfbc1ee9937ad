import type { RunResult } from '@kilotoken/cost-core'
import { DomainError, type TeamScope } from '@kilotoken/db'
import { readRun } from '../run/read-run.ts'

/**
 * The result of a run that a report is to show: one that is over, of the very version and scenario the report is of.
 *
 * @throws DomainError NOT_FOUND
 */
export async function requireSourceRun(
  scope: TeamScope,
  of: { plan: string; version: number; scenario?: string | undefined },
  id: string,
): Promise<{ id: string; result: RunResult }> {
  const { planId, planVersion, scenario, result } = await readRun(scope, id)
  const isOfThis = planId === of.plan && planVersion === of.version && scenario === (of.scenario ?? null)
  if (!isOfThis || result === null) throw new DomainError('NOT_FOUND', { kind: 'run', key: id })
  return { id, result }
}
