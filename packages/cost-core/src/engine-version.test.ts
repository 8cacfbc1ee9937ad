import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { ENGINE_VERSION } from './engine-version.ts'

test('the engine names the version of its package', () => {
  expect(ENGINE_VERSION).toBe(manifest.version)
})
