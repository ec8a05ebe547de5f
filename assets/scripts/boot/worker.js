// @ts-check
// Hands the page to the worker (scripts/worker/) that keeps it for readers without a network.

import { own } from "./files.js";
import { onceLive } from "./live.js";

/**
 * Once the program has taken over and the browser has nothing to do. Where there are Trusted Types, a worker's address must
 * come from a policy. The page's header allows one by this name, once; it knows no address but this, and made here, before
 * anything else, nobody can make it.
 */
export const keepOffline = () => {
  if (!own.dataset.worker || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const address = new URL(own.dataset.worker, document.baseURI).href;
  let worker = address;
  if (window.trustedTypes) {
    try {
      worker = trustedTypes.createPolicy("report-figures-sw", { createScriptURL: () => address }).createScriptURL("");
    } catch (_) {
      return;
    }
  }
  const register = async () => {
    try {
      const { active } = await navigator.serviceWorker.register(worker);
      if (active) active.postMessage("opened");
    } catch (_) {
      // Nothing is kept.
    }
  };
  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 1000));
  onceLive(() => idle(register));
};
