import { expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { shownNumber, tokenArithmetic } from '../../../test/token-arithmetic.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { explain } from '../../readings/explain.ts'
import { bookValue } from './book-value.ts'
import { type DepreciationMethod, depreciation } from './depreciation.ts'
import { disposals } from './disposals.ts'
import { endValueAfterTax } from './end-value-after-tax.ts'
import { equivalentAnnualCost } from './equivalent-annual-cost.ts'
import { lease } from './lease.ts'
import { loan } from './loan.ts'
import { paybackMonth } from './payback-month.ts'
import { payments } from './payments.ts'
import { presentCost } from './present-cost.ts'
import { reconciliation } from './reconciliation.ts'
import { resaleCurve } from './resale-curve.ts'
import { resaleValue } from './resale-value.ts'
import { taxSaved } from './tax-saved.ts'

/** Two parts with all that accounting can say of them, so that ids that meet would be refused. */
function everything() {
  const bench = moneyBench(12)
  const { model } = bench
  const year = bench.number(1, 'year')
  const percent = bench.number(10, '%')
  const rate = bench.number(10, '%/year')
  const hours = bench.flow(730, 'GPU-h')
  for (const [id, timing, method] of [
    ['books', 'month_end', { kind: 'declining_balance', life: year }],
    ['tax', 'year_end', { kind: 'units_of_production', used: hours, lifetime: hours }],
  ] as const satisfies readonly (readonly [string, string, DepreciationMethod])[]) {
    const part = bench.part(id)
    const purchases = bench.flow([1200])
    const running = bench.flow(5)
    const expense = depreciation(model, { ...part, purchases, salvage: percent, method })
    const curve = resaleCurve(model, { ...part, serviceLife: year, shares: [percent, percent] })
    const gone = disposals(model, {
      ...part,
      purchases,
      salvage: percent,
      serviceLife: year,
      resaleShare: curve.atRetirement,
    })
    const resale = resaleValue(model, { ...part, purchases, curve, proceeds: gone.proceeds })
    const book = bookValue(model, { ...part, purchases, depreciation: expense, retired: gone.bookValue })
    const lag = bench.number(1, 'month')
    const schedule = [{ share: percent, when: 'before', lag }] as const
    const paying = payments(model, { ...part, purchases, schedule })
    const debt = loan(model, { ...part, drawn: paying.paid, rate, term: year })
    const [cash, accrual] = [model.builder.add(paying.paid, running), model.builder.add(expense, running)]
    reconciliation(model, { ...part, cash, accrual, assets: [book], debts: [paying.owed, debt.balance] })
    const flows = {
      capex: paying.paid,
      running,
      proceeds: gone.proceeds,
      endValue: book,
      endDebts: debt.balance,
      rate,
      timing,
    }
    const npv = presentCost(model, { ...part, ...flows })
    presentCost(model, { ...part, ...flows, isAfterTax: true })
    equivalentAnnualCost(model, { ...part, npv, rate, timing })
    taxSaved(model, { ...part, costs: running, rate: percent })
    endValueAfterTax(model, { ...part, endValue: resale, taxBookValue: book, rate: percent })
    paybackMonth(model, { ...part, cash, instead: accrual })
    lease(model, {
      ...part,
      need: bench.number(2, 'node'),
      lot: bench.number(1, 'node'),
      term: year,
      rent: bench.number(1, 'USD/node/month'),
      unit: 'node',
    })
  }
  return model.builder.build()
}

it('names every figure after its part and its measure, and words after the measure and its convention', () => {
  const graph = everything()
  const own = [...graph.ids].filter(([id]) => id.startsWith('books.') || id.startsWith('tax.'))
  expect(own.length).toBeGreaterThan(90)
  for (const [id, index] of own) {
    const node = graph.nodes[index]
    if (node?.role === 'definition')
      expect(node.provenance, id).toEqual({ evidence: 'published', source: expect.stringMatching(/\w/) })
    if (node?.id !== id || node.role === 'definition') continue
    const measure = id.slice(id.indexOf('.') + 1).replace(/_\d+(?=_)/u, '')
    const timing = id.startsWith('books.') ? 'month_end' : 'year_end'
    const isTimed = /^(?:pv_running|pv_proceeds|annuity)/u.test(measure)
    const plain = measure === 'npv_after_tax' ? measure : measure.replace(/_after_tax$/u, '')
    const words = measure === 'end_value_after_tax' ? measure : plain
    expect(node.label, id).toEqual({ key: `measure.${isTimed ? `${words}_${timing}` : words}` })
    expect(node.context, id).toEqual({ strategy: 'own' })
  }
})

it('explains every figure by numbers that give it', () => {
  const graph = everything()
  const evaluation = evaluate(graph)
  let checked = 0
  for (const id of graph.ids.keys()) {
    const { numbers, over, shown } = explain(evaluation, id, { depth: 1 })
    const wanted = shownNumber(shown)
    const worked = numbers.length === 0 ? undefined : tokenArithmetic(numbers, over === 'horizon')
    if (wanted === undefined || worked === undefined) continue
    expect(Math.abs(worked - wanted), `${id}: ${JSON.stringify(numbers)}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted)),
    )
    checked++
  }
  expect(checked).toBeGreaterThan(40)
})
