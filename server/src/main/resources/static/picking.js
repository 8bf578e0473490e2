// Picked rows: the bar appears with the first one, floats over the foot of the table and says how many there are.
const boxesIn = (place) => [...place.querySelectorAll("tbody :is([data-pick], .check[type=checkbox])")];
let last = null;

const show = (place) => {
  const bar = place.querySelector("[data-bulk]");
  const all = place.querySelector("[data-pick-all]");
  const count = place.querySelector("[data-picked]");
  const boxes = boxesIn(place);
  const picked = boxes.filter((box) => box.checked);
  if (bar) bar.hidden = picked.length === 0;
  if (count) count.textContent = count.dataset.picked.replace("#", picked.length.toLocaleString(document.documentElement.lang));
  if (all) {
    all.checked = picked.length > 0 && picked.length === boxes.length;
    all.indeterminate = picked.length > 0 && picked.length < boxes.length;
  }
  for (const box of boxes) {
    const row = box.closest("tr");
    if (box.checked) row.setAttribute("aria-selected", "true");
    else row.removeAttribute("aria-selected");
  }
};

const pickTo = (box, place) => {
  const boxes = boxesIn(place);
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
  if (from < 0) return;
  for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
};

/** Picks a row, or leaves it; with `range` all from the last one on. */
export const pick = (row, range) => {
  const box = row?.querySelector("[data-pick], .check[type=checkbox]");
  const place = box?.closest("[data-picks]");
  if (!place) return;
  box.checked = range || !box.checked;
  if (range) pickTo(box, place);
  last = box;
  show(place);
};

document.addEventListener("click", (event) => {
  const place = event.target.closest?.("[data-picks]");
  if (!place) return;
  if (event.target.closest("[data-pick-none]")) {
    for (const box of boxesIn(place)) box.checked = false;
    show(place);
  } else if (event.target.matches("[data-pick-all]")) {
    for (const box of boxesIn(place)) box.checked = event.target.checked;
    show(place);
  } else if (event.target.matches("tbody [data-pick], tbody .check[type=checkbox]")) {
    if (event.shiftKey && last) pickTo(event.target, place);
    last = event.target;
    show(place);
  }
});

// The browser brings ticks back when one returns to a page.
addEventListener("pageshow", () => {
  for (const place of document.querySelectorAll("[data-picks]")) show(place);
});
