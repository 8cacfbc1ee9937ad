import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LOCALES, labelText, messagesOf } from '@kilotoken/messages'
import { describe, expect, it } from 'vitest'

const MODEL = fileURLToPath(new URL('../../../packages/cost-core/src/models/throughput/', import.meta.url))

const source = globSync('*.ts', { cwd: MODEL })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${MODEL}${file}`, 'utf8'))
  .join('\n')

/** Names of figures as the formulas write them, and those that a prefix makes others of. */
const plain = [
  ...source.matchAll(/(?<!builder\.)\b(?:step|fact|law|choice|constant|load|length)\(\s*['`]([a-z_]+)/gu),
].map(([, name]) => name)
const prefixed = [...source.matchAll(/\bstep\(\s*`\$\{prefix\}([a-z_]+)`/gu)].flatMap(([, name]) => [
  name,
  `last_${name}`,
])
const cache = ['cache', 'cache_read'].flatMap((name) => [name, `${name}_length`, `${name}_context`])
const names = [...new Set([...plain, ...prefixed, ...cache])]

describe('the throughput model says nothing without words in every language', () => {
  it('figures', () => {
    expect(names.length).toBeGreaterThan(100)
    for (const locale of LOCALES)
      expect(
        names.filter((name) => labelText({ key: `throughput.${name}` }, locale) === `throughput.${name}`),
      ).toEqual([])
  })

  it('and has no words for figures it does not have', () => {
    const words = Object.keys(messagesOf('en').labels.throughput)
    expect(words.filter((word) => !names.includes(word) && word !== 'prompt_unread_experts')).toEqual([])
  })

  it('reasons and limits', () => {
    const declared = [...source.matchAll(/^ {2}\| '([a-z_]+)'$/gmu)].map(([, reason]) => reason)
    expect(declared.length).toBeGreaterThan(10)
    expect(Object.keys(messagesOf('en').cli.throughput.reason)).toEqual(declared)
    const cases = readFileSync(fileURLToPath(new URL('throughput-cases.ts', import.meta.url)), 'utf8')
    const [, codes = ''] = /readonly code: ([^\n]+)/u.exec(cases) ?? []
    expect(Object.keys(messagesOf('en').cli.throughput.cell)).toEqual(codes.match(/[a-z_]+/gu))
  })
})
