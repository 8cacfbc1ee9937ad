import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const STARTUP = fileURLToPath(new URL('../../../examples/j1-startup.yaml', import.meta.url))
const RENT_PRICE =
  '    price: { value: 2.50 USD/GPU-h, evidence: quoted, source: fixture, date: 2026-11-12 }\n'

/** The start-up's plan without the price of its reserved servers, and with a range so that there is something to draw. */
function withoutRent(): string {
  const text = readFileSync(STARTUP, 'utf8')
  for (const part of [RENT_PRICE, 'pue: 1.3'])
    if (!text.includes(part)) throw new Error(`the plan does not contain ${part}`)
  return planFile(text.replace(RENT_PRICE, '').replace('pue: 1.3', 'pue: 1.2 to 1.4'))
}

const rowsOf = (stdout: string, name: string) => stdout.split('\n').filter((line) => line.startsWith(name))

describe('a strategy without a price', () => {
  const file = withoutRent()

  it('is marked in a comparison, pays nothing back and gives no verdict', () => {
    const { stdout } = runCli(['compare', file])
    expect(stdout).toContain('No verdict: something has no price. Reserved lacks: rent.price')
    const [total, returns] = rowsOf(stdout, 'Reserved')
    expect(total).toMatch(/^Reserved +– +incomplete$/u)
    expect(returns).toMatch(/^Reserved(?: +–){4}$/u)
    expect(rowsOf(stdout, 'On demand')[0]).toMatch(/981,120\.00 {2}USD *$/u)
    expect(runCli(['compare', file, '--lang', 'zh']).stdout).toMatch(/预留 .*不完整/u)
  })

  it('is marked in a simulation, and is cheaper than nothing', () => {
    const flags = ['simulate', file, '--trials', '200']
    const { stdout } = runCli(flags)
    expect(stdout).toContain('No verdict on Reserved against API: incomplete, without rent.price')
    const { figures, cheaper } = JSON.parse(runCli([...flags, '--json']).stdout) as {
      figures: Record<string, { incomplete?: readonly string[] }>
      cheaper: readonly { strategy: string; than: string; probability: number | null }[]
    }
    expect(figures['own.total.cost']?.incomplete).toBeUndefined()
    expect(cheaper.find(({ strategy }) => strategy === 'rent')).toMatchObject({
      probability: null,
      incomplete: ['rent.price'],
    })
    expect(cheaper.find(({ strategy }) => strategy === 'own')?.probability).toBe(0)
  })
})
