/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { cutShort } from './outbox/pause';
import { sendAll } from './outbox/send';

declare const self: ServiceWorkerGlobalScope;

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

// The new worker waits until no page of the old one is open: it would take away what that page may still load.
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field/index.html'), { allowlist: [/^\/field\//] }));

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === 'outbox') {
    sync.waitUntil(sendInBackground());
  }
});

/** By failing it asks the browser to call again. */
async function sendInBackground(): Promise<void> {
  await cutShort();
  if ((await sendAll()) === 'stopped') {
    throw new Error('The gateway cannot be reached, or asks to wait');
  }
}
