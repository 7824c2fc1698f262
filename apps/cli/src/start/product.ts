import { buildSite } from './build-site.ts'
import { botService, siteService, workerService } from './services.ts'

/** What a start builds and runs, beside the database. */
export interface Product {
  build: typeof buildSite
  worker: typeof workerService
  site: typeof siteService
  bot: typeof botService
}

/** The worker, the site and the bot of this checkout. */
export const wholeProduct: Product = { build: buildSite, worker: workerService, site: siteService, bot: botService }
