// @ts-check
// Keeps the site for readers without a network. The build writes its version and what it is made of before it; each file is
// known by the beginning of its SHA-256, so that a cache holds one build or nothing, whatever a server sends while it is
// being changed. With a network, pages come from the server as they do without this worker.

import { digest, othersOf, pathIn, prefixOf } from "./files.js";

const FILES = Object.assign({}, KEPT, ASKED);

const SCOPE = registration.scope;
const PREFIX = prefixOf(SCOPE);
const NAME = PREFIX + VERSION;
/** Where a cache notes who was there before it. */
const BEFORE = `${SCOPE}?before`;
/** Of a site of several years, the root keeps the newest one's files, too, which lie in its folder. */
const ASSET = /^([^/]+\/)?assets\//;
/** So long, in milliseconds, a page is waited for while there is a kept one. */
const PATIENCE = 3000;

/**
 * Puts a response into this build's cache, and throws when it is not this build's file to the byte.
 * @param {string} path
 * @param {Response} response
 */
const keep = async (path, response) => {
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digest(bytes)) !== FILES[path]) throw new Error(`${path}: not of this build`);
  // The type and the policy stay. A response made anew was not redirected, and so may answer a navigation.
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  await (await caches.open(NAME)).put(SCOPE + path, new Response(bytes, { headers }));
};

/**
 * A file as a cache has it. A broken cache is none, and so is a file of this build that is no longer what was kept.
 * @param {string} path
 */
const kept = async (path, cacheName = NAME) => {
  try {
    const found = await caches.match(SCOPE + path, { cacheName });
    if (!found || typeof FILES[path] !== "string") return found;
    return (await digest(await found.clone().arrayBuffer())) === FILES[path] ? found : undefined;
  } catch (_) {
    return undefined;
  }
};

/** All of the build, or an error and no new worker. What has arrived stays for the next attempt, unless room is short. */
const install = async () => {
  try {
    // One after the other, and the first page first: where it is not what was built, nothing more is asked for.
    for (const path of Object.keys(KEPT)) {
      if (await kept(path)) continue;
      // What a name with a hash stands for does not change, so that the browser's own copy will do.
      const cache = ASSET.test(path) ? "default" : "no-cache";
      await keep(path, await fetch(SCOPE + path, { cache, credentials: "same-origin" }));
    }
  } catch (error) {
    if (/** @type {Error} */ (error).name === "QuotaExceededError") await caches.delete(NAME);
    throw error;
  }
  skipWaiting();
};

const windows = async () => {
  const all = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  return all.filter(({ url }) => pathIn(SCOPE, url) !== undefined);
};

const takeOver = async () => {
  try {
    // Pages that are open now may go on asking for the files of an earlier build.
    const open = (await windows()).map(({ id }) => id);
    await (await caches.open(NAME)).put(BEFORE, new Response(JSON.stringify(open)));
    // The server is asked while this worker is still being started.
    if (registration.navigationPreload) await registration.navigationPreload.enable();
  } catch (_) {
    // The build is served all the same.
  }
  await clients.claim();
};

/** Deletes the caches of earlier builds once every page is gone that was open when this one took over. */
const sweep = async () => {
  try {
    const others = othersOf(await caches.keys(), SCOPE, VERSION);
    // The next build's cache is not yet whole.
    if (!others.length || registration.installing || registration.waiting) return;
    const note = await caches.match(BEFORE, { cacheName: NAME });
    const before = note ? await note.json() : [];
    if ((await windows()).some(({ id }) => before.includes(id))) return;
    await Promise.all(others.map((name) => caches.delete(name)));
  } catch (_) {
    // The next page tries again.
  }
};

/**
 * A file whose name holds its hash: right in every build's cache that has it.
 * @param {Request} request
 * @param {string} path
 */
const asset = async (request, path) => {
  let found = await kept(path);
  if (!found) {
    const names = await caches.keys().catch(() => /** @type {string[]} */ ([]));
    for (const name of names.filter((it) => it.startsWith(PREFIX))) found = found || (await kept(path, name));
  }
  return found || fetch(request);
};

/**
 * Whether a server answers well: not with a fault of its own or with too many readers, and not with a page of no bytes, as a full
 * disk sends it. Its first bytes are waited for.
 * @param {Response} response
 */
const isSound = async (response) => {
  if (response.status >= 500 || response.status === 408 || response.status === 429) return false;
  if (!response.ok || !response.body) return true;
  const { body } = response.clone();
  if (!body) return true;
  const reader = body.getReader();
  const { done } = await reader.read();
  reader.cancel().catch(() => {});
  return !done;
};

/**
 * A file whose name stays: from the server, or, where that does not answer in time or well, as this build has it.
 * @param {FetchEvent} event
 * @param {string} path
 */
const file = async (event, path) => {
  const early = Promise.resolve(event.preloadResponse);
  const answer = early.then((/** @type {Response | undefined} */ response) => response || fetch(event.request));
  event.waitUntil(answer.catch(() => {}));
  const late = new Promise((/** @type {(it?: undefined) => void} */ resolve) => setTimeout(resolve, PATIENCE));
  const sound = answer.then(async (it) => ((await isSound(it)) ? it : undefined));
  const response = await Promise.race([sound, late]).catch(() => {});
  if (response) {
    // Another build's file is not kept, and none is where there is no room.
    if (response.ok && !(await kept(path))) event.waitUntil(keep(path, response.clone()).catch(() => {}));
    return response;
  }
  return (await kept(path)) || answer;
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data === "opened") event.waitUntil(sweep());
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathIn(SCOPE, request.url);
  if (path === undefined || request.method !== "GET" || request.headers.has("Range")) return;
  if (ASSET.test(path)) event.respondWith(asset(request, path));
  else if (typeof FILES[path] === "string") event.respondWith(file(event, path));
});
