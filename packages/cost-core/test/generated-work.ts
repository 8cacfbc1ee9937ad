import fc from 'fast-check'
import { all, amount, type Fields, fixed, monthAfter, moving, one, some } from './generated-amounts.ts'

function demands(start: string): fc.Arbitrary<Fields> {
  const tokens = some({
    input: moving(1, 200, 'Mtok/day', start),
    reasoning: moving(1, 20, 'Mtok/day', start),
  })
  const classes = some({
    input: amount(100, 4000, 'tok/request'),
    reasoning: amount(10, 400, 'tok/request'),
  })
  const load = fc.oneof(
    all(tokens, one('output', moving(1, 50, 'Mtok/day', start))).map((given) => ({ tokens: given })),
    fc
      .tuple(
        moving(1000, 90_000, 'user', start),
        amount(1, 9, 'request/user/day'),
        all(classes, one('output', amount(50, 900, 'tok/request'))),
      )
      .map(([users, requests_per_user, tokens_per_request]) => ({
        drivers: { users, requests_per_user, tokens_per_request },
      })),
    fc
      .tuple(moving(1000, 90_000, 'request/day', start), amount(50, 900, 'word/request'))
      .map(([requests, words_per_request]) => ({
        drivers: { requests, words_per_request, tokens_per_word: '1.33 tok/word' },
      })),
  )
  const shares = some({
    cache_hit: amount(5, 45, '%'),
    cache_write: amount(1, 30, '%'),
    peak_factor: amount(1, 4, ''),
    tiers: amount(1, 60, '%').map((long) => ({ long })),
  })
  return all(load, shares)
}

export function serving(start: string): fc.Arbitrary<Fields> {
  const capacity: fc.Arbitrary<Fields> = fc.oneof(
    one('node_throughput', amount(500, 5000, 'tok/s/node')).map((given) => ({ method: 'given', ...given })),
    one('gpu_throughput', amount(60, 600, 'tok/s/GPU')).map((given) => ({ method: 'given', ...given })),
    one('mfu', amount(20, 50, '%')).map((given) => ({ method: 'flop', ...given })),
    one('gpus', moving(4, 60, 'GPU', start)).map((given) => ({ method: 'fleet', ...given })),
  )
  const rest = some({ headroom: amount(50, 95, '%') })
  const parameters = fixed({ parameters: '8B param' })
  const byTokens = all(fixed({ kind: 'serving' }), one('demand', demands(start)), one('capacity', capacity))
  const byLayers = all(
    fixed({ kind: 'serving' }),
    fc
      .tuple(moving(4, 40, 'GPU', start), amount(1, 30, 'GPU'), amount(1, 12, 'h/day'))
      .map(([base, top, hours]) => ({
        demand: { layers: { base: { gpus: base, hours: '24 h/day' }, top: { gpus: top, hours } } },
      })),
  )
  return all(
    fc.oneof({ weight: 4, arbitrary: byTokens }, { weight: 1, arbitrary: byLayers }),
    parameters,
    rest,
  )
}

export function training(start: string, months: number): fc.Arbitrary<Fields> {
  const when = fc.nat({ max: Math.max(0, Math.min(3, months - 1)) }).map((by) => monthAfter(start, by))
  const kept = fc.oneof(
    fixed({}),
    one('goodput', amount(80, 96, '%')),
    fixed({ checkpoint: { time: '60 s', mtbf: '12 h' } }),
    fixed({ goodput: '95%', checkpoint: { time: '60 s', every: '20 min' } }),
  )
  const machine = some({ mfu: amount(25, 50, '%'), cluster: fc.constantFrom('64 GPU', '200 GPU') })
  const pretrain = all(
    fixed({ kind: 'pretrain' }),
    one('start', when),
    one('parameters', amount(1e9, 13e9, 'param')),
    one('tokens', amount(1e10, 3e11, 'tok')),
    kept,
    machine,
    some({ experiments: amount(1, 2, ''), active_parameters: fc.constant('1B param') }),
  )
  const finetune = all(
    fixed({ kind: 'finetune', parameters: '8B param' }),
    one('method', fc.constantFrom('full', 'lora', 'qlora', 'rl')),
    one('tokens_per_run', amount(10, 900, 'Mtok/run')),
    fc.oneof(
      one('start', when).map((given) => ({ ...given, runs: 3 })),
      one('from', when).map((given) => ({ ...given, runs: '2 run/month' })),
    ),
    kept,
    machine,
  )
  return fc.oneof(pretrain, finetune)
}

export function data(start: string, months: number): fc.Arbitrary<Fields> {
  const last = monthAfter(start, Math.min(2, months - 1))
  return all(
    fixed({ kind: 'data', months: `${start}..${last}` }),
    some({
      acquisition: amount(1000, 90_000, 'USD'),
      storage: fc.constant({ size: '40 TB', price: '23 USD/TB/month' }),
      labelling: fc.constant({ items: '20k item', cost: '0.8 USD/item' }),
    }),
  )
}
