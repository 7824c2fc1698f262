import { buildSite } from './build-site.ts'
import { siteService, workerService } from './services.ts'

/** What a start builds and runs, beside the database. */
export interface Product {
  build: typeof buildSite
  worker: typeof workerService
  site: typeof siteService
}

/** The worker and the site of this checkout. */
export const wholeProduct: Product = { build: buildSite, worker: workerService, site: siteService }
