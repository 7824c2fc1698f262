/** One stage of SoundNet: convolution along time, then (but for the heads) batch normalisation, ReLU and pooling. */
export interface Stage {
  name: string
  channels: [input: number, output: number]
  kernel: number
  padding: number
  /** Window and stride of the max-pooling behind it, 1 for none. */
  pool: number
}

/** Stride of every convolution. */
export const stride = 2

/** The trunk of the 8-layer SoundNet (Aytar, Vondrick & Torralba 2016; layer table of the authors' main_train.lua). */
export const trunk: readonly Stage[] = [
  { name: 'conv1', channels: [1, 16], kernel: 64, padding: 32, pool: 8 },
  { name: 'conv2', channels: [16, 32], kernel: 32, padding: 16, pool: 8 },
  { name: 'conv3', channels: [32, 64], kernel: 16, padding: 8, pool: 1 },
  { name: 'conv4', channels: [64, 128], kernel: 8, padding: 4, pool: 1 },
  { name: 'conv5', channels: [128, 256], kernel: 4, padding: 2, pool: 4 },
  { name: 'conv6', channels: [256, 512], kernel: 4, padding: 2, pool: 1 },
  { name: 'conv7', channels: [512, 1024], kernel: 4, padding: 2, pool: 1 },
]

/** The two heads on conv7: ImageNet objects and Places scenes. */
export const heads: readonly Stage[] = [
  { name: 'conv8', channels: [1024, 1000], kernel: 8, padding: 0, pool: 1 },
  { name: 'conv8_2', channels: [1024, 401], kernel: 8, padding: 0, pool: 1 },
]

/** Every place where SoundNet can be read: a stage's ReLU (the heads: their logits), or the pooling behind it. */
export const layers = [
  'conv1',
  'pool1',
  'conv2',
  'pool2',
  'conv3',
  'conv4',
  'conv5',
  'pool5',
  'conv6',
  'conv7',
  'conv8',
  'conv8_2',
] as const

export type Layer = (typeof layers)[number]

/** Samples a second that SoundNet listens to. */
export const sampleRate = 22_050

/** SoundNet's input range: ±1 audio is multiplied by this. */
export const inputScale = 256

/** Channels of pool5, the feature that the generator is conditioned on. */
export const pool5Channels = 256

/** Samples from one pool5 frame to the next. */
export const pool5Stride = 8192

/** The shortest input, in samples, that has a pool5 frame. */
export const pool5MinimumSamples = 4574
