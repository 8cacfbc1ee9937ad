import type { StrategyCosts } from './compare-strategies.ts'
import { label, type ModelContext } from './model-context.ts'
import { exchangeRate } from './plan-input.ts'

/**
 * The plan's totals in the other currencies it is shown in, at the plan's own dated rate.
 *
 * Converted at the month of the flow, from the unrounded amount. A rate the plan does not give leaves the figure unpriced.
 */
export function addCurrencies(model: ModelContext, strategies: readonly StrategyCosts[]): void {
  const { builder, money, plan } = model
  for (const shown of plan.currency.show_also) {
    if (shown === money) continue
    const code = shown.toLowerCase()
    const rate = exchangeRate(model, money, shown)
    for (const { key, total, workloads } of strategies) {
      const convert = (id: string, cost: number, context: { strategy: string; workload?: string }) =>
        builder.name(`${id}.total.cost_${code}`, builder.mul(cost, rate), {
          label: label('measure.cost_converted'),
          unit: `${shown}/month`,
          context,
        })
      convert(key, total, { strategy: key })
      for (const [workload, costs] of workloads)
        convert(`${key}.${workload}`, costs.total, { strategy: key, workload })
    }
  }
}
