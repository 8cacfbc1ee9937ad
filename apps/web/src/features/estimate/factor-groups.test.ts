import { FACTOR_GROUPS as engineGroups } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { FACTOR_GROUPS } from './factor-groups.ts'

test('the page knows every factor group of the engine', () => {
  expect(FACTOR_GROUPS).toEqual(engineGroups)
})
