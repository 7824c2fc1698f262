import { LinkButton } from '../design/link-button.tsx'
import { Prose } from '../design/prose.tsx'

export default function NotFound() {
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
