import { expect, test } from 'vitest'
import { putBack } from './put-back.ts'

const before = 'months: 12\nfacilities:\n  hall:\n    pue: 1.2\n  shed:\n    pue: 1.5\n'
const after = 'months: 12\nfacilities:\n  shed:\n    pue: 1.5\n'
const removal = { at: ['facilities', 'hall'], before, after }

test('right after a removal, taking it back is undoing it', () => {
  expect(putBack(removal, after)).toEqual({ kind: 'undo' })
})

test('after another edit the part comes back and the edit stays', () => {
  expect(putBack(removal, after.replace('12', '24'))).toEqual({
    kind: 'edit',
    text: 'months: 24\nfacilities:\n  shed:\n    pue: 1.5\n  hall:\n    pue: 1.2\n',
  })
})
