import type { z } from 'zod'
import { describeSchema } from './describe-schema.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanValue } from './plan-edit.ts'
import type { SectionKey } from './plan-field.ts'
import { entrySchema, type PlanShape } from './plan-shape.ts'

/** The section of each kind of work. */
export const SECTION_OF_WORK: Readonly<Record<string, SectionKey>> = {
  data: 'data',
  pretrain: 'training',
  finetune: 'training',
  serving: 'serving',
}

/** Kinds of part that may be added to a section; of overheads those that are not there. */
export function canAdd(section: SectionKey, data: PlanValue, shape: PlanShape): readonly string[] {
  const kinds = (schema: z.ZodType) => {
    const { form } = describeSchema(schema)
    return form.is === 'variants' ? Object.keys(form.of) : []
  }
  switch (section) {
    case 'data':
    case 'training':
    case 'serving':
      return kinds(entrySchema(shape.workloads)).filter((kind) => SECTION_OF_WORK[kind] === section)
    case 'options':
      return kinds(entrySchema(shape.options))
    case 'facilities':
      return kinds(entrySchema(shape.facilities))
    case 'staff':
      return ['staff']
    case 'overheads': {
      const { form } = describeSchema(shape.overheads)
      const lines = form.is === 'group' ? Object.keys(form.shape) : []
      return lines.filter((line) => valueAt(data, ['overheads', line]) === undefined)
    }
    case 'strategies':
      return ['strategy']
    case 'scenarios':
      return ['scenario']
    default:
      return []
  }
}
