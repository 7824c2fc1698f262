import { type APIEmbed, MessageFlags } from 'discord-api-types/v10'
import { z } from 'zod'
import { type Component, layoutComponents, legacyComponents } from '../components/layout.ts'
import { readForm } from '../rest/form.ts'
import type { MessageForm } from './message-form.ts'

/** What a message would hold once a form is applied. */
export interface Draft {
  content: string
  embeds: APIEmbed[]
  components: Component[]
  flags: number
  /** Names of the files that `attachment://` may name. */
  filenames: readonly string[]
}

/** A message's components as a form gives them, by the rules of its flags. */
const readComponents = (components: unknown, isLayout: boolean): Component[] =>
  readForm(z.object({ components: isLayout ? layoutComponents : legacyComponents }), { components }).components

/** What of a draft a message keeps. */
export const contentOf = ({ content, embeds, components }: Draft) => ({ content, embeds, components })

/** What a form makes of a message: what it does not name stays, null empties. */
export const draftOf = (form: MessageForm, before: Omit<Draft, 'filenames'>, filenames: readonly string[]): Draft => {
  const isLayout = (before.flags & MessageFlags.IsComponentsV2) !== 0
  const hasComponents = form.components && (form.components.length > 0 || isLayout)
  return {
    flags: before.flags,
    content: form.content === undefined ? before.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? before.embeds : ((form.embeds ?? []) as Draft['embeds']),
    components:
      form.components === undefined
        ? before.components
        : hasComponents
          ? readComponents(form.components, isLayout)
          : [],
    filenames: filenames.map((name) => name.replaceAll(/[^\w.()-]+/g, '_')),
  }
}

/** Whether there are neither words nor components; a file alone is a message. */
export const isEmpty = ({ content, embeds, components }: Draft): boolean =>
  content.trim() === '' && embeds.length === 0 && components.length === 0
