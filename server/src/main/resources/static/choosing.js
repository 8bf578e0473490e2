// A field that knows what it names: the server finds while one types, the arrows walk, Enter takes, Escape takes back.
import { mark, markedIn, optionsIn, receive, walk } from "./listbox.js";
import { placeUnder } from "./placing.js";

const PATIENCE = 150;
const taken = new WeakMap();
let timer;

const fieldOf = (event) => event.target.closest?.("[data-chooser]");
const part = (field, selector) => field.parentElement.querySelector(selector);
const listOf = (field) => part(field, "[role=listbox]");
const idOf = (field) => part(field, "input[type=hidden]");
const isOpen = (field) => field.getAttribute("aria-expanded") === "true";
const isOpenQuestion = (field) => field.value.trim() !== "" && idOf(field).value === "";
const fieldOfList = (list) => list.parentElement.querySelector("[data-chooser]");

const close = (field) => {
  clearTimeout(timer);
  // An answer that is still on its way would open the list again.
  window.htmx.trigger(listOf(field), "htmx:abort");
  if (!isOpen(field)) return;
  field.setAttribute("aria-expanded", "false");
  mark(field, listOf(field));
  listOf(field).hidePopover();
};

const open = (field) => {
  const list = listOf(field);
  field.setAttribute("aria-expanded", "true");
  list.style.setProperty("--w", `${field.offsetWidth}px`);
  if (!list.matches(":popover-open")) list.showPopover();
  placeUnder(list, field);
};

/** Asks for what is typed; for everything when nothing is, or when it names what is chosen. */
const ask = (field) => {
  clearTimeout(timer);
  const list = listOf(field);
  const q = isOpenQuestion(field) ? field.value : "";
  window.htmx.ajax("GET", field.dataset.chooser, { source: list, target: list, swap: "innerHTML", values: { q } });
};

const keep = (field) => taken.set(field, [idOf(field).value, field.value]);

/** One more of several: it stands ticked above the field, which is free for the next one. */
const gather = (field, option) => {
  const place = field.closest("[data-gathers]")?.parentElement.querySelector("[data-gathered]");
  if (!place) return;
  const { value, name } = option.dataset;
  if (![...place.querySelectorAll("input")].some((one) => one.value === value)) {
    const one = place.querySelector("template").content.cloneNode(true);
    one.querySelector("input").value = value;
    one.querySelector("span").textContent = name;
    place.append(one);
  }
  idOf(field).value = "";
  field.value = "";
  keep(field);
};

const take = (field, option) => {
  idOf(field).value = option.dataset.value;
  field.value = option.dataset.name;
  keep(field);
  close(field);
  gather(field, option);
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

const takeBack = (field) => {
  const [id, text] = taken.get(field) ?? ["", ""];
  idOf(field).value = id;
  field.value = text;
  close(field);
};

document.addEventListener("focusin", (event) => {
  const field = fieldOf(event);
  if (field && !isOpenQuestion(field)) keep(field);
});

// Before anybody else hears of it: a draft must not keep one person's identity under what is typed of another.
document.addEventListener("input", (event) => {
  const field = fieldOf(event);
  if (!field) return;
  idOf(field).value = "";
  clearTimeout(timer);
  if (field.value.trim() === "") close(field);
  else timer = setTimeout(() => ask(field), PATIENCE);
}, { capture: true });

document.addEventListener("click", (event) => {
  const field = fieldOf(event);
  if (!field || isOpen(field)) return;
  if (!isOpenQuestion(field)) field.select();
  ask(field);
});

document.addEventListener("htmx:afterSwap", (event) => {
  const list = event.detail.target;
  const field = list?.matches?.(".choices") && fieldOfList(list);
  if (!field || document.activeElement !== field) return;
  open(field);
  receive(field, list);
  if (!isOpenQuestion(field)) mark(field, list);
  part(field, "[role=status]").textContent = list.querySelector("[aria-disabled]")?.textContent ?? "";
});

const keys = {
  ArrowDown: (field) => (isOpen(field) ? walk(field, listOf(field), 1) : ask(field)),
  ArrowUp: (field) => (isOpen(field) ? walk(field, listOf(field), -1) : ask(field)),
  Escape: (field) => isOpen(field) && takeBack(field),
  Enter: (field) => {
    const option = isOpen(field) && markedIn(listOf(field));
    if (option) take(field, option);
    else if (isOpenQuestion(field) && !isOpen(field)) ask(field);
    else return isOpenQuestion(field);
  },
};

document.addEventListener("keydown", (event) => {
  const field = fieldOf(event);
  if (!field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Tab" && isOpen(field) && markedIn(listOf(field))) take(field, markedIn(listOf(field)));
  if (!Object.hasOwn(keys, event.key) || keys[event.key](field) === false) return;
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener("focusout", (event) => {
  const field = fieldOf(event);
  if (field) close(field);
});

// The list is clicked without leaving the field.
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest?.(".choices")) event.preventDefault();
});
document.addEventListener("mousedown", (event) => {
  if (event.target.closest?.(".choices")) event.preventDefault();
});
document.addEventListener("pointermove", (event) => {
  const list = event.target.closest?.(".choices");
  const option = list && event.target.closest("[role=option]:not([aria-disabled])");
  if (option && option !== markedIn(list)) mark(fieldOfList(list), list, option);
});
document.addEventListener("click", (event) => {
  const list = event.target.closest?.(".choices");
  const option = list && optionsIn(list).find((each) => each.contains(event.target));
  if (option) take(fieldOfList(list), option);
});

for (const moved of ["scroll", "resize"]) {
  addEventListener(moved, (event) => {
    const field = document.activeElement?.closest("[data-chooser]");
    if (field && isOpen(field) && !event.target.closest?.(".choices")) placeUnder(listOf(field), field);
  }, true);
}
