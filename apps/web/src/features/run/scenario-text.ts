import type { Locale } from '@kilotoken/messages'
import { planName } from '../plan/plan-name.ts'
import type { RunRow } from './run-rows.ts'

/** What a run's version calls its scenario, its key where nobody knows; undefined of the plan as it stands. */
export function scenarioText(
  { scenario, scenarioName }: Pick<RunRow, 'scenario' | 'scenarioName'>,
  locale: Locale,
): string | undefined {
  if (scenario === null) return undefined
  if (scenarioName === null) return scenario
  return planName(scenarioName, locale)
}
