// What the page's scripts and its programs, or those of the one-file edition, hand to each other through the window.

/** The glue of a program: what wasm-bindgen has made of it. */
interface Program {
  /** Starts it. */
  default(module: { module_or_path: unknown }): Promise<unknown>;
}
interface CodeProgram extends Program {
  /** Draws the QR code of an address (crates/qr). */
  qr(place: Element, address: string, name: string | undefined): void;
}
interface CheckProgram extends Program {
  /** Puts the field for a text into an element; of a long report with its text and its parts (crates/check). */
  check(place: Element, text: string | undefined, parts: string[]): void;
}
interface DeckProgram extends Program {
  /** Shows the slides, or the speaker's console; calls `failed` when it cannot (crates/deck). */
  present(console: boolean, failed: () => void): void;
  /** Takes them away. */
  dismiss(): void;
}

/** The programs by their names in the one-file edition; what draws charts is a part of the page's, without glue. */
interface Programs {
  report: Program;
  code: CodeProgram;
  check: CheckProgram;
  deck: DeckProgram;
  drawing: undefined;
  /** In the editor's one-file edition, and in its worker. */
  edit: Program;
  publisher: Program;
}
/** Glue and module. */
type Brought<Id extends keyof Programs> = Promise<[Programs[Id], unknown]>;

interface Window {
  /** Brings the part of the page's program that draws charts. The glue calls it (xtask/src/build/split.rs). */
  bringDrawing: () => Promise<unknown>;
  /** Told by the program's glue of what stops it (xtask/src/build/split.rs). */
  stopped: (error: unknown) => boolean;
  /** Brings a part of a long report (crates/web/src/browser/parts.rs). */
  bringPart: (name: string) => Promise<string>;
  /** In the one-file edition alone: glue and module of a program by its name. */
  carried?: <Id extends keyof Programs>(id: Id) => Brought<Id>;
  /** In the one-file edition alone: where the view stands on the web; empty where it does not. */
  placed?: () => string;
  /** In the one-file edition alone: the script that reads aloud. */
  carriedVoice?: () => Promise<{ read: (button: HTMLElement) => void }>;
  /** In the one-file edition alone: the script that moves dots. */
  carriedSteps?: () => Promise<unknown>;
  /** The editor's page alone: the page of a report, or its slides, as HTML. */
  renderPage: (json: string, text: string, lang: string, layout: number) => Promise<string>;
  renderSlides: (json: string, text: string, lang: string) => Promise<string>;
  /** Shows it in a frame. */
  showPage: (frame: HTMLIFrameElement, html: string, lang: string, slides: boolean) => void;
  /** The finished site as one archive, and the one-file edition. */
  makeSite: (
    json: string,
    text: string,
    progress: (...told: unknown[]) => void,
  ) => Promise<{ zip: Uint8Array; offline: Uint8Array; left: string[] }>;
  /** The two files of a site that was downloaded. */
  openSite: (names: string[], contents: Uint8Array[], lang: string) => Promise<{ json: Uint8Array; text: Uint8Array }>;
  trustedTypes?: TrustedTypes;
}

/** In the one-file edition alone: the glue of each program, by the name that the build gives it (crates/publish/src/offline.rs). */
declare const programs: Programs;

/** Files that a page loads when it is asked to, by their names from the site's root on (xtask/src/build/mod.rs). */
declare const LATER: Record<string, string>;

/** What the bar of reading aloud says (crates/i18n/src/voice.rs). */
type VoiceWords = Record<
  | "region" | "reading" | "paused" | "failed" | "pause" | "resume" | "stop" | "slower" | "faster" | "rate" | "comma" | "signs",
  string
>;
/** The same by language, for the script that reads aloud (xtask/src/build/voice.rs). */
declare const VOICES: Record<string, VoiceWords>;

/** The editor of reports: its files by their names from the site's root on (xtask/src/build/edit.rs). */
declare const EDITOR: Record<"glue" | "wasm" | "worker", string>;
/** The program that makes sites, likewise; for the editor's worker. */
declare const PUBLISHER: Record<"glue" | "wasm", string>;

/** What is used of Trusted Types. */
interface TrustedTypes {
  createPolicy(name: "report-figures-sw", rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
  createPolicy(
    name: "report-figures-edit",
    rules: { createHTML: (html: string) => string; createScriptURL: (url: string) => string },
  ): { createHTML(html: string): string; createScriptURL(url: string): string };
}
declare const trustedTypes: TrustedTypes;
