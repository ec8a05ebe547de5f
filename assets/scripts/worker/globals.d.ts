// What the worker finds when it starts: what the build writes before it, and what TypeScript's library keeps for workers of
// another kind.

/** The name of the build. */
declare const VERSION: string;
/** Digests of files by their path from the site's folder: fetched at once, and kept once a reader has asked for them. */
declare const KEPT: Record<string, string>;
declare const ASKED: Record<string, string>;

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: "activate" | "install", then: (event: ExtendableEvent) => void): void;
declare function addEventListener(type: "message", then: (event: ExtendableMessageEvent) => void): void;
declare function addEventListener(type: "fetch", then: (event: FetchEvent) => void): void;
