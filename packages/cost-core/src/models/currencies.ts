import type { StrategyCosts } from './compare-strategies.ts'
import { label, type ModelContext } from './model-context.ts'

/**
 * The plan's totals in the other currencies it is shown in, at the plan's own dated rate.
 *
 * Converted at the month of the flow, from the unrounded amount. A rate the plan does not give leaves the figure unpriced.
 */
export function addCurrencies(
  { builder, money, plan }: ModelContext,
  strategies: readonly StrategyCosts[],
): void {
  for (const shown of plan.currency.show_also) {
    if (shown === money) continue
    const given = plan.currency.rates[`${money}/${shown}`]
    const code = shown.toLowerCase()
    const rate = builder.input(`fx.${money.toLowerCase()}_${code}`, {
      label: label('field.exchange_rate'),
      unit: `${shown}/${money}`,
      quantity: given?.quantity,
      path: `currency.rates.${money}/${shown}`,
      ...(given !== undefined && { provenance: given.provenance }),
    })
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
