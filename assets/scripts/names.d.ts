// The names by which scripts, programs, templates and style sheets know each other: the one list. A script that uses another
// `dataset` name does not pass `tsc`; tests/names.rs proves the rest: scripts name no attribute, id or event that is not here,
// and each name here is used by a script and by the other side.
//
// Why a list and no generated constants: the programs write these names in markup and selectors, and the scripts in selectors,
// where a constant would make every page heavier and hide what is looked for. A list with proof costs no byte.

/** `data-` attributes of `<html>`: the page's states. */
interface DOMStringMap {
  /** The page's program answers. */
  live?: string;
  /** The page's program has failed: `panic` or `data`. */
  failed?: string;
  /** Nothing will draw pictures that fit better. */
  static?: string;
  /** Letters are wider than pictures expect. */
  wide?: string;
  /** Numbers answer, and other input is kept. */
  ready?: string;
  /** The view that stands in the place of the page: `loading`, `page`, or a view of the slides' program. */
  deck?: string;
  /** Everything is laid out; on a section: this one is. */
  laid?: string;
  /** Nothing may be skipped: the reader comes to a place. */
  whole?: string;
  /** The controls of the slides are in sight. */
  awake?: string;
  /** The display settings, and whether there is something that answers them. */
  ease?: string;
  elder?: string;
  text?: string;
  contrast?: string;
  cursor?: string;
  /** The page waits for the style sheet of a chosen setting. */
  veiled?: string;
  /** Languages of this machine's voices; on the element that names files: the script that reads aloud. */
  voice?: string;
  /** Something is being read aloud; on the bar: the words for that. */
  reading?: string;
  /** The one-file edition waits for another language. */
  turning?: string;
  /** The one-file edition stands nowhere on the web. */
  unplaced?: string;
}

/** `data-` attributes of what can be tapped. */
interface DOMStringMap {
  /** Shows an entity; its id, or empty where the element's own id or address names it. */
  mark?: string;
  /** Makes choices: they are written as in the address. */
  set?: string;
  /** Is off until the program answers, or input is kept for it. */
  waits?: string;
  /** The search field. */
  query?: string;
  /** Leads away from the place to which the reader will come back. */
  away?: string;
  /** Presents. */
  present?: string;
  /** Copies the text of the element with this id. */
  copy?: string;
  /** Copies the address that this leads to. */
  link?: string;
  /** Shows the QR code of an address. */
  qr?: string;
  /** Reads the element with this id aloud. */
  say?: string;
  /** Shows a step of a ratio. */
  step?: string;
  /** What is announced when it is done. */
  said?: string;
  /** What is said where copying is refused. */
  refused?: string;
}

/** `data-` attributes that the program, the templates or the build write for scripts. */
interface DOMStringMap {
  /** A fold is the program's to open and close. */
  held?: string;
  /** The address of a figure, on its fold of downloads. */
  target?: string;
  /** The style sheet of the display settings, on the script that sets them. */
  sheet?: string;
  /** The words of a figure's button, on the bar of reading aloud. */
  figure?: string;
  /** The place that a report is of, on the buttons of what is taken along. */
  place?: string;
  /** The fingerprint of the report that was prerendered. */
  report?: string;
  /** The address of the site that the one-file edition is from. */
  site?: string;
  /** Characters of a program that the one-file edition carries. */
  length?: string;
  /** The chart that a page for a frame shows. */
  chart?: string;
  /** On the rail: words of the early inspector; its third is `text`. */
  name?: string;
  close?: string;
  /** On the notice: why the program does not answer. */
  old?: string;
  missing?: string;
  /** On the bar of what is read aloud: its words. */
  paused?: string;
  pause?: string;
  resume?: string;
  rate?: string;
  comma?: string;
  signs?: string;
  /** On the page's element for slides, or the one-file edition's script: files that are loaded later. */
  glue?: string;
  wasm?: string;
  drawing?: string;
  style?: string;
  code?: string;
  codeWasm?: string;
  qrName?: string;
  deckWasm?: string;
  deckStyle?: string;
  worker?: string;
}

/** Beginnings of `data-` attributes: the parts of the bar of what is read aloud. */
type AttributePrefix = "data-voice-";

/** `data-` attributes that scripts set and read, and style sheets at most: no other side need know them. */
interface DOMStringMap {
  /** Input that is kept for the program. */
  pending?: string;
  /** Is laid out later. */
  skip?: string;
  /** A chart draws itself. */
  motion?: string;
  /** The step that a ratio's picture is at. */
  at?: string;
  /** Has been copied. */
  done?: string;
  /** Is being read aloud: in part or whole. */
  aloud?: string;
  /** Closes the early inspector. */
  firstClose?: string;
  /** A frame of another site with a figure in it. */
  reportChart?: string;
}

/** Ids of elements that scripts look for. */
type ElementId =
  | "address"
  | "app"
  | "deck"
  | "full-text"
  | "inspector"
  | "languages"
  | "notice"
  | "rail"
  | "said"
  | "take-b";

/** Beginnings of ids, with an id of the report behind them. */
type IdPrefix = "f-" | "fig-" | "program-";

/** Views that an address asks for. */
type Fragment = "present" | "console";

/** Events that are not the browser's: slides have been left, and a mark of an embedded chart has been chosen. */
type EventName = "deck-left" | "fact-select";

/** An event between scripts: all of the page may be laid out anew. */
type OwnEventName = "restyled";

/** Names under which this machine remembers; what readers have chosen would be lost with another. */
type StorageKey = "report-figures.ease" | "report-figures:rate";

/** What windows of figures and of pages around them say to each other (docs/embedding.md). */
type MessageType = "report-figures:height" | "report-figures:ask";

/** The policy of Trusted Types that the server's header names (deploy/nginx.conf). */
type PolicyName = "report-figures-sw";
