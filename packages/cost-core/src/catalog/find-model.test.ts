import { describe, expect, it } from 'vitest'
import { findModel } from './find-model.ts'

const MODELS = [
  ['llama-2-7b', 'Llama 2 7B'],
  ['llama-3-8b', 'Llama 3 8B'],
  ['llama-3.1-8b', 'Llama 3.1 8B'],
  ['llama-3.1-70b', 'Llama 3.1 70B'],
  ['llama-4-maverick-17b-128e-instruct', 'Llama 4 Maverick 17B-128E Instruct'],
  ['qwen2.5-7b-instruct', 'Qwen2.5 7B Instruct'],
  ['qwen3-30b-a3b', 'Qwen3 30B A3B'],
  ['gpt-oss-120b', 'gpt-oss 120B'],
  ['deepseek-v3', 'DeepSeek-V3'],
  ['deepseek-v3.2', 'DeepSeek-V3.2'],
  ['mixtral-8x7b', 'Mixtral 8x7B'],
].map(([key = '', name = '']) => ({ key, name }))

describe('a model by its name', () => {
  it.each([
    ['Llama 3.1 8B', 'llama-3.1-8b'],
    ['llama_3.1_8b', 'llama-3.1-8b'],
    ['LLAMA3.1-8B', 'llama-3.1-8b'],
    ['llama-3-1-8b', 'llama-3.1-8b'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    ['meta-llama/Meta-Llama-3.1-8B-Instruct-FP8', 'llama-3.1-8b'],
    ['nvidia/Llama-3.1-70B-Instruct-FP8', 'llama-3.1-70b'],
    ['neuralmagic/Meta-Llama-3.1-70B-Instruct-quantized.w8a8', 'llama-3.1-70b'],
    ['models--meta-llama--Llama-3.1-70B-Instruct', 'llama-3.1-70b'],
    ['bartowski/Llama-3.1-8B-Instruct-GGUF', 'llama-3.1-8b'],
    ['Qwen3-30B-A3B-Thinking-2507-AWQ-4bit', 'qwen3-30b-a3b'],
    ['Llama-3-8B', 'llama-3-8b'],
    ['Llama 4 Maverick', 'llama-4-maverick-17b-128e-instruct'],
    ['nvidia/Llama-4-Maverick-17B-128E-Instruct-FP4', 'llama-4-maverick-17b-128e-instruct'],
    ['Qwen/Qwen2.5-7B-Instruct-AWQ', 'qwen2.5-7b-instruct'],
    ['Qwen3-30B-A3B', 'qwen3-30b-a3b'],
    ['Qwen/Qwen3-30B-A3B-Instruct-2507', 'qwen3-30b-a3b'],
    ['GPT-OSS 120B', 'gpt-oss-120b'],
    ['openai/gpt-oss-120b', 'gpt-oss-120b'],
    ['deepseek-ai/DeepSeek-V3', 'deepseek-v3'],
    ['DeepSeekV3', 'deepseek-v3'],
    ['Llama-3.1-70B LoRA', 'llama-3.1-70b'],
    ['DeepSeek V3.2', 'deepseek-v3.2'],
    ['mistralai/Mixtral-8x7B-Instruct-v0.1', 'mixtral-8x7b'],
  ])('%s is %s', (name, key) => {
    expect(findModel(MODELS, name)?.key).toBe(key)
  })

  it.each([
    ['a number without its dot', 'Llama 31 8B'],
    ['a dot in another place', 'Llama 3 18B'],
    ['another size', 'Llama 3.1 405B'],
    ['a name that fits two', 'Llama 3.1'],
    ['nothing', ''],
    ['words that say nothing', 'Instruct FP8'],
  ])('finds none for %s', (_what, name) => {
    expect(findModel(MODELS, name)).toBeUndefined()
  })
})
