import { expect, test } from 'vitest'
import { auditActorText, auditKindText, auditText } from './audit-text.ts'

const entry = { action: 'member.role_changed', subjectName: 'Ben', details: { from: 'viewer', to: 'admin' } }

test('an entry is a sentence in either language, without who did it', () => {
  expect(auditText(entry, 'en')).toBe('changed the role of Ben from viewer to administrator')
  expect(auditText(entry, 'zh-CN')).toBe('将 Ben 的角色由查看者改为管理员')
  expect(auditKindText('plan.saved', 'en')).toBe('Version saved')
})

test('a name with braces stays a name, and a fact that is not there leaves a gap, not a failure', () => {
  const plan = { action: 'plan.saved', subjectName: '{version} <b>', details: {} }
  expect(auditText(plan, 'en')).toBe('saved version  of {version} <b>')
})

test('an action without words is shown as it is', () => {
  expect(auditText({ action: 'plan.sold', subjectName: null, details: {} }, 'en')).toBe('plan.sold')
  expect(auditKindText('constructor', 'zh-CN')).toBe('constructor')
})

test('who has no account is said in words, and a person by their name whatever it is', () => {
  expect(auditActorText({ actorId: null, actorName: 'operator' }, 'en')).toBe('the operator of the server')
  expect(auditActorText({ actorId: null, actorName: 'unknown' }, 'zh-CN')).toBe('未知人员')
  expect(auditActorText({ actorId: 'x', actorName: 'operator' }, 'en')).toBe('operator')
})
