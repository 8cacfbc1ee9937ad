import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/**
 * The plan's row, held until the transaction ends: whoever else wants to change the plan waits, and then sees this.
 *
 * @throws DomainError NOT_FOUND for a plan this team does not have
 */
export async function lockPlan(scope: TeamScope, planId: string) {
  const [plan] = await scope[work].tx
    .select()
    .from(plans)
    .where(and(eq(plans.teamId, scope.teamId), eq(plans.id, planId)))
    .for('update')
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'plan', key: planId })
  return plan
}
