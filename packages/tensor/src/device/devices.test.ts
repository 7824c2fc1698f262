import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import type { Program } from '../program.ts'
import { expectClose } from '../testing/close-to.ts'
import { randomArray } from '../testing/random-array.ts'
import { chooseDevice } from './choose-device.ts'
import { type ConcreteDevice, type DeviceName, deviceNames } from './device.ts'
import { probeDevices } from './probe-devices.ts'

const network: Program = ({ x, w }) => {
  const drawn = tf.conv2dTranspose(tf.relu(x as tf.Tensor4D), w as tf.Tensor4D, [2, 8, 8, 3], 2, 'same')
  return { drawn: tf.tanh(drawn), mean: tf.mean(drawn, [1, 2]), count: tf.sum(tf.cast(tf.greater(drawn, 0), 'int32')) }
}
const specs = { x: { shape: [2, 4, 4, 5] } }
const inputs = { x: randomArray([2, 4, 4, 5], 1) }
const constants = { w: randomArray([4, 4, 3, 5], 2) }

const reports = await probeDevices()

describe.each(reports.filter(({ state }) => state === 'works'))('$name, which works here,', ({ name, gflops }) => {
  test('computes what the CPU computes', async () => {
    const [here, cpu] = await Promise.all([
      compile(network, specs, { device: name, constants }),
      compile(network, specs, { constants }),
    ])
    expectClose(await here.run(inputs), await cpu.run(inputs), 1e-4)
    expect(here.onnx.length).toBe(cpu.onnx.length)
    await Promise.all([here.dispose(), cpu.dispose()])
  })

  test("leaves the caller's TensorFlow.js as it was", async () => {
    await tf.setBackend('cpu')
    const before = tf.memory().numTensors
    const compiled = await compile(network, specs, { device: name, constants })
    await compiled.run(inputs)
    await compiled.dispose()
    expect([tf.getBackend(), tf.memory().numTensors]).toEqual(['cpu', before])
  })

  test('says how fast it is', () => {
    expect(gflops).toBeGreaterThan(0)
  })
})

describe.each(reports.filter(({ state }) => state !== 'works'))(
  '$name, which does not work here ($why),',
  ({ name, why, how }) => {
    test('is refused with the reason and the way to get it', async () => {
      await expect(chooseDevice(name)).rejects.toMatchObject({
        code: 'device/unavailable',
        details: { device: name, why },
      })
      expect(why).toMatch(/\S/)
      expect(how).toMatch(/\S/)
    })
  },
)

test('the CPU and WebAssembly work everywhere', () => {
  const working = reports.filter(({ state }) => state === 'works').map(({ name }) => name)
  expect(working).toEqual(expect.arrayContaining<ConcreteDevice>(['cpu', 'wasm']))
})

test('"auto" is a device that works', async () => {
  const { name } = await chooseDevice('auto')
  expect(reports.find((report) => report.name === name)?.state).toBe('works')
})

test('a device that does not exist is refused with those that do', async () => {
  await expect(chooseDevice('abacus' as DeviceName)).rejects.toMatchObject({
    code: 'device/unavailable',
    message: expect.stringContaining(deviceNames.join(', ')),
  })
})
