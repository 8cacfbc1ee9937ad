import type { Accelerator } from '../accelerator.ts'
import { estimated, published } from '../cited.ts'
import { EPOCH_AND_INTEL, INTEL_GAUDI3_KIT_PRICE, INTEL_HOT_CHIPS_2024 } from '../sources.ts'

export const intel: readonly Accelerator[] = [
  {
    key: 'gaudi-2-96gb',
    name: 'Gaudi 2 96GB',
    vendor: 'Intel',
    formFactor: 'OAM',
    releasedOn: '2022-05-10',
    memory: published(96, 'GB', EPOCH_AND_INTEL),
    memoryBandwidth: published(2460, 'GB/s', EPOCH_AND_INTEL),
    peak: {
      bf16: published(432, 'TFLOP/s', INTEL_HOT_CHIPS_2024, 'Epoch AI lists 450'),
      fp8: published(865, 'TFLOP/s', EPOCH_AND_INTEL),
    },
    scaleUpBandwidth: published(600, 'GB/s', EPOCH_AND_INTEL),
    tdp: published(600, 'W', EPOCH_AND_INTEL),
    prices: [],
  },
  {
    key: 'gaudi-3-128gb',
    name: 'Gaudi 3 128GB',
    vendor: 'Intel',
    formFactor: 'OAM',
    releasedOn: '2024-09-24',
    memory: published(128, 'GB', EPOCH_AND_INTEL),
    memoryBandwidth: published(3670, 'GB/s', EPOCH_AND_INTEL),
    peak: {
      fp32: published(14.3, 'TFLOP/s', EPOCH_AND_INTEL),
      tf32: published(459, 'TFLOP/s', EPOCH_AND_INTEL),
      bf16: published(1835, 'TFLOP/s', INTEL_HOT_CHIPS_2024, 'a later figure is 1,678'),
      fp8: published(1835, 'TFLOP/s', INTEL_HOT_CHIPS_2024, 'a later figure is 1,678'),
    },
    scaleUpBandwidth: published(1200, 'GB/s', EPOCH_AND_INTEL),
    tdp: published(900, 'W', EPOCH_AND_INTEL),
    prices: [{ kind: 'launch-list', figure: estimated(15_625, 'USD', INTEL_GAUDI3_KIT_PRICE) }],
  },
]
