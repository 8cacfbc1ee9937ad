import { expect, it } from 'vitest'
import type { Domain } from '../quantity/quantity.ts'
import { unit } from '../units/unit.ts'
import { fieldLimits } from './field-limits.ts'

const INFINITE = Number.POSITIVE_INFINITY

it.each<[string, Domain, string, readonly [number, number]]>([
  // A peak below the mean, a building that uses less than its machines, a day of thirty hours: there is no such thing.
  ['workloads.chat.demand.peak_factor', 'positive', '', [1, INFINITE]],
  ['facilities.hall.pue', 'positive', '', [1, INFINITE]],
  ['workloads.chat.demand.layers.day.hours', 'positive', 'h/day', [0, 1]],
  ['workloads.chat.demand.cache_hit', 'fraction', '%', [0, 1]],
  ['options.own.price', 'positive', 'USD/node', [0, INFINITE]],
  ['options.own.price.decline', 'real', '%/month', [-1, 1]],
  ['workloads.chat.demand.drivers.users.growth', 'real', '%/month', [-1, INFINITE]],
  ['workloads.chat.demand.drivers.users.events.2027-11', 'real', 'user', [-INFINITE, INFINITE]],
])('%s, %s in %j, lies between %j', (path, domain, typedIn, limits) => {
  expect(fieldLimits(path, domain, unit(typedIn))).toEqual(limits)
})
