import { expect, test } from 'vitest'
import { DomainError } from '../errors/domain-error.ts'
import { passPasswordGate } from './password-gate.ts'

test('two run, twenty wait in order, the next is refused, and all places come back', async () => {
  let running = 0
  let most = 0
  const order: number[] = []
  const releases: (() => void)[] = []
  const act = (n: number) => async () => {
    most = Math.max(most, ++running)
    order.push(n)
    await new Promise<void>((resolve) => releases.push(resolve))
    running--
  }
  const calls = Array.from({ length: 22 }, (_, n) => passPasswordGate(act(n)))
  await expect(passPasswordGate(act(99))).rejects.toEqual(new DomainError('BUSY'))
  while (order.length < 22 || releases.length > 0) {
    releases.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(calls)
  expect(most).toBe(2)
  expect(order).toEqual(Array.from({ length: 22 }, (_, n) => n))
  expect(await passPasswordGate(async () => 'open again')).toBe('open again')
})

test('a call that fails gives its place back', async () => {
  for (let n = 0; n < 30; n++)
    await expect(passPasswordGate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
