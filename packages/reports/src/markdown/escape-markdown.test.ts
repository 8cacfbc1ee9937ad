import { expect, it } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'

it.each([
  ['a | b', String.raw`a \| b`],
  ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
  ['[x](https://a.test)', String.raw`\[x\](https://a.test)`],
  ['*bold* _and_ `code`', String.raw`\*bold\* \_and\_ \`code\``],
  ['one\r\ntwo', 'one · two'],
  ['- a list', String.raw`\- a list`],
  ['1. a list', String.raw`\1. a list`],
  ['−5.00', '−5.00'],
  ['1,372,329.55', '1,372,329.55'],
  ['2026-11-29', '2026-11-29'],
])('%j is shown as it is', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})
