import { notFound } from 'next/navigation'

/** Every address that leads to no page: with several root layouts there is no other place to say so. */
export default function Nowhere(): never {
  notFound()
}
