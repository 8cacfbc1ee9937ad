import { AUDIT_ACTIONS } from '@kilotoken/db'
import { auditKindText, auditText, LOCALES } from '@kilotoken/messages'
import { expect, test } from 'vitest'
import { AUDIT_ACTION_CHOICES } from './audit-actions.ts'

test('every action of the log can be chosen, and no other', () => {
  expect(AUDIT_ACTION_CHOICES.toSorted()).toEqual(AUDIT_ACTIONS.toSorted())
})

test.each(LOCALES)('every action has its words in %s', (locale) => {
  for (const action of AUDIT_ACTIONS) {
    expect(auditKindText(action, locale)).not.toBe(action)
    expect(auditText({ action, subjectName: 'Ben', details: {} }, locale)).not.toBe(action)
  }
})
