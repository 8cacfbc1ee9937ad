import { expect, test, vi } from 'vitest'

test('no code is made from text while the engine loads and reads a plan', async () => {
  const kept = globalThis.Function
  const made = vi.fn()
  globalThis.Function = new Proxy(kept, {
    construct: (target, texts, self) => {
      made(...texts)
      return Reflect.construct(target, texts, self)
    },
  })
  try {
    new Function('return 1')
    expect(made).toHaveBeenCalledTimes(1)
    const { readPlan } = await import('../src/index.ts')
    expect('problems' in readPlan('kilotoken: plan/1\n')).toBe(true)
    expect(made).toHaveBeenCalledTimes(1)
  } finally {
    globalThis.Function = kept
  }
})
