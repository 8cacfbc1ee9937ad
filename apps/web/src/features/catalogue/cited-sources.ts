import type { Evidence } from '@kilotoken/cost-core'

export type Cited = { value: number; source: string; date: string; evidence: Evidence }

/** Where the figures of a row come from, each source once. */
export function citedSources(figures: readonly Cited[]): Cited[] {
  const byText = new Map<string, Cited>()
  for (const figure of figures) byText.set(`${figure.source} ${figure.date} ${figure.evidence}`, figure)
  return [...byText.values()]
}
