import type { Metadata } from 'next'
import { Prose } from '../../../design/prose.tsx'

export const metadata: Metadata = {
  title: 'The model',
  description: 'What the bundled model knows, and what it doesn’t.',
}

export default function About() {
  return (
    <Prose>
      <h1>A small model of a small world</h1>
      <p>
        soundscene follows the paper{' '}
        <cite>Towards Audio to Scene Image Synthesis using Generative Adversarial Network</cite> (Wan, Chuang and Lee).
        One network listens: it turns a sound into 256 numbers. Another paints: it turns those numbers and a random seed
        into a picture of 64 × 64 pixels.
      </p>
      <h2>What it knows</h2>
      <p>
        The model that comes with soundscene has never heard the real world. It was trained on a synthetic one: sounds
        made by a program, and scenes drawn by the same program from the same hidden causes. How loud a sound is goes
        with the size of what splashes or shines; how high it is, with the size of the thing that makes it; how echoing,
        with how open the place is.
      </p>
      <p>There are nine kinds of scene: plane, speedboat, guitar, piano, drum, dog, dam, baseball and soccer.</p>
      <h2>What it doesn’t know</h2>
      <ul>
        <li>Anything else. A voice, rain or a doorbell becomes whichever of the nine it resembles most.</li>
        <li>Where you are. A picture is imagined, never a record of a place, and proves nothing about a recording.</li>
        <li>
          Real recordings. Its sounds were roughened with rooms, noise and microphones so that a phone’s recording can
          work, but nobody has measured how often it does.
        </li>
        <li>How sure it really is. The percentages are the model’s own, on its own small world.</li>
      </ul>
      <h2>What to do with the seed</h2>
      <p>
        The same sound with the same seed and loudness gives the same picture, always. “Another take” changes the seed
        and nothing else; “quieter” and “louder” keep the seed and change only the loudness, so that what differs
        between the two pictures is what the loudness did.
      </p>
    </Prose>
  )
}
