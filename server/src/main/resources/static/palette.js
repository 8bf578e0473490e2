// Find or do anything: the server searches, the arrows choose, Enter opens.
import { open as openDrawer } from "./drawer.js";

const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const hits = document.getElementById("palette-hits");

const options = () => [...hits.querySelectorAll("[role=option]:not([aria-disabled])")];
const chosen = () => hits.querySelector("[aria-selected=true]");

const choose = (option) => {
  chosen()?.setAttribute("aria-selected", "false");
  if (!option) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
};

const move = (by) => {
  const all = options();
  if (all.length > 0) choose(all[(all.indexOf(chosen()) + by + all.length) % all.length]);
};

const follow = (event) => {
  const option = chosen();
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
  hits.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, index) => { option.id = `palette-hit-${index}`; });
    choose(options()[0]);
  });
  input.addEventListener("keydown", (event) => {
    const does = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => follow(event), "?": listKeys }[event.key];
    if (!does || event.isComposing || (event.key === "?" && input.value)) return;
    event.preventDefault();
    does();
  });
  hits.addEventListener("pointermove", (event) => {
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    if (option && option !== chosen()) choose(option);
  });
  palette.addEventListener("click", (event) => {
    if (event.target === palette || event.target.closest("[role=option]")) palette.close();
  });
  for (const opener of document.querySelectorAll("[data-opens=palette]")) opener.addEventListener("click", open);
  if (new URLSearchParams(location.search).has("palette")) open();
}
