// Menus open under their button, stay inside the window, and are walked through with the arrow keys.
import { placeUnder } from "./placing.js";

const items = (menu) => [...menu.querySelectorAll("a, button")].filter((item) => item.offsetParent !== null);

document.addEventListener("toggle", (event) => {
  const menu = event.target;
  if (!menu.matches?.(".menu[popover]")) return;
  const button = document.querySelector(`[popovertarget="${menu.id}"]`);
  button?.setAttribute("aria-expanded", String(event.newState === "open"));
  if (event.newState !== "open") return;
  if (button) placeUnder(menu, button);
  if (!menu.querySelector("input, select")) items(menu)[0]?.focus();
}, true);

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(".menu[popover]");
  if (!menu || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key) || event.target.matches("input, select")) return;
  event.preventDefault();
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const next = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 };
  all[next[event.key]]?.focus();
});

// Enter in a field of a menu presses the button of that menu, also where the form around has others.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || !event.target.matches?.(".menu[popover] input")) return;
  const button = event.target.closest(".menu").querySelector("button[type=submit]");
  if (!button) return;
  event.preventDefault();
  button.click();
});
