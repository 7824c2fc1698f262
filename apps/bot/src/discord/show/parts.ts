import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'

/** A picture that travels with a message. */
export interface Picture {
  name: string
  png: Uint8Array
  altText: string
}

/** All that a message shows. */
export interface Sheet {
  components: APIMessageTopLevelComponent[]
  pictures: Picture[]
}

/** How a button looks: what it says, and what it does for whoever is about to press it. */
export interface ButtonLook {
  label: string
  emoji?: string
  style?: 'primary' | 'secondary' | 'danger'
}

const styles = { primary: ButtonStyle.Primary, secondary: ButtonStyle.Secondary, danger: ButtonStyle.Danger } as const

export const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content })

export const small = (content: string): APITextDisplayComponent => text(`-# ${content}`)

export const button = (id: string, { label, emoji, style = 'secondary' }: ButtonLook): APIButtonComponent => ({
  type: ComponentType.Button,
  style: styles[style],
  custom_id: id,
  label,
  ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
})

export const row = (...components: APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> => ({
  type: ComponentType.ActionRow,
  components,
})

/** Pictures beside each other, with what they show for those who don't see them; Discord takes 1024 characters. */
export const gallery = (pictures: readonly Picture[]): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: pictures.map(({ name, altText }) => ({
    media: { url: `attachment://${name}` },
    description: altText.slice(0, 1024),
  })),
})

/** Words and nothing else. */
export const wordsSheet = (words: string): Sheet => ({ components: [text(words)], pictures: [] })
