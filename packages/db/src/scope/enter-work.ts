import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { teams } from '../schema/teams.ts'
import { enterVisitor, type ScopeMode } from './enter-visitor.ts'
import { type WorkScope, work } from './scope.ts'
import { setLocal } from './set-local.ts'

/**
 * Opens one transaction for a job inside a team. Nobody is signed in: the job was asked for by somebody who was.
 *
 * For workers alone. What comes from outside enters with a session.
 *
 * @throws DomainError NOT_FOUND for a team that is gone
 */
export function enterWork<T>(
  app: Database,
  teamId: string,
  mode: ScopeMode,
  act: (scope: WorkScope) => Promise<T>,
): Promise<T> {
  return enterVisitor(app, mode, async (scope) => {
    const { tx } = scope[work]
    await setLocal(tx, { team_id: teamId, role: 'worker' })
    const [team] = await tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.id, teamId), isNull(teams.deletedAt)))
    if (team === undefined) throw new DomainError('NOT_FOUND', { kind: 'team', key: teamId })
    return act({ ...scope, teamId })
  })
}
