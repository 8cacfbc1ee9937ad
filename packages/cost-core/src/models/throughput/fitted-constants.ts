import type { ThroughputConstants } from './throughput-constants.ts'

const STEP = 3194.9
const REQUEST = 3.4779
const PYTHON_REQUEST = 9.3566

/**
 * What the product plans with.
 *
 * Beyond the first fit, a mixture loses efficiency in its experts alone, the busiest of the expert-parallel ranks is waited
 * for, and a scheduler in Python costs more for each request, on each rank its own.
 */
export const FITTED_CONSTANTS: ThroughputConstants = {
  name: 'fitted 2026-11',
  source: 'Fit to published TensorRT-LLM, NIM and vLLM results; docs/method/throughput.md',
  date: '2026-11-29',
  families: {
    ampere: { compute: 0.70402, memory: 0.92085 },
    ada: { compute: 0.4803, memory: 0.85613 },
    hopper: { compute: 0.62721, memory: 0.93 },
    blackwell: { compute: 0.41436, memory: 0.75415 },
    'blackwell-pcie': { compute: 0.6363, memory: 0.80232 },
    cdna3: { compute: 0.40237, memory: 0.57533 },
  },
  engines: {
    inflight: { factor: 1, step: STEP, request: REQUEST },
    static: { factor: 0.9776, step: STEP, request: REQUEST },
    'pytorch-1.0': { factor: 0.98855, step: STEP, request: PYTHON_REQUEST },
    'pytorch-1.1': { factor: 1.0221, step: STEP, request: PYTHON_REQUEST },
    server: { factor: 1.0255, step: STEP, request: REQUEST },
    'vllm-amd': { factor: 0.7428, step: STEP, request: REQUEST },
  },
  fewExperts: { experts: 0.74467, rest: 1 },
  manyExperts: { experts: 0.22058, rest: 1 },
  expertLimit: 16,
  fourBit: 0.89474,
  link: 0.52169,
  collective: 39.027,
  layer: 13.483,
  hostSpread: 1,
  imbalance: 1.1744,
  usableMemory: 0.88529,
  heldOutput: 0.97176,
  reserved: 2.0483,
  lastWave: 0.99684,
  largestBatch: 4096,
  overlap: 4,
}
