import { describe, expect, it } from 'vitest'
import { isMap } from 'yaml'
import { planSchema } from '../plan-schema.ts'
import { readPlan } from '../read-plan.ts'
import { PLAN_VERSION, type UpgradeStep, upgradePlan } from './upgrade-plan.ts'

/** A made-up history: `title` becomes `name`, then what was said of a colour is dropped. */
const HISTORY: readonly UpgradeStep[] = [
  {
    from: 'plan/1',
    to: 'plan/2',
    apply: (document) => {
      const { contents } = document
      const title = isMap(contents) ? contents.items.find(({ key }) => String(key) === 'title') : undefined
      if (title !== undefined) title.key = document.createNode('name')
      return []
    },
  },
  {
    from: 'plan/2',
    to: 'plan/3',
    apply: (document) =>
      document.delete('colour') ? [{ code: 'DROPPED', path: 'colour', params: { field: 'colour' } }] : [],
  },
]

/** Golden pairs: what a text of each version becomes. */
const FIRST = `\
# A plan of long ago.
kilotoken: plan/1
title: Old # by hand
colour: red
months: { from: 2027-01, to: 2027-03 }
`
const SECOND = FIRST.replace('plan/1', 'plan/2').replace('title', 'name')
const THIRD = SECOND.replace('plan/2', 'plan/3').replace('colour: red\n', '')

describe('upgrades', () => {
  it('take the oldest through every step, comments included, and say what was dropped', () => {
    expect(upgradePlan(FIRST, HISTORY.slice(0, 1))).toEqual({
      text: SECOND,
      from: 'plan/1',
      to: 'plan/2',
      notes: [],
    })
    expect(upgradePlan(FIRST, HISTORY)).toEqual({
      text: THIRD,
      from: 'plan/1',
      to: 'plan/3',
      notes: [{ code: 'DROPPED', path: 'colour', params: { field: 'colour' } }],
    })
  })

  it('begin at the version of the text', () => {
    const text = SECOND.replace('name', 'title')
    expect(upgradePlan(text, HISTORY)).toMatchObject({ from: 'plan/2', text: THIRD.replace('name', 'title') })
  })

  it('leave the newest as it is, byte for byte', () => {
    const text = THIRD.replaceAll('{ ', '{').replace(' #', '   #')
    expect(upgradePlan(text, HISTORY)).toEqual({ text, from: 'plan/3', to: 'plan/3', notes: [] })
  })

  it('leave alone what is of no version they know', () => {
    for (const version of ['plan/0', 'sketch', '1'])
      expect(upgradePlan(`kilotoken: ${version}\ntitle: X\n`, HISTORY)).toMatchObject({
        text: `kilotoken: ${version}\ntitle: X\n`,
        notes: [],
      })
  })

  it('refuse a plan of a later release, and name both versions', () => {
    const problem = {
      code: 'PLAN_TOO_NEW',
      path: 'kilotoken',
      params: { version: 'plan/4', newest: 'plan/3' },
    }
    expect(upgradePlan('kilotoken: plan/4\n', HISTORY)).toMatchObject({ problems: [problem] })
    expect(upgradePlan('kilotoken: plan/10\n', HISTORY)).toMatchObject({
      problems: [{ code: 'PLAN_TOO_NEW' }],
    })
    expect(upgradePlan('a: [', HISTORY)).toMatchObject({ problems: [{ code: 'YAML' }] })
  })

  it('come before reading: of a plan that is too new nothing else is said', () => {
    expect(readPlan('# Mine\nkilotoken: plan/2\nwhatever: it says\n')).toEqual({
      problems: [
        {
          severity: 'error',
          code: 'PLAN_TOO_NEW',
          path: 'kilotoken',
          line: 2,
          params: { version: 'plan/2', newest: PLAN_VERSION },
        },
      ],
    })
  })

  it('end at the version the schema reads', () => {
    expect(planSchema('USD').shape.kilotoken.safeParse(PLAN_VERSION).success).toBe(true)
  })
})
