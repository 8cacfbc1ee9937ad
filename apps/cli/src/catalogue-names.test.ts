import { accelerators, models } from '@kilotoken/catalogue'
import { throughputOf } from '@kilotoken/cost-core'
import { describe, expect, it } from 'vitest'

/** Codes of what keeps a case without lengths from an answer: those of its two names, and of no others. */
function reasonsFor(model: string, gpu: string): readonly string[] {
  const asked = { model, gpu, weights: '', cache: '', scenario: '', engine: '', engineVersion: '' }
  const { absent } = throughputOf({ ...asked, architecture: {} }, { accelerators, nodes: [], models })
  return (absent?.reasons ?? []).map(({ code }) => code)
}

describe('the catalogue can be asked by the names it gives', () => {
  it.each(models.flatMap(({ key, name }) => [key, name]))('the model %s', (model) => {
    expect(reasonsFor(model, 'H100')).toEqual(['missing_isl', 'missing_osl'])
  })

  it.each(accelerators.flatMap(({ key, name }) => [key, name]))('the accelerator %s', (gpu) => {
    expect(reasonsFor('Llama 3.1 8B', gpu)).not.toContain('unknown_gpu')
  })
})
