import { chooseDevice, probeDevices } from './src/index.ts'

console.log(await probeDevices())
console.log((await chooseDevice('auto')).name)
