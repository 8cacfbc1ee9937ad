import { describe, expect, it } from 'vitest'
import { trainingFigures, trainingNumbers } from '../../../test/training-plan.ts'

const close = (got: number, want: number) => {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}
const data = (fields: string) => `  corpus: { kind: data, months: 2027-03..2027-04, ${fields} }`

describe('collecting data', () => {
  it('adds what is bought, fetched and cleaned, and spreads it over the months of the work', () => {
    const figures = trainingFigures(
      data(
        'acquisition: 40k USD, crawl: { volume: 100 TB, price: 0.02 USD/GB }, volume: 20 TB, cleaning: 0.6 USD/GB, ' +
          'cleaning_compute: { gpu: { hours: 500, price: 2 }, cpu: { hours: 1M CPU-h, price: 0.04 } }',
      ),
    )
    const parts = [40_000, 100_000 * 0.02, 20_000 * 0.6, 500 * 2, 1e6 * 0.04]
    const all = parts.reduce((sum, part) => sum + part, 0)
    expect(all).toBe(95_000)
    close(figures('corpus.collection').value ?? 0, all)
    close(figures('corpus.crawl_cost').value ?? 0, 2000)
    close(figures('corpus.cleaning_gpu_cost').value ?? 0, 1000)
    close(figures('corpus.cleaning_cpu_cost').value ?? 0, 40_000)
    const byMonth = figures('corpus.data.cost').values ?? []
    expect(byMonth.slice(0, 5)).toEqual([0, 0, all / 2, all / 2, 0])
  })

  it('has no line for what is not part of it', () => {
    const figures = trainingFigures(data('acquisition: 1 USD'))
    for (const line of ['staff', 'storage'])
      expect(() => figures(`corpus.${line}.cost`), line).toThrow(/corpus/u)
  })
})

describe('labelling', () => {
  it.each([
    ['items: 33k, cost: 2', 66_000],
    ['hours: 1200, hourly_cost: 30', 36_000],
    ['items: 33k, cost: 2, hours: 1200, hourly_cost: 30', 102_000],
  ])('by %s costs %d', (fields, want) => {
    close(trainingNumbers(data(`labelling: { ${fields} }`))('corpus.staff.cost'), want)
  })
})

describe('storage', () => {
  const storage = (fields: string) =>
    trainingFigures(data(`storage: { ${fields} }`))('corpus.storage.cost').values ?? []

  it('lasts from the first month of the work to the end of the plan', () => {
    expect(storage('size: 60 TB, price: 23')).toEqual([0, 0, ...Array.from({ length: 22 }, () => 1380)])
  })

  it('lasts through its last month where it has one', () => {
    expect(storage('size: 60 TB, price: 23, until: 2027-06').slice(0, 8)).toEqual([
      0, 0, 1380, 1380, 1380, 1380, 0, 0,
    ])
  })

  it('moves from tier to tier', () => {
    const months = storage(
      'tiers: { hot: { size: 60 TB, price: 20, until: 2027-05 }, archive: { size: 45 TB, price: 1, from: 2027-05 } }',
    )
    expect(months.slice(0, 7)).toEqual([0, 0, 1200, 1200, 1245, 45, 45])
    expect(months.at(-1)).toBe(45)
  })
})
