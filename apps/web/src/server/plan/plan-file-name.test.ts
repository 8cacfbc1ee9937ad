import { expect, test } from 'vitest'
import { planFileName } from './plan-file-name.ts'

test.each([
  ['ChatGPT, early 2023', 'ChatGPT-early-2023-v3.yaml'],
  ['ChatGPT，2023 年初', 'ChatGPT-2023-年初-v3.yaml'],
  ['../../etc/passwd', 'etc-passwd-v3.yaml'],
  ['a"; filename="b.exe', 'a-filename-b-exe-v3.yaml'],
  ['line\r\nSet-Cookie: a=b', 'line-Set-Cookie-a-b-v3.yaml'],
  ['…', 'plan-v3.yaml'],
  ['x'.repeat(300), `${'x'.repeat(80)}-v3.yaml`],
])('%j', (name, expected) => {
  expect(planFileName(name, 3)).toBe(expected)
})
