import { expect, test } from 'vitest'
import { type EditorAction, type EditorState, editorReducer, startEditing } from './editor-state.ts'

const theirs = { version: 4, document: 'theirs' }
const start = startEditing({ version: 3, document: 'a' })
const texts = (state: EditorState) => state.past.map(({ text }) => text)
const after = (...actions: EditorAction[]): EditorState => actions.reduce(editorReducer, start)

test('undo and redo walk over the texts, and an edit after an undo forgets what was undone', () => {
  const twice = after({ kind: 'edit', text: 'b' }, { kind: 'edit', text: 'c' })
  const back = editorReducer(twice, { kind: 'undo' })
  expect(back.text).toBe('b')
  expect(editorReducer(back, { kind: 'redo' }).text).toBe('c')
  const other = editorReducer(back, { kind: 'edit', text: 'd' })
  expect(editorReducer(other, { kind: 'redo' }).text).toBe('d')
  expect(editorReducer(editorReducer(other, { kind: 'undo' }), { kind: 'undo' }).text).toBe('a')
})

test('letters of one field are one step, until the reader leaves the field', () => {
  const typed = after(
    { kind: 'edit', text: 'a1', touching: 'users' },
    { kind: 'edit', text: 'a12', touching: 'users' },
  )
  expect(texts(typed)).toEqual(['a'])
  const again = [
    { kind: 'settle' },
    { kind: 'edit', text: 'a123', touching: 'users' },
  ] as const satisfies EditorAction[]
  expect(texts(again.reduce<EditorState>(editorReducer, typed))).toEqual(['a', 'a12'])
})

test('two fields in turn are two steps', () => {
  const typed = after(
    { kind: 'edit', text: 'b', touching: 'users' },
    { kind: 'edit', text: 'c', touching: 'growth' },
  )
  expect(texts(typed)).toEqual(['a', 'b'])
})

test('an edit that changes nothing is no step', () => {
  expect(after({ kind: 'edit', text: 'a', touching: 'users' })).toBe(start)
  expect(after({ kind: 'undo' })).toBe(start)
  expect(after({ kind: 'redo' })).toBe(start)
})

test('undo after going on from another version brings back the text with what it was edited from', () => {
  const mine = after({ kind: 'edit', text: 'mine' })
  const rebased = editorReducer(mine, { kind: 'rebase', base: theirs, text: 'theirs' })
  expect(rebased).toMatchObject({ text: 'theirs', base: theirs })
  expect(editorReducer(rebased, { kind: 'undo' })).toMatchObject({ text: 'mine', base: { version: 3 } })
})

test('after saving, earlier texts are edits of the saved version, but not those of another one', () => {
  const saved = { version: 5, document: 'merged' }
  const state = after(
    { kind: 'edit', text: 'mine' },
    { kind: 'rebase', base: theirs, text: 'theirs' },
    { kind: 'edit', text: 'merged' },
    { kind: 'saved', base: saved },
  )
  expect(state).toMatchObject({ text: 'merged', base: saved })
  const back = editorReducer(state, { kind: 'undo' })
  expect(back).toMatchObject({ text: 'theirs', base: saved })
  expect(editorReducer(back, { kind: 'undo' })).toMatchObject({ text: 'mine', base: { version: 3 } })
})

test('the oldest steps are forgotten', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ kind: 'edit', text: `t${index}` }) as const)
  const state = after(...many)
  expect(state.past).toHaveLength(100)
  expect(texts(state)[0]).toBe('t49')
})
