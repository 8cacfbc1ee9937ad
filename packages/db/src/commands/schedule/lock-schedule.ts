import { recurrenceSchema } from '@kilotoken/schedules'
import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { schedules } from '../../schema/schedules.ts'
import { type WorkScope, work } from '../../scope/scope.ts'

/**
 * The schedule's row, held until the transaction ends: a worker that finds it due waits, or leaves it to the next look.
 *
 * @throws DomainError NOT_FOUND for a schedule this team does not have
 */
export async function lockSchedule(scope: WorkScope, scheduleId: string) {
  const [row] = await scope[work].tx
    .select()
    .from(schedules)
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
    .for('update')
  if (row === undefined) throw new DomainError('NOT_FOUND', { kind: 'schedule', key: scheduleId })
  return { ...row, recurrence: recurrenceSchema.parse(row.recurrence) }
}
