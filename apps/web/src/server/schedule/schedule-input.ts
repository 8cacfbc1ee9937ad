import { recurrenceSchema } from '@kilotoken/schedules'
import { z } from 'zod'
import { scenarioInput } from '../estimate/choice-input.ts'
import { reportInput } from '../report/report-input.ts'
import { runInput } from '../run/run-input.ts'
import { textInput } from '../text-input.ts'

/** No zone is checked here: the schedule says that there is no such one, beside what else is wrong with it. */
const whenInput = {
  name: textInput(200),
  recurrence: recurrenceSchema,
  zone: textInput(100),
  misfire: z.enum(['skip', 'run_once']),
  overlap: z.enum(['skip', 'queue']).default('skip'),
}

const { formats, locale, recipients } = reportInput

/** What a schedule is to do: simulate, or make a report whose times are in the schedule's zone. */
export const settingsInput = z.discriminatedUnion('kind', [
  z.strictObject({
    ...whenInput,
    kind: z.literal('simulation'),
    scenario: scenarioInput.optional(),
    trials: runInput.trials,
    seed: runInput.seed,
  }),
  z.strictObject({
    ...whenInput,
    kind: z.literal('report'),
    scenario: scenarioInput.optional(),
    trials: reportInput.trials,
    seed: reportInput.seed,
    report: z.strictObject({ formats, locale, recipients }),
  }),
])

export type SettingsInput = z.infer<typeof settingsInput>
