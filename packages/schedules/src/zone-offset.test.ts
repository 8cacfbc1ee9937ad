import { expect, test } from 'vitest'
import { listZones } from './list-zones.ts'
import { isZone, zoneOffset } from './zone-offset.ts'

test.each([
  ['UTC', '2027-01-01T00:00:00Z', 0],
  ['Europe/Berlin', '2027-03-28T00:59:59.999Z', 60],
  ['Europe/Berlin', '2027-03-28T01:00:00Z', 120],
  ['Asia/Kathmandu', '2027-01-01T00:00:00Z', 345],
  ['America/St_Johns', '2027-01-01T00:00:00Z', -210],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', -600],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 840],
  ['Asia/Tokyo', '1969-12-31T23:59:59.500Z', 540],
])('%s at %s is %i minutes ahead', (zone, at, minutes) => {
  expect(zoneOffset(zone, new Date(at))).toBe(minutes)
})

test('lists UTC and the zones of the runtime, each of which is one', () => {
  const zones = listZones()
  expect(zones[0]).toBe('UTC')
  expect(zones).toContain('Europe/Berlin')
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones.filter((zone) => !isZone(zone))).toEqual([])
})
