import type { ThroughputConstants } from './throughput-constants.ts'

const HOST = { step: 2465.8, request: 4.65083 }

/** The first fit, which the equations are tested against. It gives every engine one host overhead. */
export const REFERENCE_CONSTANTS: ThroughputConstants = {
  name: 'reference 2026-11',
  source: 'First fit to published TensorRT-LLM, NIM and vLLM results; docs/method/throughput.md',
  date: '2026-11-23',
  families: {
    ampere: { compute: 0.684681, memory: 0.884325 },
    ada: { compute: 0.492585, memory: 0.825836 },
    hopper: { compute: 0.619571, memory: 0.919843 },
    blackwell: { compute: 0.416361, memory: 0.736146 },
    'blackwell-pcie': { compute: 0.628933, memory: 0.804791 },
    cdna3: { compute: 0.364869, memory: 0.51092 },
  },
  engines: {
    inflight: { factor: 1, ...HOST },
    static: { factor: 0.983876, ...HOST },
    'pytorch-1.0': { factor: 0.989015, ...HOST },
    'pytorch-1.1': { factor: 0.964159, ...HOST },
    server: { factor: 1.0016, ...HOST },
    'vllm-amd': { factor: 0.791468, ...HOST },
  },
  fewExperts: { experts: 0.785068, rest: 0.785068 },
  manyExperts: { experts: 0.448227, rest: 0.448227 },
  expertLimit: 16,
  fourBit: 0.892429,
  link: 0.527894,
  collective: 21.3135,
  layer: 37.5833,
  hostSpread: 0,
  imbalance: 1,
  usableMemory: 0.911392,
  heldOutput: 0.97068,
  reserved: 1.56854,
  lastWave: 0.896199,
  largestBatch: 4096,
  overlap: 4,
}
