import { z } from 'zod'
import { dataWorkload } from './workloads/data-workload.ts'
import { finetuneWorkload } from './workloads/finetune-workload.ts'
import { pretrainWorkload } from './workloads/pretrain-workload.ts'
import { servingWorkload } from './workloads/serving-workload.ts'

/** What the plan has to do: one of four kinds of work, each with its own fields. `money` is the plan's currency. */
export function workloadSchema(money: string) {
  return z.discriminatedUnion('kind', [
    dataWorkload(money),
    pretrainWorkload,
    finetuneWorkload,
    servingWorkload,
  ])
}
