import { expect, test, vi } from 'vitest'
import { retryOnCollision } from './retry-on-collision.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

test('a step that another start crossed is repeated', async () => {
  const step = vi
    .fn()
    .mockRejectedValueOnce(failure('XX000'))
    .mockRejectedValueOnce(failure('42710'))
    .mockResolvedValue(7)
  expect(await retryOnCollision(step)).toBe(7)
  expect(step).toHaveBeenCalledTimes(3)
})

test('any other failure is passed on at once, and a collision without end is too', async () => {
  const denied = vi.fn().mockRejectedValue(failure('42501'))
  await expect(retryOnCollision(denied)).rejects.toThrow('42501')
  expect(denied).toHaveBeenCalledTimes(1)
  const colliding = vi.fn().mockRejectedValue(failure('XX000'))
  await expect(retryOnCollision(colliding)).rejects.toThrow('XX000')
  expect(colliding).toHaveBeenCalledTimes(5)
})
