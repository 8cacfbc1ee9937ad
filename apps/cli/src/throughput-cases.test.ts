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

function casesOf(file: string) {
  return readThroughputCases(file, 'en').map(({ asked, faults }) => {
    expect(faults).toEqual([])
    return asked
  })
}

function faultsOf(text: string) {
  return readThroughputCases(table(`model,gpu,isl,osl,${text}`), 'en').map(({ faults }) => faults)
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
    const [first, second] = casesOf(
      table(
        [
          '\uFEFFModel, num gpus,TP,dp_ep,isl,osl,num-requests,params_total_b,experts,sliding_window,colour,gpu',
          'A,8,4,0,"1,000",2.5e2,inf,70.5,0,0,red,',
          'B,,n/a,-,NaN',
        ].join('\r\n'),
      ),
    )
    expect(first).toMatchObject({ model: 'A', gpus: 8, tensor: 4, input: 1000, output: 250, gpu: '' })
    expect(first?.expert).toBeUndefined()
    expect(first?.requests).toBeUndefined()
    expect(first?.architecture).toMatchObject({ parameters: 70.5e9, experts: 0, window: 0 })
    expect(second).toMatchObject({ model: 'B', weights: '' })
    expect([second?.gpus, second?.tensor, second?.expert, second?.input]).toEqual(Array(4).fill(undefined))
  })
})

describe('a row with a cell that cannot be read', () => {
  it.each([
    ['tp\nA,H100,1,1,x\n', 'not_a_number', 'tp', 'x'],
    ['tp\nA,H100,1,1,1.5\n', 'not_whole', 'tp', '1.5'],
    ['tp\nA,H100,1,0,1\n', 'not_positive', 'osl', '0'],
    ['tp\nA,H100,-5,1,1\n', 'not_positive', 'isl', '-5'],
    ['tp\nA,H100,1e999,1,1\n', 'not_a_number', 'isl', '1e999'],
    ['full_attention_fraction\nA,H100,1,1,50\n', 'not_a_share', 'full_attention_fraction', '50'],
    ['tp\nA,H100,1,000,x,1\n', 'too_many_cells', 'tp', '1'],
  ])('%j keeps its place, and says which cell', (text, code, column, value) => {
    expect(faultsOf(`${text}B,H100,1,1,\n`)).toEqual([[{ code, column, value, limit: '' }], []])
  })

  it('has a part above its whole', () => {
    expect(faultsOf('params_total_b,params_active_b\nA,H100,1,1,7,70\n')).toEqual([
      [{ code: 'above', column: 'params_active_b', value: '70', limit: 'params_total_b' }],
    ])
  })

  it('names each of its cells', () => {
    const [faults = []] = faultsOf('tp,pp\nA,H100,a,0,b,2.5\n')
    expect(faults.map(({ column }) => column).sort()).toEqual(['isl', 'osl', 'pp', 'tp'])
  })
})

describe('lines', () => {
  it('end as any system ends them, mixed, and blank ones are no cases', () => {
    const cases = casesOf(table('model,gpu,isl,osl\r\nA,H100,1,1\nB,H100,1,1\r\n\r\n   \nC,H100,1,1'))
    expect(cases.map(({ model }) => model)).toEqual(['A', 'B', 'C'])
  })

  it('have quotes around a cell, or within', () => {
    const [asked] = casesOf(table('model,gpu,isl,osl\n"A, the ""first""",12" H100,"1,000",1'))
    expect(asked).toMatchObject({ model: 'A, the "first"', gpu: '12" H100', input: 1000 })
  })
})

describe('a table that cannot be read', () => {
  it.each([
    ['', 'has none of the columns of a case'],
    ['a,b\n1,2', 'has none of the columns of a case'],
    ['model,gpu\nA,H100', 'lacks the columns isl, osl'],
    ['model,gpu,isl,osl', 'has no cases'],
    ['model,model\nA,B', 'has the column model twice'],
    ['model,gpu,isl,osl\n"A,H100', 'line 2: this is not CSV'],
  ])('%j is refused', (text, sentence) => {
    expect(refused(table(text))).toContain(sentence)
  })

  it('nor one that is not there', () => {
    expect(refused(join(folder, 'gone.csv'))).toContain('ENOENT')
  })
})
