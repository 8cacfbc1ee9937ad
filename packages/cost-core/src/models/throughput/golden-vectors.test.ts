import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceGpu, referenceModel } from '../../../test/throughput/reference-facts.ts'
import { throughputValues } from '../../../test/throughput/throughput-values.ts'
import { engineGeneration } from './engine-generation.ts'
import { NUMBER_FORMATS, type NumberFormat } from './number-format.ts'
import { REFERENCE_CONSTANTS } from './reference-constants.ts'

const [head = '', ...lines] = readFileSync(
  new URL('../../../test/throughput/golden-vectors.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
const names = head.split(',')

function format(text: string): NumberFormat {
  const found = NUMBER_FORMATS.find((known) => known === text)
  if (found === undefined) throw new Error(`no format ${text}`)
  return found
}

const rows = lines.map((line) => {
  const cells = line.split(',')
  const text = (name: string) => cells[names.indexOf(name)] ?? ''
  return { text, number: (name: string) => Number(text(name)) }
})

function expectClose(got: number, want: number): void {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-4)
}

/**
 * The vectors were worked out by a program of their own, with the reference set. What was measured stands beside them and is
 * no target.
 */
describe('the reference set gives the golden vectors', () => {
  it('has all of them', () => {
    expect(rows).toHaveLength(18)
  })

  it.each(rows.map((row) => [`${row.text('model')}, ${row.text('gpus')} ${row.text('gpu')}`, row] as const))(
    '%s',
    (_name, { text, number }) => {
      const gpu = referenceGpu(text('gpu'))
      const system = {
        model: referenceModel(text('model')),
        gpu,
        deployment: {
          gpus: number('gpus'),
          tensor: number('tp'),
          stages: number('pp'),
          expert: 1,
          weights: format(text('weight_precision')),
          cache: format(text('kv_precision')),
        },
        engine: engineGeneration('TensorRT-LLM', text('engine_version'), gpu.family),
        constants: REFERENCE_CONSTANTS,
      }
      const load = { input: number('isl'), output: number('osl') }
      const whole = throughputValues(system, { ...load, requests: number('num_requests') })
      expectClose(whole.batch, number('batch'))
      expectClose(whole.outputRate, number('pred_out_tok_s'))
      expectClose(whole.prefillOne * 1000, number('prefill_1_ms'))
      expectClose(whole.decodeStep * 1000, number('decode_step_at_batch_ms'))
      const alone = throughputValues(system, { ...load, concurrency: 1 })
      expectClose(alone.decodeStep * 1000, number('decode_step_b1_ms'))
    },
  )
})
