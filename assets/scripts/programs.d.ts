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
  deck: DeckProgram;
  drawing: undefined;
}
/** Glue and module. */
type Brought<Id extends keyof Programs> = Promise<[Programs[Id], unknown]>;

interface Window {
  /** Brings the part of the page's program that draws charts. The glue calls it (xtask/src/build/split.rs). */
  bringDrawing: () => Promise<unknown>;
  /** Brings a part of a long report (crates/web/src/browser/parts.rs). */
  bringPart: (name: string) => Promise<string>;
  /** In the one-file edition alone: glue and module of a program by its name. */
  carried?: <Id extends keyof Programs>(id: Id) => Brought<Id>;
  /** In the one-file edition alone: where the view stands on the web; empty where it does not. */
  placed?: () => string;
  /** In the one-file edition alone: the script that reads aloud. */
  carriedVoice?: () => Promise<{ read: (button: HTMLElement) => void }>;
  trustedTypes?: TrustedTypes;
}

/** In the one-file edition alone: the glue of each program, by the name that the build gives it (xtask/src/build/offline.rs). */
declare const programs: Programs;

/** What is used of Trusted Types. */
interface TrustedTypes {
  createPolicy(name: PolicyName, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
}
declare const trustedTypes: TrustedTypes;
