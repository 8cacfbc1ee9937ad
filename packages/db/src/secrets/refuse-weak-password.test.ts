import { expect, test } from 'vitest'
import { DomainError } from '../errors/domain-error.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'

const OWN = ['Ada Byron', 'ada.byron@engines.example', 'Analytics']

function fault(password: string): unknown {
  try {
    refuseWeakPassword(password, OWN)
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.params.reason : error
  }
}

test.each([
  ['vermilion otter ladder'],
  ['kT7#pq9!Lm2x'],
  ['我的密码是一只红色的水獭啊'],
  ['the summer my password swam away'],
  ['byron wrote the first program'],
])('%s is taken', (password) => {
  expect(fault(password)).toBeUndefined()
})

test.each([
  ['elevenchars', 'too_short'],
  ['😀😀😀😀😀😀😀😀', 'too_short'],
  ['x1y2z3'.repeat(22), 'too_long'],
  ['aaaaaaaaaaaab', 'repetitive'],
  ['hedgehoghedgehog', 'repetitive'],
  ['1qaz2wsx3edc4rfv', 'common'],
  ['passwordpassword1', 'common'],
  ['Password2027!', 'common'],
  ['P@ssw0rd!2027', 'common'],
  ['123456789012', 'common'],
  ['qwertyuiop123', 'common'],
  ['1q2w3e4r5t6y', 'common'],
  ['iloveyou5201314', 'common'],
  ['Welcome12345!', 'common'],
  ['adminadmin1234', 'common'],
  ['kilotoken2027', 'common'],
  ['Ada-Byron-2027!', 'own_words'],
  ['analytics-1815', 'own_words'],
  ['engines.example', 'own_words'],
])('%s is refused: %s', (password, reason) => {
  expect(fault(password)).toBe(reason)
})
