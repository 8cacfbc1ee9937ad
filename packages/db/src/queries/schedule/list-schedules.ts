import { and, asc, eq } from 'drizzle-orm'
import { plans } from '../../schema/plans.ts'
import { scheduleClocks, schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { listTurns, type Turn } from './list-turns.ts'
import { SCHEDULE_COLUMNS, type ScheduleSummary, scheduleSummary } from './schedule-summary.ts'

export type ListedSchedule = ScheduleSummary & {
  /** How it went last; null before the first time. */
  last: Turn | null
}

/** The team's schedules by name, each with its newest turn. A team has few. */
export async function listSchedules(scope: TeamScope): Promise<ListedSchedule[]> {
  const rows = await scope[work].tx
    .select(SCHEDULE_COLUMNS)
    .from(schedules)
    .innerJoin(plans, and(eq(plans.teamId, schedules.teamId), eq(plans.id, schedules.planId)))
    .leftJoin(
      scheduleClocks,
      and(eq(scheduleClocks.teamId, schedules.teamId), eq(scheduleClocks.scheduleId, schedules.id)),
    )
    .where(eq(schedules.teamId, scope.teamId))
    .orderBy(asc(schedules.name), asc(schedules.id))
  const listed: ListedSchedule[] = []
  for (const row of rows) {
    const { turns } = await listTurns(scope, { scheduleId: row.id, limit: 1 })
    listed.push({ ...scheduleSummary(row), last: turns[0] ?? null })
  }
  return listed
}
