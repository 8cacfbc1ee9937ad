import type { NodeIndex } from '../graph/node.ts'
import { ownedStrategies } from '../plan/owned-strategies.ts'
import { label, type ModelContext } from './model-context.ts'
import type { PricedOption } from './strategy/priced-option.ts'

/** The share of owned hours that must be used for owning to cost what a rented option costs. */
export function breakEvenId(owned: string, rented: string): string {
  return `compare.${owned}_to_${rented}.break_even_utilisation`
}

/**
 * The break-even utilisation of every strategy that owns all it computes on, against every option to rent.
 *
 * What an owned GPU-hour costs, used or not, over the price of a rented one that is paid only when used. Above 1 owning
 * costs more even when every hour is used. A reservation is paid unused as well: its figure is what would hold if it were
 * billed per used hour, and its label says so. Where a price moves there is a share for each month's price.
 *
 * @unit %
 */
export function breakEvenNodes(
  { builder, plan }: ModelContext,
  costPerGpuHour: ReadonlyMap<string, NodeIndex>,
  options: ReadonlyMap<string, PricedOption>,
): void {
  for (const owned of ownedStrategies(plan))
    for (const [rented, option] of options) {
      const cost = costPerGpuHour.get(owned)
      if (option.kind !== 'machines' || option.rates.rent === undefined || cost === undefined) continue
      const isReserved = option.supply.option.kind === 'rent' && option.supply.option.term === 'reserved'
      builder.name(breakEvenId(owned, rented), builder.div(cost, option.rates.rent), {
        label: isReserved
          ? label('measure.break_even_utilisation_reserved')
          : label('measure.break_even_utilisation'),
        unit: '%',
        context: { strategy: owned },
      })
    }
}
