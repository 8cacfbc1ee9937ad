import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DraftState, type DraftText, draftKeeper } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = new Date('2026-11-25T12:03:00Z')
const draft = (document: string): DraftText => ({ document, baseVersion: 3 })

function setUp(save: (draft: DraftText) => Promise<Date> = async () => at) {
  const sent: string[] = []
  const states: DraftState[] = []
  const discard = vi.fn(async () => {})
  const keeper = draftKeeper({
    kept: undefined,
    save: (text) => {
      sent.push(text.document)
      return save(text)
    },
    discard,
    isFinal: (error) => error === 'refused',
    report: (state) => states.push(state),
  })
  return { keeper, sent, states, discard, last: () => states.at(-1) }
}

test('a text is saved a moment after the last keystroke, once', async () => {
  const { keeper, sent, last } = setUp()
  keeper.want(draft('a'))
  await vi.advanceTimersByTimeAsync(800)
  keeper.want(draft('ab'))
  await vi.advanceTimersByTimeAsync(800)
  expect(sent).toEqual([])
  expect(keeper.isUnsaved()).toBe(true)
  await vi.advanceTimersByTimeAsync(800)
  expect(sent).toEqual(['ab'])
  expect(last()).toEqual({ kind: 'saved', at })
  expect(keeper.isUnsaved()).toBe(false)
})

test('what is typed while a text is on its way follows it', async () => {
  let answer = () => {}
  const { keeper, sent, last } = setUp(() => new Promise((resolve) => (answer = () => resolve(at))))
  keeper.want(draft('a'))
  const flushed = keeper.flush()
  keeper.want(draft('ab'))
  expect(sent).toEqual(['a'])
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual(['a', 'ab'])
  answer()
  await flushed
  expect(last()).toEqual({ kind: 'saved', at })
})

test('without an answer it tries again until there is one', async () => {
  let isOnline = false
  const { keeper, sent, last } = setUp(() =>
    isOnline ? Promise.resolve(at) : Promise.reject(new Error('away')),
  )
  keeper.want(draft('a'))
  await keeper.flush()
  expect(last()).toMatchObject({ kind: 'failed', isFinal: false })
  expect(keeper.isUnsaved()).toBe(true)
  isOnline = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent).toEqual(['a', 'a'])
  expect(last()).toEqual({ kind: 'saved', at })
})

test('a refusal is not asked again', async () => {
  const { keeper, sent, last } = setUp(() => Promise.reject('refused'))
  keeper.want(draft('a'))
  await keeper.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual(['a'])
  expect(last()).toMatchObject({ kind: 'failed', isFinal: true })
})

test('a text that is as in its version again needs no draft', async () => {
  const { keeper, discard, last } = setUp()
  keeper.want(draft('a'))
  await keeper.flush()
  keeper.want(undefined)
  await keeper.flush()
  expect(discard).toHaveBeenCalledOnce()
  expect(last()).toEqual({ kind: 'none' })
})

test('after a version was saved nothing is left to send', async () => {
  const { keeper, sent } = setUp()
  keeper.want(draft('a'))
  keeper.forget()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([])
  expect(keeper.isUnsaved()).toBe(false)
})

test('a draft of another window is taken over where it is later and nothing is unsaved here', async () => {
  const { keeper, sent, last } = setUp()
  const later = new Date('2026-11-25T12:04:00Z')
  keeper.want(draft('a'))
  expect(keeper.adopt({ ...draft('b'), at: later })).toBe(false)
  await keeper.flush()
  expect(keeper.adopt({ ...draft('a'), at })).toBe(false)
  expect(keeper.adopt({ ...draft('ab'), at: later })).toBe(true)
  expect(last()).toEqual({ kind: 'saved', at: later })
  keeper.want(undefined)
  await keeper.flush()
  expect(keeper.adopt({ ...draft('ab'), at: later })).toBe(false)
  expect(sent).toEqual(['a'])
})
