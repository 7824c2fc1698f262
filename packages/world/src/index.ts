export { pictureOfScene } from './picture/picture-of-scene.ts'
export { rasterise } from './rasterise.ts'
export {
  imagineScene,
  type Scene,
  type SceneClass,
  type SceneParameter,
  sceneClasses,
  sceneParameters,
} from './scene.ts'
export { soundOfScene } from './sound/sound-of-scene.ts'
