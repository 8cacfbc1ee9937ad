import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../errors/domain-error.ts'
import { canonicalEmail } from './canonical-email.ts'

const outcome = (text: string) => {
  try {
    return canonicalEmail(text)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'EMAIL_REFUSED') return undefined
    throw error
  }
}

test.each([
  ['Ada.Lovelace+plans@Example.ORG', 'ada.lovelace+plans@example.org'],
  ['  ada@example.org\t', 'ada@example.org'],
  ['ada＠example.org', 'ada@example.org'],
  ['ada@bücher.example', 'ada@bücher.example'],
  ['ada@例子.测试', 'ada@例子.测试'],
])('%s is %s', (typed, canonical) => {
  expect(outcome(typed)).toBe(canonical)
})

test.each([
  '',
  'ada',
  '@example.org',
  'ada@',
  'ada@@example.org',
  'ada＠evil.example@example.org',
  '"ada@evil.example"@example.org',
  'ada,ben@example.org',
  'ada ben@example.org',
  'ada\n@example.org',
  'ada\u0000@example.org',
  'аda@example.org',
  '.ada@example.org',
  'a..da@example.org',
  'ada@-example.org',
  'ada@example..org',
  'ada@[127.0.0.1]',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a'.repeat(64)}.org`,
  `ada@${'a.'.repeat(130)}org`,
])('%j is refused', (typed) => {
  expect(outcome(typed)).toBeUndefined()
})

/** In capitals as far as ASCII goes: beyond it a capital may stand for more than one letter (ß, SS). */
const shouted = (text: string) => text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())

test('whatever comes out is one plain address, and canonical already', () => {
  const part = array(constantFrom(...'aZ9.@＠+-"\\,;:<> \t\n\u0000ß例ｆｏ'), { maxLength: 12 }).map((a) =>
    a.join(''),
  )
  const check = (text: string) => {
    const address = outcome(text)
    if (address === undefined) return
    expect(address).toMatch(/^[^@\s"',;<>\\\p{Cc}]+@[^@\s"',;<>\\\p{Cc}]+$/u)
    expect(canonicalEmail(address)).toBe(address)
    expect(canonicalEmail(shouted(address).normalize('NFD'))).toBe(address.normalize('NFKC'))
  }
  assert(
    property(part, part, (local, domain) => check(`${local}@${domain}`)),
    { numRuns: 2000 },
  )
  assert(property(string({ unit: 'grapheme' }), check), { numRuns: 500 })
})
