import type { PlanEdit, PlanPath, PlanValue } from './plan-edit.ts'

/** What a new part begins with, by its kind: the fields that have one sensible beginning. The rest is for its author. */
const BEGINNINGS: Readonly<Record<string, { readonly section: string; readonly value: PlanValue }>> = {
  data: { section: 'workloads', value: { kind: 'data' } },
  pretrain: { section: 'workloads', value: { kind: 'pretrain', goodput: '100%' } },
  finetune: { section: 'workloads', value: { kind: 'finetune', method: 'full', goodput: '100%' } },
  serving: {
    section: 'workloads',
    value: { kind: 'serving', demand: { tokens: {} }, capacity: { method: 'given' } },
  },
  api: { section: 'options', value: { kind: 'api', price: {} } },
  rent: { section: 'options', value: { kind: 'rent', term: 'on_demand' } },
  own: { section: 'options', value: { kind: 'own' } },
  mix: { section: 'options', value: { kind: 'mix', parts: [{}] } },
  own_building: {
    section: 'facilities',
    value: { kind: 'own_building', node_power: { load_factor: '100%' } },
  },
  colocation: {
    section: 'facilities',
    value: { kind: 'colocation', node_power: { load_factor: '100%' } },
  },
  staff: { section: 'staff', value: {} },
  network: { section: 'overheads', value: {} },
  management: { section: 'overheads', value: {} },
  licences: { section: 'overheads', value: {} },
  support: { section: 'overheads', value: {} },
  storage: { section: 'overheads', value: {} },
  egress: { section: 'overheads', value: {} },
  strategy: { section: 'strategies', value: '' },
  scenario: { section: 'scenarios', value: { set: {} } },
}

/** Adds a part. An overhead's key is its line, which is its kind; the others are called `key`. */
export function newPart(
  kind: string,
  key: string,
): { readonly edit: PlanEdit; readonly at: PlanPath } | undefined {
  const beginning = Object.hasOwn(BEGINNINGS, kind) ? BEGINNINGS[kind] : undefined
  if (beginning === undefined) return undefined
  const at = [beginning.section, beginning.section === 'overheads' ? kind : key]
  return { edit: { kind: 'set', path: at, value: beginning.value }, at }
}
