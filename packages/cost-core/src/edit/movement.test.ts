import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { monthAfter } from '../plan/small-fields.ts'
import { diffPlans } from './diff-plans.ts'
import { editPlan } from './edit-plan.ts'
import { addEntryEdits, removeEntryEdits } from './entry-edits.ts'
import { fieldEdits } from './field-edits.ts'
import { mergePlans } from './merge-plans.ts'
import type { Movement } from './movement-kind.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'
import { planFields } from './plan-fields.ts'

const AT = 'workloads.chat.demand.drivers.users'
const MONTHS = { first: '2027-03', middle: '2028-03' }

/** A plan whose users are written as given, with something before and behind them. */
function planWith(users: string): string {
  return `name: Growth # of a name
horizon: { start: 2027-03, months: 24 }
workloads:
  chat:
    kind: serving
    demand:
      drivers:
        # as sold
        users: ${users}
        requests_per_user: 6 to 9 # measured
    teams: { support: 60%, sales: 40% }
options:
  both:
    kind: mix
    parts:
      - { option: own, up_to: 8 GPU } # first
      - { option: rent }
facilities:
  hall:
    kind: own_building
    tariff: 0.12 USD/kWh
`
}

function fieldsOf(text: string): readonly PlanField[] {
  const result = planFields(text)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.sections.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields))
}

function fieldAt(text: string, path: string): PlanField {
  const fields = fieldsOf(text)
  const parts = fields.flatMap(({ movement }) => movement?.parts ?? [])
  const field = [...fields, ...parts].find((one) => one.path === path)
  if (field === undefined) throw new Error(`no field ${path}`)
  return field
}

function edited(text: string, edits: readonly PlanEdit[]): string {
  const result = editPlan(text, edits)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.text
}

function moved(users: string, to: Movement): string {
  const { at } = fieldAt(planWith(users), AT)
  return edited(planWith(users), [{ kind: 'movement', path: at, to, months: MONTHS }])
}

/** What users are after an edit; everything around them has to be as it was. */
function usersIn(text: string): string {
  const [before = '', behind = ''] = planWith('@').split(' @')
  expect(text.startsWith(before)).toBe(true)
  expect(text.endsWith(behind)).toBe(true)
  return text.slice(before.length, text.length - behind.length).replace(/^ /u, '')
}

test.each<[string, Movement, string]>([
  ['20k users', 'growth', '\n          start: 20k users\n          growth: 0%/month'],
  ['20k users # sold', 'growth', '\n          start: 20k users\n          growth: 0%/month # sold'],
  ['20000', 'steps', '\n          steps:\n            2027-03: 20000'],
  ['20k users', 'points', '\n          points:\n            2027-03: 20k users'],
  [
    '20k users',
    's_curve',
    '\n          from: 20k users\n          to: 20k users\n          midpoint: 2028-03\n          duration: 12 month',
  ],
  ['{ value: 20k users, note: plan }', 'add', '{ start: 20k users, note: plan, add: 0 }'],
  [
    '{ value: 20k users, evidence: measured }',
    'growth',
    '{ start: 20k users, evidence: assumed, growth: 0%/month }',
  ],
  ['{ start: 20k users, growth: 8%/month }', 'constant', '20k users'],
  ['{ start: 20k users, growth: 8%/month, note: plan }', 'constant', '{ value: 20k users, note: plan }'],
  [
    '{ steps: { 2028-01: 30k users, 2027-03: 20k users } }',
    'growth',
    '{ start: 20k users, growth: 0%/month }',
  ],
  ['{ start: 20k users, growth: 8%/month }', 'growth', '{ start: 20k users, growth: 8%/month }'],
  [
    '{ value: 20k users, decline: 1%/month, events: { 2027-11: x2 } }',
    'growth',
    '{ start: 20k users, events: { 2027-11: x2 }, growth: 0%/month }',
  ],
])('%s moved to %s begins where it was, and only its node changes', (users, to, written) => {
  expect(usersIn(moved(users, to))).toBe(written)
})

test('the comment behind a number stays when the number begins to move', () => {
  const text = moved('\n          value: 20k users # sold\n          note: plan', 'growth')
  expect(usersIn(text)).toBe(
    '\n          start: 20k users # sold\n          note: plan\n          growth: 0%/month',
  )
})

test('a moving quantity is one field that shows the number it begins with, and has its parts', () => {
  const field = fieldAt(planWith('{ start: 20k users, growth: 8%/month, evidence: estimated }'), AT)
  expect(field).toMatchObject({ kind: 'quantity', text: '20k users', provenance: { evidence: 'estimated' } })
  expect(field.quantity?.middle).toBe(20_000)
  expect(field.movement).toMatchObject({
    kind: 'growth',
    choices: ['constant', 'growth', 'add', 's_curve', 'steps', 'points'],
    months: { first: '2027-03', middle: '2028-03' },
  })
  expect(field.movement?.parts.map(({ name, text, unit }) => [name, text, unit])).toEqual([
    ['quantity.start', '20k users', 'user'],
    ['quantity.growth', '8%/month', '%/month'],
    ['quantity.events.entries', undefined, ''],
  ])
  expect(fieldAt(planWith('20k users'), 'facilities.hall.tariff').movement?.choices).toContain('bands')
  expect(fieldAt(planWith('20k users'), 'facilities.hall.pue').movement).toBeUndefined()
})

test('typed into a moving quantity, a number is the one it begins with, and its source never said it', () => {
  const text = planWith('{ start: 20k users, growth: 8%/month, evidence: measured }')
  expect(usersIn(edited(text, fieldEdits(fieldAt(text, AT), '30k users')))).toBe(
    '{ start: 30k users, growth: 8%/month, evidence: assumed }',
  )
  expect(usersIn(edited(text, fieldEdits(fieldAt(text, `${AT}.growth`), '5%/month')))).toBe(
    '{ start: 20k users, growth: 5%/month, evidence: assumed }',
  )
  // Emptied on the way to another number, it keeps the rest.
  expect(usersIn(edited(text, fieldEdits(fieldAt(text, AT), '')))).toBe(
    '{ start: "", growth: 8%/month, evidence: assumed }',
  )
})

test('saying where a moving quantity comes from keeps how it moves', () => {
  const text = planWith('{ start: 20k users, growth: 8%/month }')
  const edit: PlanEdit = {
    kind: 'provenance',
    path: fieldAt(text, AT).at,
    provenance: { evidence: 'quoted', source: 'S' },
  }
  expect(parse(edited(text, [edit])).workloads.chat.demand.drivers.users).toEqual({
    start: '20k users',
    growth: '8%/month',
    evidence: 'quoted',
    source: 'S',
  })
})

test('dated steps are fields in the order of time, which one can add and take out', () => {
  const text = planWith('{ steps: { 2028-01: 30k users, 2027-03: 20k users } }')
  const steps = fieldAt(text, `${AT}.steps`)
  expect(steps).toMatchObject({ kind: 'entries', choices: ['2027-03', '2028-01'] })
  expect(fieldAt(text, AT).text).toBe('20k users')
  const more = edited(text, addEntryEdits(steps, '2028-07'))
  expect(fieldAt(more, `${AT}.steps.2028-07`)).toMatchObject({
    text: '30k users',
    key: '2028-07',
    unit: 'user',
  })
  expect(addEntryEdits(steps, '2028-01')).toEqual([])
  const less = edited(text, removeEntryEdits(steps, '2027-03'))
  expect(usersIn(less)).toBe('{ steps: { 2028-01: 30k users } }')
})

test('teams have a field each; the last one taken out takes the map with it', () => {
  const text = planWith('20k users')
  const teams = fieldAt(text, 'workloads.chat.teams')
  expect(teams).toMatchObject({
    kind: 'entries',
    text: 'support, sales',
    entry: { naming: 'key', beginning: '' },
  })
  expect(fieldAt(text, 'workloads.chat.teams.sales')).toMatchObject({
    name: 'serving.teams.entry',
    key: 'sales',
    text: '40%',
  })
  const one = edited(text, removeEntryEdits(teams, 'support'))
  expect(parse(one).workloads.chat.teams).toEqual({ sales: '40%' })
  const none = edited(one, removeEntryEdits(fieldAt(one, 'workloads.chat.teams'), 'sales'))
  expect(parse(none).workloads.chat).not.toHaveProperty('teams')
  const back = edited(none, addEntryEdits(fieldAt(none, 'workloads.chat.teams'), 'search'))
  expect(parse(back).workloads.chat.teams).toEqual({ search: '' })
})

test('parts of a mix are added behind the last and taken out by their place, comments of the others kept', () => {
  const text = planWith('20k users')
  const parts = fieldAt(text, 'options.both.parts')
  expect(parts).toMatchObject({ choices: ['1', '2'], entry: { naming: 'place', beginning: {} } })
  expect(fieldAt(text, 'options.both.parts.0.up_to')).toMatchObject({
    name: 'mix.parts.up_to',
    key: '1',
    text: '8 GPU',
  })
  const more = edited(text, addEntryEdits(parts, '3'))
  expect(more).toBe(text.replace('- { option: rent }\n', '- { option: rent }\n      - {}\n'))
  const named = edited(more, fieldEdits(fieldAt(more, 'options.both.parts.2.option'), 'api'))
  expect(named).toContain('      - { option: api }\n')
  expect(edited(text, removeEntryEdits(parts, '2'))).toBe(text.replace('      - { option: rent }\n', ''))
})

test('a quantity that moves is one change with its source, and two changes of it are a conflict', () => {
  const base = planWith('20k users')
  const growing = planWith('{ start: 20k users, growth: 8%/month, evidence: estimated }')
  expect(diffPlans(base, growing)).toEqual([
    {
      path: AT,
      at: AT.split('.'),
      kind: 'changed',
      before: '20k users',
      after: 'start: 20k users, growth: 8%/month (estimated)',
    },
  ])
  const faster = growing.replace('8%', '9%')
  expect(diffPlans(growing, faster)).toMatchObject([
    { path: AT, before: expect.stringContaining('8%/month'), after: expect.stringContaining('9%/month') },
  ])
  const merged = mergePlans(growing, faster, growing.replace('20k', '30k'))
  expect(merged).toMatchObject({ conflicts: [{ path: AT }] })
  // A month called `from` and one called `start` are fields of a group, not of a quantity.
  expect(diffPlans('a: { start: 2027-01, months: 3 }', 'a: { start: 2027-01, months: 4 }')).toMatchObject([
    { path: 'a.months' },
  ])
})

test('months are counted over the turn of the year', () => {
  expect(monthAfter('2027-11', 3)).toBe('2028-02')
  expect(monthAfter('2027-12', 0)).toBe('2027-12')
})

test('a resale curve has a quantity for each year of age, and a lease its two fields', () => {
  const own = '  own: { kind: own, resale: [70%, 50% to 60%] } # bought\n'
  const text = planWith('20k users').replace('facilities:\n', `${own}facilities:\n`)
  const curve = fieldAt(text, 'options.own.resale')
  expect(curve).toMatchObject({ name: 'own.resale.entries', choices: ['1', '2'], entry: { naming: 'place' } })
  const second = fieldAt(text, 'options.own.resale.1')
  expect(second).toMatchObject({ kind: 'quantity', name: 'own.resale.entry', key: '2', unit: '%' })
  expect(second.quantity?.low).toBeCloseTo(50, 9)
  expect(edited(text, fieldEdits(second, '45%'))).toBe(text.replace('50% to 60%', '45%'))
  const more = edited(text, addEntryEdits(curve, '3'))
  const third = edited(more, fieldEdits(fieldAt(more, 'options.own.resale.2'), '30%'))
  expect(parse(third).options.own.resale).toEqual(['70%', '50% to 60%', '30%'])
  const one = edited(text, removeEntryEdits(curve, '2'))
  expect(parse(one).options.own.resale).toEqual(['70%'])
  expect(parse(edited(one, removeEntryEdits(fieldAt(one, 'options.own.resale'), '1'))).options.own).toEqual({
    kind: 'own',
  })

  expect(fieldAt(text, 'options.own.lease.price')).toMatchObject({ unit: 'USD/node/month', isOptional: true })
  const leased = edited(text, fieldEdits(fieldAt(text, 'options.own.lease.term'), '36 months'))
  expect(parse(leased).options.own.lease).toEqual({ term: '36 months' })
})
