import { expect, test } from 'vitest'
import { checkPlanText, readPlanFile } from './plan-text-file.ts'

const file = (...bytes: number[]) => new Blob([Uint8Array.from(bytes)])

test('text stays as it is, byte order mark and line ends included', async () => {
  expect(await readPlanFile(new Blob(['\uFEFFa: 1\r\n值: 2\n']))).toEqual({ text: '\uFEFFa: 1\r\n值: 2\n' })
})

test('what is not UTF-8, or has a NUL in it, is no text', async () => {
  expect(await readPlanFile(file(0x61, 0xff, 0xfe))).toEqual({ refused: 'notText' })
  expect(await readPlanFile(file(0x61, 0x00))).toEqual({ refused: 'notText' })
})

test('the limit counts bytes, not characters', async () => {
  expect(checkPlanText('a'.repeat(1_000_000))).toEqual({ text: 'a'.repeat(1_000_000) })
  expect(checkPlanText('值'.repeat(333_334))).toEqual({ refused: 'tooLarge', size: 1_000_002 })
  expect(await readPlanFile(new Blob(['a'.repeat(1_000_001)]))).toEqual({
    refused: 'tooLarge',
    size: 1_000_001,
  })
})
