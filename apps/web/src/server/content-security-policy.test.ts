import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((text) => [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)]),
  )

test('a page runs the scripts of its own answer and nothing inline', () => {
  const policy = directives(contentSecurityPolicy('abc'))
  expect(policy.get('script-src')).toBe("'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'")
  expect(policy.get('style-src')).toBe("'self'")
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('frame-ancestors')).toBe("'none'")
})

test('an answer without a nonce runs nothing', () => {
  expect(directives(contentSecurityPolicy()).get('script-src')).toBe("'none'")
})
