import { expect, it, vi } from 'vitest'
import { EXAMPLE, editedExample, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

interface Range {
  readonly p5: number
  readonly p50: number
  readonly p95: number
  readonly mean: number
  readonly unit: string
  readonly absent_share: number
}

interface Simulated {
  readonly trials: number
  readonly seed: number
  readonly figures: Readonly<Record<string, Range>>
  readonly cheaper: readonly {
    readonly strategy: string
    readonly than: string
    readonly probability: number
  }[]
}

function simulated(...flags: readonly string[]): string {
  const { status, stdout, stderr } = runCli(['simulate', EXAMPLE, '--scenario', 'ranges', '--json', ...flags])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

it('gives the same bytes for the same seed and others for another', () => {
  const first = simulated('--trials', '300', '--seed', '7')
  expect(simulated('--trials', '300', '--seed', '7')).toBe(first)
  expect(simulated('--trials', '300', '--seed', '8')).not.toBe(first)
  expect(JSON.parse(first)).toMatchObject({ trials: 300, seed: 7, issues: [] })
})

it('has percentiles in order around the closed forms of the one-input figures', () => {
  const { figures, cheaper } = JSON.parse(simulated('--trials', '5000', '--seed', '1')) as Simulated
  for (const [id, range] of Object.entries(figures)) {
    // Hours that are billed as they are used are on no servers of the strategy's own.
    const isWithoutServers = ['cloud.nodes', 'self_built.nodes'].includes(id)
    if (isWithoutServers) expect(range).toMatchObject({ p5: null, absent_share: 1 })
    if (isWithoutServers) continue
    expect(range.p5).toBeLessThanOrEqual(range.p50)
    expect(range.p50).toBeLessThanOrEqual(range.p95)
    expect(range.absent_share).toBe(0)
  }
  // Serving in the cloud depends on the price alone, a log-normal from 1.9 to 2.7; power is uniform from 5.5 to 7.2.
  const tokens = 13e6 * 1000 * 1.33308 * 365
  const per1k = (price: number) => (30_382 * 8760 * price * 1000) / tokens
  const serving = figures['cloud.serving.cost_per_1k_tokens']
  expect(serving?.p5).toBeCloseTo(per1k(1.9), 2)
  expect((serving?.p5 ?? 0) / per1k(1.9)).toBeCloseTo(1, 1.7)
  expect((serving?.p50 ?? 0) / per1k(Math.sqrt(1.9 * 2.7))).toBeCloseTo(1, 1.7)
  expect((serving?.p95 ?? 0) / per1k(2.7)).toBeCloseTo(1, 1.7)
  const power = figures['self_built.node_power']
  expect((power?.p5 ?? 0) / (5.5 + 0.05 * 1.7)).toBeCloseTo(1, 1.7)
  expect((power?.mean ?? 0) / 6.35).toBeCloseTo(1, 2)
  expect(cheaper).toEqual([{ strategy: 'self_built', than: 'cloud', probability: 1 }])
})

it('prints a table and how often self-built is cheaper, in both languages', () => {
  const run = (...flags: readonly string[]) =>
    runCli(['simulate', EXAMPLE, '--scenario', 'ranges', '--trials', '200', ...flags]).stdout
  const english = run()
  expect(english).toMatch(/^figure +p5 +p50 +p95 +mean +unit$/mu)
  expect(english.trimEnd()).toMatch(/Self-built costs less than Cloud in 100% of trials$/u)
  expect(run('--lang', 'zh').trimEnd()).toMatch(/在 100% 的抽样中，自建的成本低于云端$/u)
})

it('states the correlations it drew with, and the rank correlations that follow', () => {
  const file = editedExample([
    '  trials: 10000\n',
    '  trials: 1k\n  correlations: [[workloads.pretrain.mfu, options.cloud.price, 0.4]]\n',
  ])
  const run = (...flags: readonly string[]) =>
    runCli(['simulate', file, '--scenario', 'ranges', ...flags]).stdout
  // 6/π · arcsin 0.2 = 0.384565.
  const { correlations, trials } = JSON.parse(run('--json')) as {
    readonly trials: number
    readonly correlations: readonly { readonly spearman: number }[]
  }
  expect(trials).toBe(1000)
  expect(correlations).toMatchObject([
    { inputs: ['workloads.pretrain.mfu', 'options.cloud.price'], rho: 0.4 },
  ])
  expect(correlations[0]?.spearman).toBeCloseTo(0.384565, 6)
  expect(run('--lang', 'zh')).toMatch(
    /^workloads\.pretrain\.mfu 与 options\.cloud\.price 相关：rho 0\.4，Spearman 0\.38457$/mu,
  )
})

it('says when nothing varies', () => {
  const { status, stdout } = runCli(['simulate', EXAMPLE, '--scenario', 'guosheng', '--trials', '100'])
  expect(status).toBe(0)
  expect(stdout).toContain('Nothing in this scenario is a range')
})
