// Single keys, as the page "Keys" lists them. They are off in fields, under dialogs, and when the reader wants none.
import { open as openDrawer } from "./drawer.js";
import { open as openPalette } from "./palette.js";
import { pick } from "./picking.js";
import { undo } from "./toasts.js";

const PATIENCE = 1500;
const areOn = document.body.dataset.singleKeys !== "off";
let after = "";
let timer;

/** The letter that was meant; on a Bulgarian layout, phonetic or BDS, the Latin letter on the same key. */
const letterOf = (event) => {
  if (!/^\p{Script=Cyrillic}$/u.test(event.key)) return event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
};

const isTyping = (target) => target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

const rows = () => [...document.querySelectorAll("table[data-rows] tbody tr, [data-rows]:not(table) > *")];
const row = () => document.activeElement?.closest("table[data-rows] tbody tr, [data-rows]:not(table) > *");
const nameOf = (each) => each.querySelector("th a, a") ?? each.querySelector("button, input");

const step = (by) => {
  const all = rows();
  const at = all.indexOf(row());
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  const next = all[to];
  if (!next) return;
  nameOf(next)?.focus();
  next.scrollIntoView({ block: "nearest" });
};

const filter = () => {
  const field = document.querySelector("[data-page-filter]");
  if (field?.matches("button")) field.click();
  field?.focus();
  field?.select?.();
};

const openInDrawer = () => {
  const link = row()?.querySelector("th a, a");
  if (link) openDrawer(link.href);
};

const startCreating = () => {
  const menu = document.getElementById("creations");
  if (menu) menu.showPopover();
};

const click = (selector) => document.querySelector(selector)?.click();

const single = {
  j: () => step(1),
  k: () => step(-1),
  o: openInDrawer,
  x: (event) => pick(row(), event.shiftKey),
  e: () => (row() ?? document).querySelector(".edit, [data-key=e]")?.click(),
  z: undo,
  "/": filter,
  "?": () => openDrawer("/keys"),
};

const second = {
  g: (letter) => click(`[data-go="${CSS.escape(letter)}"]`),
  c: (letter) => click(`[data-create="${CSS.escape(letter)}"]`),
};

const forget = () => {
  after = "";
  clearTimeout(timer);
};

const begin = (letter) => {
  forget();
  after = letter;
  timer = setTimeout(forget, PATIENCE);
  if (letter === "c") startCreating();
};

/** What rooms add themselves: an element with data-key in the row, or else in the page, or else in the frame. */
const ofThePage = (letter) => [row(), document.getElementById("main"), document]
  .map((place) => place?.querySelector(`[data-key="${CSS.escape(letter)}"]`)).find(Boolean);

const onSingleKey = (event) => {
  const letter = letterOf(event);
  if (letter.length !== 1) return;
  if (after) {
    const does = second[after];
    forget();
    event.preventDefault();
    does(letter);
  } else if (letter in second) {
    event.preventDefault();
    begin(letter);
  } else if (letter in single) {
    event.preventDefault();
    single[letter](event);
  } else {
    const part = ofThePage(letter);
    if (part) event.preventDefault();
    part?.click();
  }
};

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && letterOf(event) === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (!areOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  onSingleKey(event);
});
