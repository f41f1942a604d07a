import { closeOwn, type Services } from './services';

/** Writes what is pending and stops the workers, the watched folder first, from which more would come. */
export async function closeServices(services: Services): Promise<void> {
  const { library, settings, search, alignment, attribution, watchedFolder, backups, firstView } = services;
  await watchedFolder.close();
  await library.close();
  firstView.close();
  closeOwn(services);
  await settings.close();
  await backups.close();
  await search.close();
  await alignment.close();
  await attribution.close();
}
