import { sceneClasses, sceneParameters } from '@soundscene/world'
import type { Metrics } from '../evaluate/evaluate.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const rho = (value: number) => value.toFixed(2)

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function accuracyTable({ real, generated, heard }: Metrics): string {
  const columns = [heard.classAccuracy, generated.classAccuracy, real.classAccuracy]
  const rows = [
    ...sceneClasses.map((name) => [name, ...columns.map(({ byClass }) => percent(byClass[name] ?? 0))]),
    ['**all**', ...columns.map(({ mean }) => `**${percent(mean)}**`)],
  ]
  return table(['class', 'sound heard as it', 'picture seen as it', 'real picture seen as it'], rows)
}

function controlTable({ real, generated }: Metrics): string {
  const rows = sceneParameters.map((name) => [
    name,
    rho(generated.controllability.mean[name]),
    rho(real.controllability.mean[name]),
  ])
  return table(['parameter', 'in drawn pictures', 'in real pictures'], rows)
}

function gainTable({ loudnessByGain }: Metrics): string {
  const gains = Object.values(loudnessByGain)[0]?.map(({ gain }) => `×${gain}`) ?? []
  const rows = Object.entries(loudnessByGain).map(([name, points]) => [
    name,
    ...points.map(({ loudness }) => rho(loudness)),
  ])
  return table(['loudness seen', ...gains], rows)
}

/** The model card of a bundle, every figure out of its metrics (Mitchell et al. 2019, *Model Cards*). */
export function modelCard(metrics: Metrics): string {
  return `# small-world

Draws a 64×64 picture of the scene that a sound came from. Trained from nothing by \`npx soundscene train\`, which writes
this folder; the settings are \`bundledSettings\` in \`packages/trainer\`.

**Everything it knows is synthetic.** Its nine kinds of scene, their sounds and their pictures are computed
([how](../../docs/small-world.md)). It has never heard a recording or seen a photograph. Any other sound is drawn as one
of the nine, with whatever probability the page shows; a voice is no class of its own. Its figures say nothing about real
sounds and can't be compared with the paper's.

![For each class a row of five held-out sounds: the scene's true picture, then three seeds' drawings](samples.png)

*A row a class: ${sceneClasses.join(', ')}. Five held-out sounds each: the true picture of the scene, then what three
seeds drew from the sound alone.*

## Figures

On ${metrics.scenes} held-out scenes, judged by a classifier trained on real small-world pictures only, which never met a
sound or a drawn picture. \`metrics.json\` has all of them; \`npx soundscene evaluate\` measures them again.

${accuracyTable(metrics)}

Does the picture follow the sound? Spearman's ρ between a scene's hidden parameter and the same parameter seen in the
picture, within each class and averaged over the classes:

${controlTable(metrics)}

The same sounds played quieter and louder (the paper's Table 2, as a number):

${gainTable(metrics)}

Two seeds of one sound differ by ${metrics.diversity.seeds.toFixed(3)} a pixel (mean absolute difference, 0…1); two true
pictures of one scene by ${metrics.diversity.takes.toFixed(3)}.

## Parts

- \`encoder.safetensors\`: SoundNet's trunk up to pool5, with heads for class and parameters
- \`generator.safetensors\`: the paper's generator, 256 + 10 inputs, four transposed convolutions
- \`config.json\`: shapes and classes. Weights are stored in half precision. MIT licence, like the code.

Model id \`${metrics.model}\`.
`
}
