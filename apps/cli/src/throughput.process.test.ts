import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Every twelfth of the published results that have lengths and a rate; the sources stand in the table. */
const PUBLISHED = fileURLToPath(new URL('../test/published-throughput.csv', import.meta.url))

const RATE = 'output_tokens_per_s'

interface Row {
  readonly case: number
  readonly outputTokensPerSecond: { readonly value: number | null }
  readonly ttftMs: number | null
  readonly tpotMs: number | null
  readonly batch: number | null
  readonly bindingLimit: string | null
  readonly absent: { readonly kind: string; readonly reasons: readonly string[] } | null
}

const folder = mkdtempSync(join(tmpdir(), 'kilotoken-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function table(text: string): string {
  const file = join(folder, 'cases.csv')
  writeFileSync(file, text)
  return file
}

function rowsOf(file: string): readonly Row[] {
  const { status, stdout, stderr } = runCli(['throughput', '--cases', file, '--json'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const { rows } = JSON.parse(stdout) as { rows: readonly Row[] }
  return rows
}

describe('published results', () => {
  it('are met with a median error of at most 8 per cent, each in its place', () => {
    const measured = parse<Record<string, string>>(readFileSync(PUBLISHED, 'utf8'), { columns: true })
    const rows = rowsOf(PUBLISHED)
    expect(rows.map((row) => row.case)).toEqual(measured.map((_row, index) => index + 1))
    const errors = rows
      .map(({ outputTokensPerSecond: { value } }, index) =>
        Math.abs((value ?? Number.NaN) / Number(measured[index]?.[RATE]) - 1),
      )
      .sort((a, b) => a - b)
    expect(errors.every(Number.isFinite)).toBe(true)
    expect(errors[Math.floor(errors.length / 2)]).toBeLessThanOrEqual(0.08)
  })
})

describe('cases as people write them', () => {
  it('have names in any spelling, columns in any order, and cells that are empty', () => {
    const rows = rowsOf(
      table(
        [
          'osl, ISL ,gpu,model,colour,tp',
          '500,1000,NVIDIA H100 80GB HBM3,meta-llama/Llama-3.1-8B-Instruct,red,1',
          '"500","1,000",h100-sxm5,LLAMA 3.1 8b,,1',
          '',
          '500,1000,H100,Nobody 7B,,1',
          ',1000,H100,Llama 3.1 8B',
        ].join('\r\n'),
      ),
    )
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({ case: 1, absent: null })
    expect(rows[0]?.outputTokensPerSecond.value).toBeGreaterThan(0)
    expect({ ...rows[1], case: 1 }).toEqual(rows[0])
    expect(rows[2]).toEqual({
      case: 3,
      outputTokensPerSecond: { value: null },
      ttftMs: null,
      tpotMs: null,
      batch: null,
      bindingLimit: null,
      absent: {
        kind: 'unpriced',
        reasons: [
          'model: “Nobody 7B” is not in the catalogue',
          'to use “Nobody 7B” all the same, fill in params_total_b, layers, hidden, kv_elements_per_token_layer',
        ],
      },
    })
    expect(rows[3]?.absent?.reasons).toEqual([
      'osl: the output length is missing; write tokens a request, such as 500',
    ])
  })

  it('stand alone: a bad one says what to mend, the others have numbers', () => {
    const good = 'Llama 3.1 8B,H100,1,1000,500'
    const rows = rowsOf(
      table(
        `model,gpu,tp,isl,osl\n${good}\nLlama 3.2 8B,H101,1.5,abc,0\n${good}\nLlama 3.1 8B,H100,1,1000,-1\n`,
      ),
    )
    expect(rows.map((row) => row.case)).toEqual([1, 2, 3, 4])
    expect(rows[0]?.absent).toBeNull()
    expect({ ...rows[2], case: 1 }).toEqual(rows[0])
    const reasons = rows[1]?.absent?.reasons.join('\n') ?? ''
    for (const said of [
      'tp: “1.5”',
      'isl: “abc”',
      'osl: “0”',
      'gpu: “H101”',
      'model: “Llama 3.2 8B”',
      'Llama 3.1 8B',
    ])
      expect(reasons).toContain(said)
    expect(reasons).not.toContain('is missing')
    expect(rows[3]).toMatchObject({
      outputTokensPerSecond: { value: null },
      absent: {
        kind: 'unpriced',
        reasons: ['osl: “-1” must be above 0; write such a number, or leave it empty'],
      },
    })
  })

  it('bring a model that nobody knows in columns of their own', () => {
    const columns = 'layers,hidden,attention_width,kv_elements_per_token_layer,params_total_b'
    const [own, known] = rowsOf(
      table(
        `model,gpu,isl,osl,${columns}\nX,H100,1000,500,32,4096,4096,2048,8.03\nLlama 3.1 8B,H100,1000,500\n`,
      ),
    )
    expect(own?.outputTokensPerSecond).toEqual(known?.outputTokensPerSecond)
  })

  it('are a table for people, in their language', () => {
    const file = table(
      'model,gpu,isl,osl\nLlama 3.1 8B,H100,1000,500\nLlama 3.1 405B,H100,1000,500\nX,H100,1,1\n',
    )
    const english = runCli(['throughput', '--cases', file]).stdout
    expect(english).toContain('output tok/s')
    expect(english).toContain('memory for the cache')
    expect(english).toContain('model: “X” is not in the catalogue')
    const chinese = runCli(['throughput', '--cases', file, '--lang', 'zh']).stdout
    expect(chinese).toContain('KV 缓存显存')
    expect(chinese).not.toMatch(/undefined|NaN|cli\./u)
  })
})

describe('a table that cannot be read', () => {
  it('ends with 2, a sentence and nothing on standard output', () => {
    const { status, stdout, stderr } = runCli(['throughput', '--cases', table('model,tp\nA,1'), '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('lacks the columns gpu, isl, osl')
  })

  it('and so does no table', () => {
    const { status, stderr } = runCli(['throughput'])
    expect(status).toBe(2)
    expect(stderr.trim()).toBe('Name the table of cases: --cases FILE.csv.')
  })
})
