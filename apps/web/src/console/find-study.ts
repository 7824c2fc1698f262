import type { Study } from '@soundscene/db'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '../server/site.ts'

/** A study by its id, looked up once a request; a missing one shows the not-found page. */
export const findStudy = cache(async (id: string): Promise<Study> => {
  const { studies } = (await database()).studies
  return (await studies.find(id)) ?? notFound()
})
