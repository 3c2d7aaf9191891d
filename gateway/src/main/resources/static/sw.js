// Keeps the tablet's pages so that they open without network: what the network says comes first, the last copy second.
"use strict";

const PAGES = "station-pages-1";
const SHELL = "station-shell-4";
const PATIENCE = 4000;
const FILES = [
  "/tiaobo.css", "/icon.svg", "/tablet/tablet.css", "/tablet/card.css", "/tablet/offline.html", "/sign-out.js", "/tablet/tablet.js", "/tablet/texts.js",
  "/tablet/store.js", "/tablet/queue.js", "/tablet/forms.js", "/tablet/inbox.js", "/tablet/scan.js", "/tablet/gs1.js",
];

// Kept when it was used once: the reader of codes, which is large, and the pictures of the step card.
const WHEN_USED = /^\/(webjars\/html5-qrcode|tablet\/steps)\//;

self.addEventListener("install", function (event) {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => ![PAGES, SHELL].includes(name)).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener("fetch", function (event) {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (FILES.includes(address.pathname) || WHEN_USED.test(address.pathname)) {
    event.respondWith(file(event));
  } else if (event.request.mode === "navigate" && address.pathname.startsWith("/station/")) {
    event.respondWith(page(event.request, address.pathname));
  }
});

// The copy at once, and a fresh one for the next time.
async function file(event) {
  const cache = await caches.open(SHELL);
  const path = new URL(event.request.url).pathname;
  const fresh = fetch(event.request).then(function (response) {
    return response.ok ? cache.put(path, response.clone()).then(() => response) : response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  return (await cache.match(path)) || fresh;
}

async function page(request, path) {
  const cache = await caches.open(PAGES);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok && !response.redirected) {
      await cache.put(path, response.clone());
    } else if (response.type === "opaqueredirect" || response.status === 401) {
      await caches.delete(PAGES); // the session is over: whoever comes next signs in first
    }
    return response.status < 500 ? response : (await cache.match(path)) || response;
  } catch (unreachable) {
    return (await cache.match(path)) || caches.match("/tablet/offline.html");
  }
}
