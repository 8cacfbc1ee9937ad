import type { FactorGroup } from '@kilotoken/cost-core'
import { FACTOR_GROUPS } from './factor-groups.ts'

/** What the address of an estimate's page says: links and reloads keep it. */
export type EstimateAddress = {
  /** Undefined: the plan as it stands. */
  scenario: string | undefined
  /** Undefined: what the plan itself counts. */
  factors: readonly FactorGroup[] | undefined
  /** The figure whose trace is open. */
  figure: string | undefined
  /** The civil month its trace is of; undefined: of the whole plan. */
  month?: string | undefined
}

/** What a page shows whose address says nothing. */
export type FirstView = Pick<EstimateAddress, 'scenario' | 'factors'>

/** A plan's own first view: as it stands, counting what it says. */
export const AS_IT_STANDS: FirstView = { scenario: undefined, factors: undefined }

/** What the published estimates count. */
export const CORE_FACTORS: readonly FactorGroup[] = ['hardware', 'energy']

/** Reads a query string. Anything may stand there; what is not understood falls back to the first view. */
export function parseEstimateAddress(query: URLSearchParams, first: FirstView): EstimateAddress {
  return {
    scenario: nonEmpty(query.get('scenario')) ?? first.scenario,
    factors: parseFactors(query.get('factors')) ?? first.factors,
    figure: nonEmpty(query.get('figure')),
    month: civilMonth(query.get('month')),
  }
}

/** An address as a query, with what is as at first left out. */
export function printEstimateAddress(address: EstimateAddress, first: FirstView): URLSearchParams {
  const { scenario, factors, figure, month } = address
  const query = new URLSearchParams()
  if (scenario !== undefined && scenario !== first.scenario) query.set('scenario', scenario)
  if (factors !== undefined && !isSame(factors, first.factors))
    query.set('factors', kindOfFactors(factors) === 'all' ? 'all' : factors.join('.'))
  if (figure !== undefined) query.set('figure', figure)
  if (figure !== undefined && month !== undefined) query.set('month', month)
  return query
}

/** `core`: hardware and energy, the view of the published estimates. */
export function kindOfFactors(factors: readonly FactorGroup[]): 'core' | 'all' | 'some' | 'none' {
  if (factors.length === 0) return 'none'
  if (factors.length === FACTOR_GROUPS.length) return 'all'
  return isSame(factors, CORE_FACTORS) ? 'core' : 'some'
}

function isSame(factors: readonly FactorGroup[], others: readonly FactorGroup[] | undefined): boolean {
  return factors.length === others?.length && others.every((factor) => factors.includes(factor))
}

function parseFactors(text: string | null): readonly FactorGroup[] | undefined {
  if (text === null) return undefined
  if (text === 'all') return FACTOR_GROUPS
  const named = text.split('.')
  return FACTOR_GROUPS.filter((factor) => named.includes(factor))
}

function civilMonth(text: string | null): string | undefined {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? text : undefined
}

function nonEmpty(text: string | null): string | undefined {
  return text === null || text === '' ? undefined : text
}
