import { expect, test } from 'vitest'
import { requireFreeSpace } from './free-space.ts'

const free = (bytes: number) => () => Promise.resolve({ bavail: bytes / 4096, bsize: 4096 })

test('less than 200 MB is refused with what there is', async () => {
  await expect(requireFreeSpace('/data', free(199_999_488))).rejects.toThrow(
    'The disk that holds /data is full (199 MB free): free at least 200 MB and start again.',
  )
})

test('200 MB are enough', async () => {
  await expect(requireFreeSpace('/data', free(200_003_584))).resolves.toBeUndefined()
})
