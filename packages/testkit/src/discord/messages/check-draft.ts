import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { partsOf } from '../components/parts.ts'
import { type FormError, passForm } from '../rest/form.ts'
import type { Draft } from './draft.ts'

/**
 * Holds a message to the rules that no single field shows.
 * @throws ApiError 50035
 */
export const checkDraft = (draft: Draft): void => {
  const isLayout = (draft.flags & MessageFlags.IsComponentsV2) !== 0
  passForm([
    ...(isLayout ? legacyFields(draft) : []),
    ...twins(draft),
    ...overfull(draft),
    ...missingFiles(draft),
    ...embedLength(draft),
  ])
}

const legacyFields = ({ content, embeds }: Draft): FormError[] =>
  Object.entries({ content, embeds })
    .filter(([, value]) => value.length > 0)
    .map(([field]) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }))

const twins = ({ components }: Draft): FormError[] => {
  const seen = new Set<string>()
  return partsOf(components).flatMap(({ part, path }) => {
    if (!('custom_id' in part) || !part.custom_id) return []
    if (!seen.has(part.custom_id)) {
      seen.add(part.custom_id)
      return []
    }
    const message = 'Component custom id cannot be duplicated'
    return [{ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }]
  })
}

const overfull = ({ components }: Draft): FormError[] => {
  const parts = partsOf(components)
  const letters = parts.reduce(
    (sum, { part }) => sum + (part.type === ComponentType.TextDisplay ? part.content.length : 0),
    0,
  )
  return [
    ...(parts.length > 40
      ? [
          {
            path: ['components'],
            code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            message: 'The total number of components exceeds 40',
          },
        ]
      : []),
    ...(letters > 4000
      ? [
          {
            path: ['components'],
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: 'The total displayable text exceeds 4000',
          },
        ]
      : []),
  ]
}

/** Every place at which a message names a file or an address, with its path. */
const mediaIn = ({ components }: Draft): { url: string; path: readonly PropertyKey[] }[] =>
  partsOf(components).flatMap(({ part, path }) => {
    if (part.type === ComponentType.Thumbnail) return [{ url: part.media.url, path: [...path, 'media', 'url'] }]
    if (part.type === ComponentType.File) return [{ url: part.file.url, path: [...path, 'file', 'url'] }]
    if (part.type !== ComponentType.MediaGallery) return []
    return part.items.map(({ media }, item) => ({ url: media.url, path: [...path, 'items', item, 'media', 'url'] }))
  })

const missingFiles = (draft: Draft): FormError[] =>
  mediaIn(draft).flatMap(({ url, path }) => {
    if (/^https?:\/\//.test(url)) return []
    const name = /^attachment:\/\/(.+)$/.exec(url)?.[1]
    if (name && draft.filenames.includes(name)) return []
    return [
      name
        ? {
            path,
            code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            message: `The referenced attachment '${name}' was not found`,
          }
        : { path, code: 'URL_TYPE_INVALID_SCHEME', message: "Scheme must be one of ('http', 'https', 'attachment')." },
    ]
  })

const embedLength = ({ embeds }: Draft): FormError[] => {
  const length = embeds.reduce(
    (sum, { title, description }) => sum + (title?.length ?? 0) + (description?.length ?? 0),
    0,
  )
  if (length <= 6000) return []
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' }]
}
