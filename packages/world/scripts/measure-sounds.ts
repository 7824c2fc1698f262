import { writeSync } from 'node:fs'
import { imagineScene, sceneClasses, sceneParameters, soundOfScene } from '../src/index.ts'
import { rankCorrelation } from '../src/measure/rank-correlation.ts'
import { fitRidge, strongest } from '../src/measure/ridge.ts'
import { level, melStatistics } from '../src/measure/sound-features.ts'

/** Prints what a linear read-out hears: the class, and the rank correlation of every parameter, on unseen scenes. */
const say = (line: string) => writeSync(1, `${line}\n`)
const each = Number(process.argv[2] ?? 100)
let making = 0
const items = sceneClasses.flatMap((name, label) =>
  Array.from({ length: each }, (_, i) => {
    const scene = imagineScene(1000 + i, name)
    const started = process.cpuUsage()
    const sound = soundOfScene(scene)
    making += process.cpuUsage(started).user / 1000
    return { scene, label, features: melStatistics(sound), level: level(sound) }
  }),
)
const [train, test] = [items.filter((_, i) => i % 4 > 0), items.filter((_, i) => i % 4 === 0)]
const oneHot = (label: number) => sceneClasses.map((_, i) => (i === label ? 1 : -1))
const classOf = fitRidge(
  train.map((item) => item.features),
  train.map((item) => oneHot(item.label)),
)
const right = test.filter((item) => strongest(classOf(item.features)) === item.label).length
say(`${items.length} sounds, ${(making / items.length).toFixed(1)} ms of processor time each`)
say(`class by ridge regression: ${((100 * right) / test.length).toFixed(1)} % of ${test.length} unseen (chance 11.1 %)`)
say(`class       right  level~loudness   ${sceneParameters.join('  ')} (read out of log-mel statistics)`)
for (const [label, name] of sceneClasses.entries()) {
  const own = test.filter((item) => item.label === label)
  const known = train.filter((item) => item.label === label)
  const read = fitRidge(
    known.map((item) => item.features),
    known.map((item) => sceneParameters.map((key) => item.scene[key])),
    0.5,
  )
  const guesses = own.map((item) => read(item.features))
  const rho = sceneParameters.map((key, k) =>
    rankCorrelation(
      own.map((item) => item.scene[key]),
      guesses.map((guess) => guess[k] ?? 0),
    ),
  )
  const heard = own.filter((item) => strongest(classOf(item.features)) === label).length / own.length
  const loud = rankCorrelation(
    own.map((item) => item.scene.loudness),
    own.map((item) => item.level),
  )
  say([name.padEnd(10), heard.toFixed(2), loud.toFixed(2), ...rho.map((value) => value.toFixed(2))].join('   '))
}
