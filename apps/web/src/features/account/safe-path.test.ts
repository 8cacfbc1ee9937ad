import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test.each([
  ['/t/1/plans?x=1#y', '/t/1/plans?x=1#y'],
  ['//evil.example/a', undefined],
  ['/\\evil.example', undefined],
  ['/\t/evil.example', undefined],
  ['/.//evil.example', undefined],
  ['/a/..//evil.example', undefined],
  ['/%2e//evil.example', undefined],
  ['/.\\/evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j leads to %j', (text, path) => {
  expect(safePath(text)).toBe(path)
})
