import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { Design } from '@soundscene/study/plan'

const most = 100_000

/** Designs from few to many, the order of the paper's first. */
export const usualDesigns: readonly [Design, ...Design[]] = [
  { raters: 10, sounds: 40, votesPerRater: 40 },
  { raters: 30, sounds: 60, votesPerRater: 30 },
  { raters: 60, sounds: 120, votesPerRater: 30 },
  { raters: 100, sounds: 200, votesPerRater: 20 },
  { raters: 200, sounds: 200, votesPerRater: 20 },
  { raters: 400, sounds: 400, votesPerRater: 20 },
]

/** Adds one design such as `30x60x20` (raters, sounds, votes each) to the designs. */
export function addDesign(text: string, designs?: [Design, ...Design[]]): [Design, ...Design[]] {
  const [, raters, sounds, votesPerRater] = (/^(\d{1,6})x(\d{1,6})x(\d{1,6})$/.exec(text) ?? []).map(Number)
  const design = { raters: raters ?? 0, sounds: sounds ?? 0, votesPerRater: votesPerRater ?? 0 }
  const { raters: people, sounds: heard, votesPerRater: each } = design
  if (people < 2 || heard < 2 || each < 1 || each > heard || Math.max(people, heard) > most)
    throw new InvalidArgumentError(
      `A design is raters x sounds x votes each, such as 30x60x20: at least 2 of each, at most ${most}, and no more votes than sounds.`,
    )
  return designs ? [...designs, design] : [design]
}
