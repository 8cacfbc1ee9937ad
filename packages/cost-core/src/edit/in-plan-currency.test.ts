import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE } from '../../test/chatgpt-sample.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { estimateView } from '../report/estimate-view.ts'
import { inPlanCurrency } from './in-plan-currency.ts'
import { planFields } from './plan-fields.ts'

const PRICE = 'options.cloud.price'

function converted(price: string, rates: string, currency = 'USD') {
  const text = `
kilotoken: plan/1
name: Two monies
horizon: { start: 2027-01, months: 12 }
currency: { plan: ${currency}, rates: { ${rates} } }
workloads:
  chat:
    kind: serving
    demand: { tokens: { input: 0 tok/day, output: 1 Mtok/day } }
    capacity: { method: given, node_throughput: 3000 tok/s/node }
options:
  cloud: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: ${price} }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { cloud: cloud }
`
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const made = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  const listed = planFields(text)
  const fields =
    'sections' in listed ? listed.sections.flatMap(({ parts }) => parts.flatMap((part) => part.fields)) : []
  const quantity = fields.find(({ path }) => path === PRICE)?.quantity
  if (quantity === undefined) throw new Error('the price is no quantity')
  return inPlanCurrency(
    quantity,
    read.plan.base.currency.plan,
    estimateView(made.compiled, undefined).figures,
  )
}

describe('a price in another currency than the plan’s', () => {
  it('is counted at the rate of the plan', () => {
    // 14.2 and 21.3 yuan at 7.10 to the dollar.
    expect(converted('14.2 to 21.3 CNY/GPU-h', 'USD/CNY: 7.10')).toEqual({
      low: expect.closeTo(2, 12),
      high: expect.closeTo(3, 12),
      unit: 'USD/GPU-h',
      rate: { value: expect.closeTo(7.1, 12), unit: 'CNY/USD' },
      isMoving: false,
    })
  })

  it('names the rate the way round that the plan gives it', () => {
    expect(converted('20 CNY/GPU-h', 'CNY/USD: 0.15')).toMatchObject({
      low: expect.closeTo(3, 12),
      high: expect.closeTo(3, 12),
      rate: { value: expect.closeTo(0.15, 12), unit: 'USD/CNY' },
    })
    expect(converted('2 USD/GPU-h', 'USD/CNY: 7.10', 'CNY')).toMatchObject({
      high: expect.closeTo(14.2, 12),
      unit: 'CNY/GPU-h',
      rate: { value: expect.closeTo(7.1, 12), unit: 'CNY/USD' },
    })
  })

  it('is counted at the first month’s rate, and says that it is another one later', () => {
    const rates = 'USD/CNY: { steps: { 2027-01: 7.10, 2027-07: 6.90 } }'
    expect(converted('14.2 CNY/GPU-h', rates)).toMatchObject({ high: expect.closeTo(2, 12), isMoving: true })
  })

  it('is not converted where it is in the plan’s own', () => {
    expect(converted('2 USD/GPU-h', 'USD/CNY: 7.10')).toBeUndefined()
  })
})
