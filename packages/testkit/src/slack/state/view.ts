import type { Block } from '../blocks/block.ts'
import type { User } from './team.ts'

/** A modal or a home tab, as it is open before a person. */
export interface View {
  id: string
  person: User
  type: 'modal' | 'home'
  callbackId: string
  privateMetadata: string
  title?: string
  submit?: string
  notifyOnClose: boolean
  blocks: Block[]
  isOpen: boolean
  hash: string
  /** What the app found wrong with the last submission, by block id. */
  errors: Record<string, string>
}
