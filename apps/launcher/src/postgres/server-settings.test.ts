import { expect, test } from 'vitest'
import { serverSettings } from './server-settings.ts'

test('slow statements are logged, without the values they were given', () => {
  const settings = serverSettings(5432)
  expect(settings).toContain('log_min_duration_statement=2s')
  expect(settings).toContain('log_parameter_max_length=0')
})
