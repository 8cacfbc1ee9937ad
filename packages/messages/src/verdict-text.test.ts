import { describe, expect, it } from 'vitest'
import { type VerdictLike, verdictText } from './verdict-text.ts'

const about = { strategies: { own: { en: 'Own', zh: '自建' }, api: { en: 'API', zh: 'API' } }, months: 48 }

const compared = {
  kind: 'cheapest' as const,
  closeness: null,
  cheapest: 'api',
  runnerUp: 'own',
  amount: 25,
  ratio: 0.25,
  range: undefined,
  impossible: [],
}

function verdict(given: Partial<VerdictLike> = {}): VerdictLike {
  return {
    basis: 'cost',
    unit: 'USD',
    totals: new Map([
      ['api', 100],
      ['own', 125],
    ]),
    overloaded: new Map(),
    isUncertain: false,
    detail: compared,
    ...given,
  }
}

describe('the cheapest', () => {
  it.each([
    ['cost', 'USD', 'API costs least: 100.00 USD over 48 months. Own costs 25.00 USD more (25%).'],
    ['npv', 'USD', 'API costs least: 100.00 USD in present value. Own costs 25.00 USD more (25%).'],
    [
      'npv_after_tax',
      'USD',
      'API costs least: 100.00 USD in present value after tax. Own costs 25.00 USD more (25%).',
    ],
    ['cost_per_month', 'USD/month', 'API costs least: 100 USD/month. Own costs 25 USD/month more (25%).'],
  ])('by %s', (basis, unit, text) => {
    expect(verdictText(verdict({ basis, unit }), about, 'en')).toBe(text)
  })

  it('in Chinese, without a space between sentences', () => {
    expect(verdictText(verdict({ detail: { ...compared, impossible: ['own'] } }), about, 'zh-CN')).toBe(
      'API 最便宜：48 个月共 100.00 美元；自建多 25.00 美元（25%）。无法按方案实施：自建。',
    )
  })
})

describe('too close to call', () => {
  it('says that nothing is a range', () => {
    const text = verdictText(
      verdict({
        detail: { ...compared, kind: 'tooClose', closeness: 'unranged', ratio: 0.006, amount: 0.6 },
      }),
      about,
      'en',
    )
    expect(text).toBe(
      'Too close to call: API and Own. Own costs 0.6 USD more than API, less than 1%, and nothing in this plan is a range. Give what you are not sure of a range to see which it is.',
    )
  })

  it('gives the spread of the difference', () => {
    const text = verdictText(
      verdict({
        detail: { ...compared, kind: 'tooClose', closeness: 'spread', range: { low: -40, high: 90 } },
      }),
      about,
      'en',
    )
    expect(text).toContain('p5 to p95 of the difference spans zero: −40.00 USD to 90.00 USD.')
  })
})

describe('no verdict', () => {
  it('names what is missing, strategy by strategy', () => {
    const detail = {
      kind: 'incomplete' as const,
      missing: [{ column: 'own', ids: ['own.price', 'own.pue'] }],
    }
    expect(verdictText(verdict({ detail }), about, 'en')).toBe(
      'No verdict: 2 things have no price. Own lacks: own.price, own.pue',
    )
  })

  it('says which is the only one, and that there is none', () => {
    const only = { kind: 'unopposed' as const, only: 'api', impossible: ['own'] }
    expect(verdictText(verdict({ detail: only }), about, 'en')).toBe(
      'Only API can be done as planned. Cannot be done as planned: Own.',
    )
    expect(
      verdictText(verdict({ detail: only, overloaded: new Map([['own', '2027-06']]) }), about, 'en'),
    ).toBe(
      'Only API can be done as planned. Cannot be done as planned: Own. Own has too few servers for its load from 2027-06 on.',
    )
    const none = { kind: 'unopposed' as const, only: undefined, impossible: ['api', 'own'] }
    expect(verdictText(verdict({ detail: none }), about, 'en')).toBe('None of these can be done as planned.')
  })
})
