import type { Random } from '../random.ts'

/** Which sounds each rater hears: as many votes a sound as can be, give or take one. */
export function assignSounds(
  { raters, sounds, votesPerRater }: { raters: number; sounds: number; votesPerRater: number },
  random: Random,
): Int32Array[] {
  const order = random.permutation(sounds)
  return Array.from({ length: raters }, (_, rater) =>
    Int32Array.from(
      { length: Math.min(votesPerRater, sounds) },
      (_, k) => order[(rater * votesPerRater + k) % sounds] as number,
    ),
  )
}
