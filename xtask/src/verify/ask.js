// Asks a host for files, eight at a time: `node ask.js ADDRESS`, with paths at the input, one a line. Each answer is a line of
// JSON with the file as the host sent it, unpacked if it was packed. Nothing is followed, kept or judged. Node.js' own client
// serves, since the build tool has no other use for one that knows TLS.

import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

const { request } = process.argv[2].startsWith("https:") ? https : http;

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };
const SECONDS = 30;

/** What a host says to one path; a failure is an answer too. */
const ask = (path) =>
  new Promise((resolve) => {
    const failed = (error) => resolve({ path, status: 0, error: String(error.code || error.message) });
    // Readers ask for a page by its folder, and hosts may send them there.
    const place = path.replace(/(^|\/)index\.html$/, "$1").split("/").map(encodeURIComponent).join("/");
    const url = new URL(place, process.argv[2].replace(/\/*$/, "/"));
    const headers = { "accept-encoding": "identity", "cache-control": "no-cache" };
    const asked = request(url, { headers, timeout: SECONDS * 1000 }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part)).on("error", failed);
      answer.on("end", () => {
        const encoding = answer.headers["content-encoding"] || "";
        try {
          const sent = Buffer.concat(parts);
          const body = (UNPACK[encoding] || ((it) => it))(sent).toString("base64");
          const { location = "", "content-type": kind = "" } = answer.headers;
          resolve({ path, status: answer.statusCode, encoding, location, kind, body });
        } catch (error) {
          failed(error);
        }
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`no answer in ${SECONDS} s`)));
    asked.on("error", failed);
    asked.end();
  });

const paths = readFileSync(0, "utf8").split("\n").filter(Boolean);
const work = async () => {
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const line = `${JSON.stringify(await ask(path))}\n`;
    // A pipe that is full is waited for.
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
};
for (let worker = 0; worker < 8; worker += 1) work();
