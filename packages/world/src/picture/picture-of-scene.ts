import { Random } from '../random.ts'
import type { Scene, SceneClass } from '../scene.ts'
import { baseballPicture } from './baseball.ts'
import { damPicture } from './dam.ts'
import { dogPicture } from './dog.ts'
import { drumPicture } from './drum.ts'
import { guitarPicture } from './guitar.ts'
import { pianoPicture } from './piano.ts'
import { planePicture } from './plane.ts'
import { soccerPicture } from './soccer.ts'
import { speedboatPicture } from './speedboat.ts'

const pictures: Record<SceneClass, (scene: Scene, random: Random) => string> = {
  plane: planePicture,
  speedboat: speedboatPicture,
  guitar: guitarPicture,
  piano: pianoPicture,
  drum: drumPicture,
  dog: dogPicture,
  dam: damPicture,
  baseball: baseballPicture,
  soccer: soccerPicture,
}

/** The picture of a scene as SVG, 64 × 64 units. Another `take` is another view, hour and place of the same scene. */
export function pictureOfScene(scene: Scene, { take = 0 } = {}): string {
  const random = new Random(scene.seed, `picture/${scene.class}/${take}`)
  // A piano's keys run from low at the left to high at the right, so it is never mirrored.
  const mirrored = random.chance(0.5) && scene.class !== 'piano'
  const drawing = pictures[scene.class](scene, random)
  const content = mirrored ? `<g transform="translate(64 0) scale(-1 1)">${drawing}</g>` : drawing
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">${content}</svg>`
}
