import { describe, expect, it } from 'vitest'
import { chatgptPlan } from '../../test/chatgpt-sample.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { breakEvenUtilisation } from './break-even-utilisation.ts'

const sample = chatgptPlan('guosheng')

/** The sample's options, with what an hour of each costs given. */
function hourly(owned: string | undefined, rented: string): CompiledPlan {
  const builder = new GraphBuilder(1)
  const amount = (id: string, text: string) => {
    const read = readQuantity(text, { unit: unit('USD/GPU-h'), domain: 'positive' })
    if ('error' in read) throw new Error(read.error.code)
    return builder.input(id, { label: { key: 'x' }, unit: 'USD/GPU-h', quantity: read.quantity, path: id })
  }
  const rate = amount('cloud.total.rate', rented)
  if (owned !== undefined)
    builder.name(
      'compare.self_built_to_cloud.break_even_utilisation',
      builder.div(amount('self_built.total.cost_per_gpu_hour', owned), rate),
      { label: { key: 'x' }, unit: '%' },
    )
  return { ...sample, graph: builder.build() }
}

function reserved(compiled: CompiledPlan): CompiledPlan {
  const { cloud, ...others } = compiled.plan.options
  if (cloud?.kind !== 'rent') throw new Error('the sample rents its cloud')
  return {
    ...compiled,
    plan: { ...compiled.plan, options: { ...others, cloud: { ...cloud, term: 'reserved' } } },
  }
}

describe('owning against renting by the hour', () => {
  it('breaks even at the share the two costs of an hour have', () => {
    // 2.0755 ÷ 3.50
    const [one, ...others] = breakEvenUtilisation(hourly('2.0755', '3.5'))
    expect(others).toEqual([])
    expect(one).toMatchObject({
      kind: 'share',
      owned: 'self_built',
      rented: 'cloud',
      basis: 'on_demand_per_used_hour',
      ownedHour: { value: 2.0755, unit: 'USD/GPU-h' },
    })
    expect(one?.kind === 'share' ? one.share : 0).toBeCloseTo(0.593, 12)
  })

  it('does not break even where the owned hour costs more', () => {
    expect(breakEvenUtilisation(hourly('4', '2.5'))).toMatchObject([{ kind: 'dearer', share: 1.6 }])
  })

  it('has no share against a reservation, which is paid unused as well', () => {
    const [one] = breakEvenUtilisation(reserved(hourly('2.0755', '2.5')))
    expect(one?.kind).toBe('take_or_pay')
    expect(one).not.toHaveProperty('share')
  })

  it('is not said where an hour has no known cost', () => {
    expect(breakEvenUtilisation(hourly(undefined, '3.5'))).toEqual([])
  })
})
