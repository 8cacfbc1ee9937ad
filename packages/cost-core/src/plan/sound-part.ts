import { checkReferences } from './check-references.ts'
import { type PathProblem, validatePlan } from './validate-plan.ts'

const KEYED = new Set(['workloads', 'options', 'facilities', 'staff', 'overheads', 'strategies', 'scenarios'])

/** What stands in for a broken part, so that the rest can be looked at. Nothing is computed with it. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  kilotoken: 'plan/1',
  name: '-',
  horizon: { start: '2000-01', months: 1 },
  currency: { plan: 'USD' },
  accounting: { book_life: '1 year', salvage: '0%' },
  workloads: {},
  options: {},
  strategies: {},
}

/**
 * Wrong references of a plan that does not fit the schema, looked for without its broken entries.
 *
 * Says nothing about what a broken entry is called by, and nothing about months when the horizon itself is broken.
 */
export function referencesOfSoundPart(
  data: unknown,
  problems: readonly PathProblem[],
): readonly PathProblem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  const sound: Record<string, unknown> = { ...data }
  const broken = new Set<unknown>()
  for (const { path } of problems) {
    const [section = '', key] = path
    broken.add(KEYED.has(String(section)) && key !== undefined ? key : section)
    replaceBroken(sound, String(section), key)
  }
  const result = validatePlan(sound)
  if ('problems' in result) return []
  return checkReferences(result.plan).filter(
    ({ code, params, path }) =>
      !broken.has(params.key) &&
      !(code === 'OUTSIDE_HORIZON' && broken.has('horizon')) &&
      !(code === 'MISSING' && (path[0] === 'strategies' || path.length === 1)) &&
      !(
        code === 'CORRELATION_INPUT' &&
        String(params.input)
          .split('.')
          .some((part) => broken.has(part))
      ) &&
      !(code === 'UNKNOWN_KEY' && [...KEYED].some((section) => broken.has(section))),
  )
}

function replaceBroken(
  sound: Record<string, unknown>,
  section: string,
  key: string | number | undefined,
): void {
  const entries = sound[section]
  if (KEYED.has(section) && key !== undefined && typeof entries === 'object' && entries !== null)
    sound[section] = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== String(key)))
  else if (Object.hasOwn(STAND_INS, section)) sound[section] = STAND_INS[section]
  else delete sound[section]
}
