import type { Source } from './source.ts'

/** The day the public repositories below were read, at the commits they name. */
const READ_ON = '2026-11-23'
/** The day the configurations of the models added later were read. */
const READ_LATER_ON = '2026-11-29'

// Accelerators

export const EPOCH_CHIPS: Source = {
  source: 'Epoch AI chip dataset, epoch-research/training-cost-trends@263c40a15930',
  date: READ_ON,
}
export const AICONFIGURATOR: Source = {
  source: 'NVIDIA aiconfigurator, system descriptions, ai-dynamo/aiconfigurator@095f58a51c4c',
  date: READ_ON,
}
export const EPOCH_AND_AICONFIGURATOR: Source = {
  source: `${EPOCH_CHIPS.source}; ${AICONFIGURATOR.source}`,
  date: READ_ON,
}
export const EPOCH_AND_LLM_ANALYSIS: Source = {
  source: `${EPOCH_CHIPS.source}; cli99/llm-analysis@d841e40aec8c, GPU descriptions`,
  date: READ_ON,
}
export const NVIDIA_A100_DATA_SHEET: Source = {
  source: 'NVIDIA A100 Tensor Core GPU data sheet, June 2021',
  date: '2021-06-01',
}
export const AZURE_AND_MLPERF_MI300X: Source = {
  source: `${EPOCH_CHIPS.source}; Microsoft Azure ND MI300X v5 series page; MLPerf Inference 4.1 system description`,
  date: READ_ON,
}
export const EPOCH_AND_VULTR: Source = {
  source: `${EPOCH_CHIPS.source}; Vultr inference cookbook, hardware requirements`,
  date: READ_ON,
}
export const MI350_LAUNCH_ARTICLES: Source = {
  source: 'Launch articles of the MI350 series, June 2025 (tomshardware.com; svethardware.cz)',
  date: '2025-06-12',
}
export const INTEL_HOT_CHIPS_2024: Source = {
  source: 'Intel, Gaudi 3 presentation, Hot Chips, August 2024',
  date: '2024-08-01',
}
export const EPOCH_AND_INTEL: Source = {
  source: `${EPOCH_CHIPS.source}; ${INTEL_HOT_CHIPS_2024.source}`,
  date: READ_ON,
}
export const INTEL_GAUDI3_KIT_PRICE: Source = {
  source:
    'Intel list price of the kit of eight Gaudi 3, 125,000 USD, June 2024 (y-ic.de launch article); divided by 8',
  date: '2024-06-04',
}
export const GOOGLE_TPU_DOCS: Source = {
  source: `Google Cloud TPU documentation; ${EPOCH_CHIPS.source}`,
  date: READ_ON,
}
export const AWS_NEURON_DOCS: Source = {
  source: `AWS Neuron hardware documentation; ${EPOCH_CHIPS.source}`,
  date: READ_ON,
}
export const AWS_NEURON_TRAINIUM3: Source = {
  source: 'AWS Neuron hardware documentation, 2.29.1',
  date: READ_ON,
}
export const EPOCH_ASCEND: Source = {
  source: `${EPOCH_CHIPS.source}, after CSET and press estimates`,
  date: READ_ON,
}

export const GH200_VERSIONS: Source = {
  source:
    'NVIDIA GH200 as announced in August 2023: 96 GB of HBM3 at 4 TB/s, later HBM3e (nishikiout.net; aiwiki.ai, nvidia_gh200)',
  date: '2023-08-09',
}
export const MLPERF_SYSTEMS: Source = { source: 'MLPerf Inference 4.1, system descriptions', date: READ_ON }
export const NVLINK_GENERATIONS: Source = {
  source:
    'NVLink by generation: 400 GB/s in the A800 and H800, 900 GB/s with Hopper, 1,800 GB/s with Blackwell',
  date: READ_ON,
}
export const INFINITY_FABRIC_LINKS: Source = {
  source:
    'Seven Infinity Fabric links to the other accelerators of a server: 128 GB/s each, from CDNA 4 on 153.6 GB/s',
  date: READ_ON,
}

// Prices

/** The dataset's launch or early list price of an accelerator that came out on this day. */
export function epochLaunchPrice(releasedOn: string): Source {
  return { source: `Launch or early list price, ${EPOCH_CHIPS.source}`, date: releasedOn }
}
export const EPOCH_STREET_2025: Source = {
  source:
    'Analyst estimate for 2025, geometric mean of low and high, epoch-research/ai-chip-counts@d1b1bc311479',
  date: '2025-12-31',
}
export const SAMPLE_ARTICLE: Source = {
  source: 'published price, April 2023, in the article the sample reproduces',
  date: '2023-04-01',
}

// Servers

export const NVIDIA_DGX1_DATA_SHEET: Source = {
  source: 'NVIDIA DGX-1 with V100, data sheet of the model with 32 GB, March 2018',
  date: '2018-03-27',
}
export const NVIDIA_DGX_A100_DATA_SHEET: Source = {
  source: 'NVIDIA DGX A100 data sheet, May 2020',
  date: '2020-05-14',
}
export const NVIDIA_DGX_H100_DATA_SHEET: Source = {
  source: 'NVIDIA DGX H100 data sheet, as announced in March 2022',
  date: '2022-03-22',
}
export const NVIDIA_HGX_H200: Source = {
  source: 'NVIDIA HGX H200, as announced in November 2023',
  date: '2023-11-13',
}
export const NVIDIA_H200_DATA_SHEET: Source = {
  source: 'NVIDIA H200 data sheet, H200 NVL; rates halved, as it quotes them with sparsity',
  date: '2024-11-18',
}
export const NVIDIA_DGX_B200_DATA_SHEET: Source = {
  source: 'NVIDIA DGX B200 data sheet, as announced in March 2024',
  date: '2024-03-18',
}
export const GB200_NVL72_LAUNCH: Source = {
  source: 'NVIDIA GB200 NVL72 as shown at GTC, March 2024 (ServeTheHome)',
  date: '2024-03-18',
}
export const AWS_EC2_TYPES: Source = {
  source: 'Amazon EC2 instance types, aws/karpenter-provider-aws@1d927085dd81',
  date: '2026-07-20',
}
export const AZURE_VM_SIZES: Source = { source: 'Microsoft Azure ND MI300X v5 series page', date: READ_ON }

// Models

export const AICONFIGURATOR_CONFIGS: Source = {
  source: "The vendor's config.json, kept in ai-dynamo/aiconfigurator@095f58a51c4c",
  date: READ_ON,
}
export const INFERENCE_SIM_CONFIGS: Source = {
  source: "The vendor's config.json, kept in inference-sim/inference-sim@f90a1e3a6787",
  date: READ_ON,
}
export const GENZ_CONFIGS: Source = {
  source: "The vendor's configuration as given in abhibambhaniya/GenZ-LLM-Analyzer@091bdd0a2777",
  date: READ_ON,
}
export const EPOCH_MODELS: Source = { source: 'Epoch AI models dataset', date: READ_ON }
export const GPT3_PAPER: Source = {
  source: 'Brown et al., Language Models are Few-Shot Learners, arXiv 2005.14165, table 2.1',
  date: '2020-05-28',
}
export const LLAMA_PAPER: Source = {
  source: 'Touvron et al., LLaMA: Open and Efficient Foundation Language Models, arXiv 2302.13971, table 2',
  date: '2023-02-27',
}
export const LLAMA_3_PAPER: Source = {
  source: 'Grattafiori et al., The Llama 3 Herd of Models, arXiv 2407.21783, table 3',
  date: '2024-07-31',
}
export const LITGPT_CONFIGS: Source = {
  source: "The vendor's configuration as given in Lightning-AI/litgpt@293089e26877",
  date: READ_LATER_ON,
}
export const FALCON_180B_RELEASE: Source = {
  source: 'Release of Falcon 180B, huggingface/blog, falcon-180b.md',
  date: '2023-09-06',
}
export const GPT_J_CONFIG: Source = {
  source: "The vendor's configuration 6B_roto_256.json, kingoflolz/mesh-transformer-jax@12fe80b68ca7",
  date: READ_LATER_ON,
}
export const GPT_NEOX_CONFIG: Source = {
  source:
    "The vendor's configuration 20B.yml, EleutherAI/gpt-neox@252ddc522fba; vocabulary from arXiv 2204.06745",
  date: READ_LATER_ON,
}
export const LLM_FOUNDRY_CONFIGS: Source = {
  source: "The vendor's training configurations, mosaicml/llm-foundry, scripts/train/yamls/pretrain",
  date: READ_LATER_ON,
}
export const OLMO_3_CONFIG: Source = {
  source:
    'Configuration of OLMo 3, huggingface/transformers@008e57439125; vocabulary and context of the release',
  date: READ_LATER_ON,
}
export const OPT_PAPER: Source = {
  source: 'Zhang et al., OPT: Open Pre-trained Transformer Language Models, arXiv 2205.01068, table 1',
  date: '2022-05-02',
}
export const PALM_PAPER: Source = {
  source: 'Chowdhery et al., PaLM: Scaling Language Modeling with Pathways, arXiv 2204.02311, table 1',
  date: '2022-04-05',
}
export const NEMOTRON_4_15B_PAPER: Source = {
  source: 'Parmar et al., Nemotron-4 15B Technical Report, arXiv 2402.16819, table 1',
  date: '2024-02-26',
}
export const ATTENTION_PATTERNS: Source = {
  source:
    'Which layers slide: huggingface/transformers@008e57439125, configurations. Gemma 2 and gpt-oss every second, Gemma 3 five of six, OLMo 3 three of four, Llama 4 three of four in chunks of 8,192; Phi 3 medium all',
  date: READ_LATER_ON,
}
export const COUNTED_FROM_DIMENSIONS: Source = {
  source:
    'Counted from the dimensions of the published configuration; norms, biases and position embeddings ignored',
  date: READ_ON,
}
