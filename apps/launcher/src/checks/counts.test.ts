import { expect, test } from 'vitest'
import { playwrightCounts } from './playwright-counts.ts'
import { oneTest } from './step.ts'
import { vitestCounts } from './vitest-counts.ts'

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
})

test('vitest: tests as counted, and a file that could not be read as one failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    testResults: [file('passed', 7), file('failed', 2), file('failed', 0)],
  }
  expect(vitestCounts(report, 1)).toEqual({ passed: 7, failed: 3 })
})

test('a run that ends badly without a failed test has failed', () => {
  expect(vitestCounts({ numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7)] }, 1)).toEqual(
    { passed: 7, failed: 1 },
  )
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 0 } }, 1)).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('a good run has no failure', () => {
  expect(vitestCounts({ numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7)] }, 0)).toEqual(
    { passed: 7, failed: 0 },
  )
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 0 } }, 0)).toEqual({
    passed: 3,
    failed: 0,
  })
})

test('Playwright: a test that passed only when tried again is a failure', () => {
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 2 } }, 1)).toEqual({
    passed: 3,
    failed: 3,
  })
})

test('a tool is one test', () => {
  expect(oneTest(0)).toEqual({ passed: 1, failed: 0 })
  expect(oneTest(2)).toEqual({ passed: 0, failed: 1 })
})
