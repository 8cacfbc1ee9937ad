import type { GpuFamily } from './gpu-family.ts'

/**
 * Serving engines that differ by more than noise: the C++ runtime of TensorRT-LLM with batches that change in flight and
 * with static ones, its PyTorch runtimes, the same behind a server, and vLLM on AMD.
 */
const ENGINE_GENERATIONS = ['inflight', 'static', 'pytorch-1.0', 'pytorch-1.1', 'server', 'vllm-amd'] as const

export type EngineGeneration = (typeof ENGINE_GENERATIONS)[number]

/**
 * The generation an engine's name and version belong to. An engine nobody measured counts as the newest PyTorch runtime,
 * which schedules on the host as they all do.
 */
export function engineGeneration(engine: string, version: string, family: GpuFamily): EngineGeneration {
  const name = engine.toLowerCase()
  if (family === 'cdna3') return 'vllm-amd'
  if (/nim|triton/u.test(name)) return 'server'
  if (!/tensorrt|trt/u.test(name)) return 'pytorch-1.1'
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/u.exec(version.trim()) ?? []
  if (major === '' ? /pytorch/u.test(name) : Number(major) >= 1)
    return major !== '' && Number(major) === 1 && Number(minor) === 0 ? 'pytorch-1.0' : 'pytorch-1.1'
  if (major === '0' && Number(minor) < 10) return 'static'
  return 'inflight'
}
