import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { EXAMPLE, editedExample, estimateJson, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'kilotoken-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FIXED = ['--generated-at', '2026-11-29T09:00:00Z', '--zone', 'Asia/Shanghai'] as const

function report(...flags: readonly string[]): string {
  const { status, stdout, stderr } = runCli(['report', EXAMPLE, ...FIXED, ...flags])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

interface Report {
  readonly kind: string
  readonly about: { readonly planVersion: number | null; readonly scenario: { readonly key: string } | null }
  readonly summary: readonly { readonly total: { readonly amount: string } }[]
  readonly uncertainty: { readonly run: { readonly trials: number; readonly seed: number } } | null
}

const json = (...flags: readonly string[]) => JSON.parse(report('--format', 'json', ...flags)) as Report

describe('the report of the sample', () => {
  it('has the totals of the estimate, to the cent', () => {
    const { value } = estimateJson([EXAMPLE, '--scenario', 'sinolink', '--factors', 'all'])
    const { kind, summary, about } = json('--scenario', 'sinolink', '--factors', 'all', '--version', '7')
    expect(kind).toBe('kilotoken.budget-report')
    expect(summary.map(({ total }) => total.amount)).toEqual(
      ['cloud', 'self_built'].map((strategy) => value(`${strategy}.total.cost`).toFixed(2)),
    )
    expect(about).toMatchObject({ planVersion: 7, scenario: { key: 'sinolink' } })
  })

  it('is Markdown in the language asked for, with the moment of the flags', () => {
    const english = report('--format', 'md')
    expect(english).toContain('# Budget report · ChatGPT, early 2023')
    expect(english).toContain('2026-11-29 17:00 Asia/Shanghai')
    expect(english).toContain('| **Pre-training** | **1,372,329.55** | **383,325.86** | **−989,003.69** |')
    const chinese = report('--format', 'md', '--lang', 'zh')
    expect(chinese).toContain('# 预算报告 · ChatGPT，2023 年初')
    expect(chinese).toContain('| **预训练** | **1,372,329.55** | **383,325.86** | **−989,003.69** |')
  })

  it('is CSV whose counted rows add up to the estimate', () => {
    const [, ...rows] = report('--format', 'csv').trimEnd().split('\r\n')
    const cents = rows
      .map((row) => row.split(','))
      .filter(([strategy, , , , , , , , , counted]) => strategy === 'self_built' && counted === 'true')
      .reduce((sum, cells) => sum + Math.round(Number(cells[10]) * 100), 0)
    expect(cents).toBe(16_884_012_596)
  })

  it.each([
    ['pdf', '%PDF-1.7'],
    ['xlsx', 'PK\u0003\u0004'],
  ])('is written as %s, the same bytes each time', (ending, start) => {
    const [once, again] = ['once', 'again'].map((name) => {
      const file = join(folder, `${name}.${ending}`)
      expect(report('--out', file, '--scenario', 'ranges', '--trials', '200', '--seed', '1')).toBe('')
      return readFileSync(file)
    })
    expect(once?.subarray(0, start.length).toString('latin1')).toBe(start)
    expect(again?.equals(once ?? Buffer.alloc(0))).toBe(true)
  })

  it('has a simulation when asked for one, and none otherwise', () => {
    expect(json('--scenario', 'ranges').uncertainty).toBeNull()
    expect(json('--scenario', 'ranges', '--trials', '200').uncertainty?.run).toMatchObject({
      trials: 200,
      seed: 20230101,
    })
  })
})

it('says what has no price', () => {
  const file = editedExample([
    `    price:
      value: 199k USD/node
      evidence: published
      source: "NVIDIA DGX A100 price, as used in the Guosheng estimate"
      date: 2023-02-12
`,
    '',
  ])
  const { status, stdout } = runCli(['report', file, '--format', 'md', ...FIXED])
  expect(status).toBe(0)
  expect(stdout).toContain('| Self-built | Serving | Hardware | unpriced | price of a node |')
})

it.each([
  [['--format', 'doc'], 'pdf, xlsx, csv, json, md'],
  [['--format', 'md', '--zone', 'Mars/Olympus'], 'Mars/Olympus'],
  [['--format', 'md', '--generated-at', 'today'], 'today'],
  [['--format', 'md', '--version', '0'], '--version'],
  [['--format', 'md', '--trials', '99'], '--trials'],
  [['--format', 'md', '--scenario', 'nobody'], 'guosheng'],
  [['--out', join(folder, 'no', 'such', 'folder.md')], 'ENOENT'],
])('refuses %j', (flags, reason) => {
  const { status, stdout, stderr } = runCli(['report', EXAMPLE, ...flags])
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(reason)
  expect(stderr).not.toMatch(/^\s+at /mu)
})
