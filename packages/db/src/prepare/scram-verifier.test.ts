import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { scramVerifier } from './scram-verifier.ts'

// The exchange of RFC 7677 section 3: user "user", password "pencil", 4096 iterations.
const SALT = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
const NONCE = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0'
const AUTH_MESSAGE = [
  'n=user,r=rOprNGfwEbeRWgbNEkqO',
  `r=${NONCE},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`,
  `c=biws,r=${NONCE}`,
].join(',')
const CLIENT_PROOF = Buffer.from('dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=', 'base64')
const SERVER_SIGNATURE = '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4='

test('a server holding the verifier accepts and gives the signatures of RFC 7677', () => {
  const match = /^SCRAM-SHA-256\$4096:(.+)\$(.+):(.+)$/.exec(scramVerifier('pencil', SALT))
  expect(match?.[1]).toBe(SALT.toString('base64'))
  const storedKey = Buffer.from(match?.[2] ?? '', 'base64')
  const serverKey = Buffer.from(match?.[3] ?? '', 'base64')
  const clientSignature = createHmac('sha256', storedKey).update(AUTH_MESSAGE).digest()
  const clientKey = CLIENT_PROOF.map((byte, i) => byte ^ (clientSignature[i] ?? 0))
  expect(createHash('sha256').update(clientKey).digest()).toEqual(storedKey)
  expect(createHmac('sha256', serverKey).update(AUTH_MESSAGE).digest('base64')).toBe(SERVER_SIGNATURE)
})

test('each verifier has a salt of its own', () => {
  expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'))
})
