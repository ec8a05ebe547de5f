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
  settings?: string;
  elder?: string;
  text?: string;
  contrast?: string;
  cursor?: string;
  /** The page waits for the style sheet of a chosen setting. */
  concealed?: string;
  /** Languages of this machine's voices. */
  voice?: string;
  /** Something is being read aloud. */
  reading?: string;
  /** The one-file edition waits for another language. */
  turning?: string;
  /** The page is a copy that a browser saved. */
  saved?: string;
  /** The one-file edition stands nowhere on the web. */
  unplaced?: string;
}

/** `data-` attributes of what can be tapped. */
interface DOMStringMap {
  /** Shows an entity; its id, or empty where the element's own id or address names it. */
  mark?: string;
  /** Makes choices: they are written as in the address. */
  set?: string;
  /** Chooses a display setting: its name and value. */
  setting?: string;
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
  /** Opens the field for a text whose numbers are looked up. */
  check?: string;
  /** The files of a long report's lists, beside that of its whole text, and what is said while they come. */
  parts?: string;
  coming?: string;
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
  /** In the root of a site of several years: the way to the report that stood there first. */
  first?: string;
  /** On the list of years, of its search: the file that it reads, and what it says of an activity, of a task, or of nothing found. */
  index?: string;
  done?: string;
  planned?: string;
  nothing?: string;
  /** On the editor's frame: the id of what was clicked in the page. */
  picked?: string;
  /** A fold is the program's to open and close. */
  held?: string;
  /** The address of a figure, on its fold of downloads. */
  target?: string;
  /** The style sheet of the display settings, on the script that sets them. */
  sheet?: string;
  /** The words of a figure's button, on the bar of reading aloud. */
  figure?: string;
  /** What a number of a ratio's story is of the ratio. */
  told?: string;
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
  /** What its address asks for is not there. */
  unknown?: string;
  /** The program stopped. */
  panic?: string;
  /** On the page of a long report: what it fetches. */
  parts?: string;
  /** On the page's element for slides, or the one-file edition's script: what it tells of the site. */
  glue?: string;
  qrName?: string;
  worker?: string;
}

/** Beginnings of `data-` attributes: the parts of the bar of what is read aloud. */
type AttributePrefix = "data-voice-";

/** `data-` attributes that scripts set and read, and style sheets at most: no other side need know them. */
interface DOMStringMap {
  /** On `<html>`, what did not come of the page itself: `cut`, its end, or `style`. */
  lost?: string;
  /** Input that is kept for the program. */
  pending?: string;
  /** Is laid out later. */
  skip?: string;
  /** A chart draws itself. */
  motion?: string;
  /** The step that a ratio's picture is at. */
  at?: string;
  /** Its numbers are told while the reader scrolls, and which kind of number its picture shows. */
  tale?: string;
  shows?: string;
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
  | "edit"
  | "fingerprint"
  | "found"
  | "full-text"
  | "inspector"
  | "languages"
  | "notice"
  | "parts"
  | "opening"
  | "stopped"
  | "rail"
  | "report-data"
  | "results"
  | "said"
  | "take-b"
  | "words";

/** Beginnings of ids, with an id of the report behind them. */
type IdPrefix = "carried-" | "f-" | "fig-" | "program-";

/** Views that an address asks for. */
type Fragment = "present" | "console";

/** Events that are not the browser's: slides have been left, and a mark of an embedded chart has been chosen. */
type EventName = "deck-left" | "fact-select";

/** An event between scripts: all of the page may be laid out anew. */
type OwnEventName = "restyled";

/** Names under which this machine remembers; what readers have chosen would be lost with another, so that the first keeps its old name. */
type StorageKey = "report-figures.ease" | "report-figures.stopped" | "report-figures:rate";

/** What windows of figures and of pages around them say to each other (docs/embedding.md). */
type MessageType = "report-figures:height" | "report-figures:ask";

/** The policies of Trusted Types: that of pages, which the server's header names (xtask/src/hosts/policy.rs), and the editor's. */
type PolicyName = "report-figures-sw" | "report-figures-edit";
