import type { Accelerator } from '../accelerator.ts'
import { estimated } from '../cited.ts'
import { EPOCH_ASCEND } from '../sources.ts'

export const huawei: readonly Accelerator[] = [
  {
    key: 'ascend-910b1',
    name: 'Ascend 910B1',
    vendor: 'Huawei',
    formFactor: 'OAM',
    memory: estimated(64, 'GB', EPOCH_ASCEND),
    memoryBandwidth: estimated(1600, 'GB/s', EPOCH_ASCEND),
    peak: {
      fp16: estimated(400, 'TFLOP/s', EPOCH_ASCEND, 'the vendor publishes no data sheet; variants differ'),
    },
    prices: [],
  },
  {
    key: 'ascend-910b2',
    name: 'Ascend 910B2',
    vendor: 'Huawei',
    formFactor: 'OAM',
    memory: estimated(64, 'GB', EPOCH_ASCEND),
    memoryBandwidth: estimated(1600, 'GB/s', EPOCH_ASCEND),
    peak: {
      fp16: estimated(376, 'TFLOP/s', EPOCH_ASCEND, 'the vendor publishes no data sheet; variants differ'),
    },
    prices: [],
  },
  {
    key: 'ascend-910b3',
    name: 'Ascend 910B3',
    vendor: 'Huawei',
    formFactor: 'OAM',
    memory: estimated(64, 'GB', EPOCH_ASCEND),
    memoryBandwidth: estimated(1600, 'GB/s', EPOCH_ASCEND),
    peak: {
      fp16: estimated(313, 'TFLOP/s', EPOCH_ASCEND, 'the vendor publishes no data sheet; variants differ'),
    },
    prices: [],
  },
  {
    key: 'ascend-910b4',
    name: 'Ascend 910B4',
    vendor: 'Huawei',
    formFactor: 'OAM',
    memory: estimated(32, 'GB', EPOCH_ASCEND),
    memoryBandwidth: estimated(800, 'GB/s', EPOCH_ASCEND),
    peak: {
      fp32: estimated(72, 'TFLOP/s', EPOCH_ASCEND),
      fp16: estimated(280, 'TFLOP/s', EPOCH_ASCEND, 'the vendor publishes no data sheet; variants differ'),
    },
    prices: [],
  },
  {
    key: 'ascend-910c',
    name: 'Ascend 910C',
    vendor: 'Huawei',
    formFactor: 'OAM',
    releasedOn: '2024-10-15',
    memoryBandwidth: estimated(3200, 'GB/s', EPOCH_ASCEND),
    peak: {
      fp16: estimated(800, 'TFLOP/s', EPOCH_ASCEND, 'the vendor publishes no data sheet; variants differ'),
    },
    tdp: estimated(310, 'W', EPOCH_ASCEND),
    prices: [],
  },
]
