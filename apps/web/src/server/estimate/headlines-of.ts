import type { EstimateView } from '@kilotoken/cost-core'

/** Figures that fit beside one another on a page. */
const MOST = 4

/** What an estimate is read for: the figures its scenario names, or else what each strategy comes to. */
export function headlinesOf({ headlines, table }: Pick<EstimateView, 'headlines' | 'table'>) {
  if (headlines.length > 0) return headlines
  const total = table.rows.find((row) => row.kind === 'total')
  return [...Object.values(total?.cells ?? {}), total?.difference ?? null, total?.ratio ?? null]
    .filter((id) => id !== null)
    .slice(0, MOST)
    .map((id): EstimateView['headlines'][number] => ({ id }))
}
