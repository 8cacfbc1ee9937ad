import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandFailure } from './command-failure.ts'
import { readThroughputCases } from './throughput-cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'kilotoken-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function table(text: string): string {
  const file = join(folder, 'cases.csv')
  writeFileSync(file, text)
  return file
}

function refused(file: string): string {
  try {
    readThroughputCases(file, 'en')
  } catch (error) {
    if (error instanceof CommandFailure) return error.lines.join('\n').replaceAll(folder, '')
    throw error
  }
  throw new Error('was not refused')
}

describe('a case', () => {
  it('has what stands in its cells, and nothing where they say nothing', () => {
    const [first, second] = readThroughputCases(
      table(
        [
          '\uFEFFModel, num gpus,TP,dp_ep,isl,osl,num-requests,params_total_b,experts,sliding_window,colour',
          'A,8,4,0,"1,000",2.5e2,inf,70.5,0,0,red',
          'B,,n/a,-,NaN',
        ].join('\r\n'),
      ),
      'en',
    )
    expect(first).toMatchObject({ model: 'A', gpus: 8, tensor: 4, input: 1000, output: 250, gpu: '' })
    expect(first?.expert).toBeUndefined()
    expect(first?.requests).toBeUndefined()
    expect(first?.architecture).toMatchObject({ parameters: 70.5e9, experts: 0, window: 0 })
    expect(second).toMatchObject({ model: 'B', weights: '' })
    expect([second?.gpus, second?.tensor, second?.expert, second?.input]).toEqual(Array(4).fill(undefined))
  })
})

describe('a table that cannot be read', () => {
  it.each([
    [
      'model,gpu,isl,osl\nA,H100,1,1\nA,H100,12x,1',
      'row 2, column isl: 12x is not a number. Write one such as 1000, or leave it empty.',
    ],
    ['model,gpu,tp\nA,H100,1.5', 'row 1, column tp: 1.5 is not a whole number from 1.'],
    ['model,gpu,isl\nA,H100,-5', 'row 1, column isl: -5 must be above 0, or empty.'],
    [
      'model,full_attention_fraction\nA,50',
      'row 1, column full_attention_fraction: 50 is not a share from 0 to 1.',
    ],
    ['model,gpu\nA,H100,9', 'row 1: there are more cells than columns.'],
  ])('%j names the row and the column', (text, sentence) => {
    expect(refused(table(text))).toBe(`/cases.csv, ${sentence}`)
  })

  it.each([
    ['', 'has none of the columns of a case'],
    ['a,b\n1,2', 'has none of the columns of a case'],
    ['model,gpu', 'has no cases'],
    ['model,model\nA,B', 'has the column model twice'],
    ['model,gpu\n"A,H100', 'line 2: this is not CSV'],
  ])('%j is refused', (text, sentence) => {
    expect(refused(table(text))).toContain(sentence)
  })

  it('nor one that is not there', () => {
    expect(refused(join(folder, 'gone.csv'))).toContain('ENOENT')
  })
})
