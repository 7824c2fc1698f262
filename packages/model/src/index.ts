export { batchMoments, batchNorm, batchNormSpecs, type Moments, movingMoments } from './batch-norm.ts'
export { conditionSpecs, standardiseSound } from './gan/condition.ts'
export {
  type DiscriminatorConfig,
  discriminator,
  discriminatorSpecs,
  type Judgement,
  normalisedWeights,
} from './gan/discriminator.ts'
export { type Generated, type GeneratorConfig, generator, generatorSpecs, pictureSize } from './gan/generator.ts'
export { crossEntropy, hingeDiscriminatorLoss, hingeGeneratorLoss, modeSeekingLoss } from './gan/losses.ts'
export { powerIteration, type SingularVectors, singularVectorSpecs, spectralNormalise } from './gan/spectral-norm.ts'
export { leakyRelu } from './leaky-relu.ts'
export { normalNoise, type RandomStream, randomStream } from './random.ts'
export { inputScale, type Layer, layers, pool5Channels, sampleRate, trunk } from './soundnet/architecture.ts'
export {
  type EncoderConfig,
  encoderSpecs,
  guessFromFeature,
  type SoundGuess,
  soundFeature,
  soundFeatureFrames,
} from './soundnet/encoder.ts'
export { type Heard, soundNet, soundNetSpecs } from './soundnet/soundnet.ts'
export { tileSamples } from './soundnet/tile.ts'
export { pool5Frames, pool5Windows, type Window } from './soundnet/windows.ts'
export {
  constant,
  initialWeights,
  normal,
  pickWeights,
  type WeightArrays,
  type WeightSpecs,
  type Weights,
  weight,
} from './weights.ts'
