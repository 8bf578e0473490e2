// Menus open under their button, stay inside the window, and are walked through with the arrow keys.
const GAP = 4;

const placeUnder = (menu, button) => {
  const at = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const end = document.documentElement.clientWidth - GAP;
  const below = at.bottom + GAP;
  const fitsBelow = below + size.height <= document.documentElement.clientHeight;
  const start = at.left + size.width <= end ? at.left : Math.max(GAP, at.right - size.width);
  menu.style.setProperty("--x", `${Math.min(start, Math.max(GAP, end - size.width))}px`);
  menu.style.setProperty("--y", `${fitsBelow ? below : Math.max(GAP, at.top - size.height - GAP)}px`);
};

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
