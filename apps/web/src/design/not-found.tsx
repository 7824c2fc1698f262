import { LinkButton } from './link-button.tsx'
import { Prose } from './prose.tsx'

/** Says that there is no such page. */
export function NotFound() {
  return (
    <Prose>
      <h1>Nothing on this paper</h1>
      <p>There is no such page or picture. It may have been deleted by whoever made it.</p>
      <p>
        <LinkButton href="/">Make a picture</LinkButton>
      </p>
    </Prose>
  )
}
