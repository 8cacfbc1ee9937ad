import { ENGINE_VERSION, type RunResult } from '@kilotoken/cost-core'
import { CATALOGUE_BOOK, DomainError, type TeamScope } from '@kilotoken/db'
import { readRun } from '../run/read-run.ts'

/**
 * The result of a run that a report is to show: one that is over, of the very version and scenario the report is of, and
 * computed by this release, because its percentiles stand beside totals at today's prices.
 *
 * @throws DomainError NOT_FOUND, RUN_REFUSED
 */
export async function requireSourceRun(
  scope: TeamScope,
  of: { plan: string; version: number; scenario?: string | undefined },
  id: string,
): Promise<{ id: string; result: RunResult }> {
  const { planId, planVersion, scenario, result, engineVersion, catalogueVersion } = await readRun(scope, id)
  const isOfThis = planId === of.plan && planVersion === of.version && scenario === (of.scenario ?? null)
  if (!isOfThis || result === null) throw new DomainError('NOT_FOUND', { kind: 'run', key: id })
  if (engineVersion !== ENGINE_VERSION || catalogueVersion !== CATALOGUE_BOOK.version)
    throw new DomainError('RUN_REFUSED', { reason: 'other_release' })
  return { id, result }
}
