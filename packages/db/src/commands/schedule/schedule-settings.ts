import { checkRecurrence, type Misfire, type Recurrence } from '@kilotoken/schedules'
import { DomainError } from '../../errors/domain-error.ts'
import { type ReportWish, reportWishSchema } from '../../jobs/report-wish.ts'
import type { Overlap } from '../../schema/schedules.ts'

/** What a schedule is to do, and when. A simulation has trials; a report may do without, with 0. */
export type ScheduleSettings = {
  name: string
  scenario?: string | undefined
  trials: number
  seed: number
  recurrence: Recurrence
  zone: string
  misfire: Misfire
  overlap?: Overlap
} & ({ kind: 'simulation' } | { kind: 'report'; report: ReportWish })

const NAME_LENGTH = 200
const FEWEST_TRIALS = 100

/**
 * The settings as columns.
 *
 * @throws DomainError SCHEDULE_INVALID with every problem
 */
export function scheduleColumns(settings: ScheduleSettings) {
  const { kind, scenario, trials, seed, recurrence, zone, misfire, overlap = 'skip' } = settings
  const name = settings.name.trim()
  const problems = [
    ...(name.length > 0 && name.length <= NAME_LENGTH
      ? []
      : [{ code: 'NAME_REFUSED', params: { maximum: NAME_LENGTH } }]),
    ...(trials >= FEWEST_TRIALS || (kind === 'report' && trials === 0)
      ? []
      : [{ code: 'TRIALS_REFUSED', params: { minimum: FEWEST_TRIALS } }]),
    ...checkRecurrence(recurrence, zone),
  ]
  if (problems.length > 0)
    throw new DomainError('SCHEDULE_INVALID', { problems: problems.map((problem) => ({ ...problem })) })
  const report = kind === 'report' ? reportWishSchema.parse(settings.report) : null
  return { name, kind, scenario: scenario ?? null, trials, seed, report, recurrence, zone, misfire, overlap }
}
