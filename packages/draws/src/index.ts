export type { DrawContext } from './context.ts'
export { deleteDraw, getDraw, peaksOf, pictureOf, redraw, submitDraw, watchDraw } from './contract.ts'
export type { DrawStage, DrawState, DrawTimings, DrawView } from './draw-view.ts'
