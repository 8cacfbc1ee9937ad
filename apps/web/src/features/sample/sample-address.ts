import type { FactorGroup } from '@kilotoken/cost-core'
import { FACTOR_GROUPS } from './factor-groups.ts'

/** What the address of the sample's page says: links and reloads keep it. */
export type SampleAddress = {
  scenario: string
  factors: readonly FactorGroup[]
  /** The figure whose trace is open. */
  figure: string | undefined
  /** The question that is open instead of a figure. */
  why: 'gpus' | undefined
}

/** What the published estimates count. */
export const CORE_FACTORS: readonly FactorGroup[] = ['hardware', 'energy']
const FIRST_SCENARIO = 'guosheng'

/** Reads a query string. Anything may stand there; what is not understood falls back to the first view. */
export function parseSampleAddress(query: URLSearchParams): SampleAddress {
  return {
    scenario: nonEmpty(query.get('scenario')) ?? FIRST_SCENARIO,
    factors: parseFactors(query.get('factors')),
    figure: nonEmpty(query.get('figure')),
    why: query.get('why') === 'gpus' ? 'gpus' : undefined,
  }
}

/** The query string of an address, with what is as at first left out. */
export function printSampleAddress({ scenario, factors, figure, why }: SampleAddress): string {
  const query = new URLSearchParams()
  if (scenario !== FIRST_SCENARIO) query.set('scenario', scenario)
  if (kindOfFactors(factors) !== 'core')
    query.set('factors', kindOfFactors(factors) === 'all' ? 'all' : factors.join('.'))
  if (figure !== undefined) query.set('figure', figure)
  if (why !== undefined) query.set('why', why)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** `core`: hardware and energy, the view of the published estimates. */
export function kindOfFactors(factors: readonly FactorGroup[]): 'core' | 'all' | 'some' | 'none' {
  if (factors.length === 0) return 'none'
  if (factors.length === FACTOR_GROUPS.length) return 'all'
  return factors.length === CORE_FACTORS.length && CORE_FACTORS.every((factor) => factors.includes(factor))
    ? 'core'
    : 'some'
}

function parseFactors(text: string | null): readonly FactorGroup[] {
  if (text === null) return CORE_FACTORS
  if (text === 'all') return FACTOR_GROUPS
  const named = text.split('.')
  return FACTOR_GROUPS.filter((factor) => named.includes(factor))
}

function nonEmpty(text: string | null): string | undefined {
  return text === null || text === '' ? undefined : text
}
