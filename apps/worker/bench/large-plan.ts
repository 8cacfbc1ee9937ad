import { editPlan, readPlan } from '@kilotoken/cost-core'

const MONTHS = 60
const STRATEGIES = 5

/** The sample over 60 months with five strategies: its own two, and mixes of their options. */
export function largePlan(sample: string): string {
  const read = readPlan(sample)
  if ('problems' in read) throw new Error('the sample does not read')
  const { options, strategies, workloads } = read.plan.base
  const [first = '', second = ''] = Object.keys(options)
  const names = Object.keys(workloads)
  const mixes = Array.from({ length: STRATEGIES - Object.keys(strategies).length }, (_, at) => ({
    kind: 'set' as const,
    path: ['strategies', `mix_${at + 1}`],
    value: Object.fromEntries(names.map((name, n) => [name, n <= at ? second : first])),
  }))
  const edited = editPlan(sample, [{ kind: 'set', path: ['horizon', 'months'], value: MONTHS }, ...mixes])
  if ('problems' in edited) throw new Error(JSON.stringify(edited.problems))
  return edited.text
}
