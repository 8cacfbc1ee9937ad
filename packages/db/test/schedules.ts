import type { Sql } from 'postgres'

/** A schedule of a plan, made as the superuser, past every policy: every day at six in UTC, due at `nextAt`. */
export async function makeSchedule(
  admin: Sql,
  of: { teamId: string; planId: string; owner: { id: string; name: string }; name: string },
  nextAt = '2100-01-01T06:00:00Z',
): Promise<string> {
  const [schedule] = await admin<{ id: string }[]>`
    insert into kilotoken.schedules (team_id, name, kind, plan_id, trials, seed, recurrence, zone, misfire, owner_id,
      owner_name, created_by_name, updated_by_name)
    values (${of.teamId}, ${of.name}, 'simulation', ${of.planId}, 1000, 7,
      ${admin.json({ every: 'day', at: '06:00' })}, 'UTC', 'run_once', ${of.owner.id}, ${of.owner.name},
      ${of.owner.name}, ${of.owner.name}) returning id`
  if (schedule === undefined) throw new Error('no schedule made')
  await admin`insert into kilotoken.schedule_clocks (team_id, schedule_id, next_at)
    values (${of.teamId}, ${schedule.id}, ${nextAt})`
  return schedule.id
}
