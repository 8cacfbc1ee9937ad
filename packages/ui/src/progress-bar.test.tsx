import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ProgressBar } from './progress-bar.tsx'

const bar = (share: number) =>
  renderToStaticMarkup(<ProgressBar label="Run" share={share} text="62% of 100,000" />)

test.each([
  [0.62, 62],
  [0.6249, 62.5],
  [0, 0],
  [1.2, 100],
  [-1, 0],
])('%d is %d per cent', (share, percent) => {
  expect(bar(share)).toContain(`max="100" value="${percent}"`)
})

test('unknown is not 0', () => {
  expect(bar(Number.NaN)).not.toContain('value="')
})

test('it says in words how far it is', () => {
  expect(bar(0.62)).toContain('aria-label="Run" aria-valuetext="62% of 100,000"')
})
