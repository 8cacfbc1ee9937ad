import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishSwap, isSwapUnfinished, type Swap, swapData, undoSwap } from './swap-data.ts'

let folder: string
let swap: Swap

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-swap-'))
  const at = (name: string) => path.join(folder, name)
  swap = { dataDirectory: at('data'), incoming: at('incoming'), outgoing: at('outgoing') }
  fill(swap.dataDirectory, 'old')
  fill(swap.incoming, 'new')
})

afterEach(() => rmSync(folder, { recursive: true }))

function fill(data: string, what: string): void {
  for (const part of ['postgres', 'secrets']) {
    mkdirSync(path.join(data, part), { recursive: true })
    writeFileSync(path.join(data, part, 'is'), what)
  }
}

function contents(data: string): string[] {
  return ['postgres', 'secrets'].map((part) => {
    const file = path.join(data, part, 'is')
    return existsSync(file) ? readFileSync(file, 'utf8') : 'nothing'
  })
}

test('database and secrets change places together, the rest of the directory stays', () => {
  writeFileSync(path.join(swap.dataDirectory, 'launcher.lock'), 'mine')
  swapData(swap)
  expect(contents(swap.dataDirectory)).toEqual(['new', 'new'])
  expect(contents(swap.outgoing)).toEqual(['old', 'old'])
  expect(contents(swap.incoming)).toEqual(['nothing', 'nothing'])
  expect(readdirSync(swap.dataDirectory).sort()).toEqual(['launcher.lock', 'postgres', 'secrets'])
  expect(isSwapUnfinished(swap.dataDirectory)).toBe(false)
})

test('taken back, all is as before and what was refused is where it came from', () => {
  swapData(swap)
  undoSwap(swap)
  expect(contents(swap.dataDirectory)).toEqual(['old', 'old'])
  expect(contents(swap.incoming)).toEqual(['new', 'new'])
  expect(existsSync(swap.outgoing)).toBe(false)
})

// The moves a crash can come between: old database out, new one in, old secrets out, new ones in.
test.each([0, 1, 2, 3, 4])(
  'interrupted after %i of its four moves, an exchange is ended by the next start',
  (done) => {
    mkdirSync(swap.outgoing)
    writeFileSync(path.join(swap.dataDirectory, 'restore-journal.json'), JSON.stringify(swap))
    const moves = ['postgres', 'secrets'].flatMap((part) => [
      [path.join(swap.dataDirectory, part), path.join(swap.outgoing, part)],
      [path.join(swap.incoming, part), path.join(swap.dataDirectory, part)],
    ])
    for (const [from = '', to = ''] of moves.slice(0, done)) renameSync(from, to)
    expect(isSwapUnfinished(swap.dataDirectory)).toBe(true)
    finishSwap(swap.dataDirectory)
    expect(contents(swap.dataDirectory)).toEqual(['new', 'new'])
    expect(contents(swap.outgoing)).toEqual(['old', 'old'])
    expect(isSwapUnfinished(swap.dataDirectory)).toBe(false)
  },
)

test('one that failed half-way is taken back from there', () => {
  // A folder in the way of the old secrets.
  mkdirSync(path.join(swap.outgoing, 'secrets', 'in-the-way'), { recursive: true })
  expect(() => swapData(swap)).toThrow()
  expect(contents(swap.dataDirectory)).toEqual(['new', 'old'])
  rmSync(path.join(swap.outgoing, 'secrets'), { recursive: true })
  undoSwap(swap)
  expect(contents(swap.dataDirectory)).toEqual(['old', 'old'])
})

test('where nothing was, nothing is kept', () => {
  rmSync(path.join(swap.dataDirectory, 'postgres'), { recursive: true })
  rmSync(path.join(swap.dataDirectory, 'secrets'), { recursive: true })
  swapData(swap)
  expect(contents(swap.dataDirectory)).toEqual(['new', 'new'])
  expect(readdirSync(swap.outgoing)).toEqual([])
})

test('a database behind a link moves as a link', () => {
  const outside = path.join(folder, 'outside')
  renameSync(path.join(swap.incoming, 'postgres'), outside)
  symlinkSync(outside, path.join(swap.incoming, 'postgres'))
  swapData(swap)
  expect(contents(swap.dataDirectory)).toEqual(['new', 'new'])
  expect(readdirSync(outside)).toEqual(['is'])
})

test('without a journal there is nothing to end', () => {
  finishSwap(swap.dataDirectory)
  expect(contents(swap.dataDirectory)).toEqual(['old', 'old'])
})
