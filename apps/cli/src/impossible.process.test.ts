import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const STARTUP = readFileSync(
  fileURLToPath(new URL('../../../examples/j1-startup.yaml', import.meta.url)),
  'utf8',
)

/** The start-up's plan with this in place of how long its reserved servers are committed to. */
const reserved = (lines: string) => {
  const commitment = '    commitment: 1 year\n'
  if (!STARTUP.includes(commitment)) throw new Error('the plan has no commitment')
  return planFile(STARTUP.replace(commitment, `${commitment}${lines}`))
}

/** With one server, which the load outgrows in month 20. */
const outgrown = reserved('    nodes: 1 node\n')

describe('servers that are outgrown', () => {
  const flags = ['--scenario', 'capacity']

  it('leave their strategy out of the verdict, with the month, and without returns', () => {
    const { status, stdout } = runCli(['compare', outgrown, ...flags])
    expect(status).toBe(0)
    expect(stdout).toContain('Own costs least: ')
    expect(stdout).toContain('Reserved has too few servers for its load from 2028-09 on.')
    const rows = stdout.split('\n').filter((line) => line.startsWith('Reserved'))
    expect(rows[0]).toMatch(/^Reserved +– *$/u)
    expect(rows[1]).toMatch(/^Reserved(?: +–){4}$/u)
  })

  it('keep to no budget, however large', () => {
    const asked = ['check', outgrown, ...flags, '--strategy', 'rent', '--budget', '5M USD']
    const { status, stderr } = runCli(asked)
    expect(status).toBe(2)
    expect(stderr).toContain('from 2028-09 on rent has too few servers for its load')
    expect(runCli([...asked, '--lang', 'zh']).stderr).toContain('2028-09')
    // The same plan without growth has servers enough.
    expect(runCli(['check', outgrown, '--strategy', 'rent', '--budget', '5M USD']).status).toBe(0)
  })

  it('have no cost of a token', () => {
    const { stdout } = runCli(['estimate', outgrown, ...flags, '--json'])
    expect(JSON.parse(stdout).figures['rent.total.cost_per_1m_tokens']).toMatchObject({
      value: null,
      absent: { kind: 'infeasible' },
    })
  })
})

/** 1,342 GB of weights on servers of 640 GB: four of them, however few ask. */
const LARGE_MODEL = `kilotoken: plan/1
name: A large model for few
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    model: deepseek-v3
    demand:
      drivers: { users: 1k users, requests_per_user: 5, tokens_per_request: { input: 500 tok, output: 200 tok } }
    capacity: { method: roofline, gpus_per_replica: 8 GPU }
options:
  api: { kind: api, price: { input: 3 USD/Mtok, output: 9 USD/Mtok } }
  rent: { kind: rent, term: on_demand, node: p5.48xlarge, price: 3.50 USD/GPU-h }
strategies: { apis: api, rents: rent }
`

describe('a model that does not fit', () => {
  it('is said below the verdict, with what it lacks', () => {
    const { status, stdout } = runCli(['compare', planFile(LARGE_MODEL)])
    expect(status).toBe(0)
    expect(stdout.split('\n')[1]).toBe(
      'rents: chat: the model does not fit into the memory of one replica’s GPUs.',
    )
    expect(runCli(['compare', planFile(LARGE_MODEL), '--lang', 'zh']).stdout.split('\n')[1]).toContain(
      'rents',
    )
  })

  it('is laid out on as many servers as hold it where nothing else is said', () => {
    const { stdout } = runCli([
      'estimate',
      planFile(LARGE_MODEL.replace(', gpus_per_replica: 8 GPU', '')),
      '--json',
    ])
    const { figures } = JSON.parse(stdout)
    expect(figures['rents.nodes'].value).toBe(4)
  })
})
