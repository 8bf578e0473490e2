// Find or do anything: the server searches, the arrows choose, Enter opens.
import { open as openDrawer } from "./drawer.js";
import { mark, markedIn, receive, walk } from "./listbox.js";

const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const hits = document.getElementById("palette-hits");

const follow = (event) => {
  const option = markedIn(hits);
  if (!option) return;
  if (event.ctrlKey || event.metaKey) window.open(option.href, "_blank", "noopener");
  else option.click();
};

const listKeys = () => {
  palette.close();
  openDrawer("/keys");
};

/** Opens the palette with nothing typed. */
export const open = () => {
  if (!palette || palette.open) return;
  input.value = "";
  hits.replaceChildren();
  palette.showModal();
  input.focus();
  window.htmx.trigger(input, "ask");
};

if (palette) {
  hits.addEventListener("htmx:afterSwap", () => receive(input, hits));
  input.addEventListener("keydown", (event) => {
    const does = { ArrowDown: () => walk(input, hits, 1), ArrowUp: () => walk(input, hits, -1), Enter: () => follow(event), "?": listKeys }[event.key];
    if (!does || event.isComposing || (event.key === "?" && input.value)) return;
    event.preventDefault();
    does();
  });
  hits.addEventListener("pointermove", (event) => {
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    if (option && option !== markedIn(hits)) mark(input, hits, option);
  });
  palette.addEventListener("click", (event) => {
    if (event.target === palette || event.target.closest("[role=option]")) palette.close();
  });
  for (const opener of document.querySelectorAll("[data-opens=palette]")) opener.addEventListener("click", open);
  if (new URLSearchParams(location.search).has("palette")) open();
}
