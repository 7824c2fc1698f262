/** Seeds that bring a slow worker down, as a bad driver would: one ends its process, one never comes back. */
export const fatalSeeds = { crash: 666, hang: 667 }
