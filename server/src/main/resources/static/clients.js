// Picked rows: the bulk bar appears with the first one and says how many there are.
for (const form of document.querySelectorAll("form[data-picks]")) {
  const bar = form.querySelector("[data-bulk]");
  const all = form.querySelector("[data-pick-all]");
  const boxes = [...form.querySelectorAll("input[name=client]")];
  const count = form.querySelector("[data-picked]");
  if (!all || !bar) continue;
  let last = null;

  const show = () => {
    const picked = boxes.filter((box) => box.checked);
    bar.hidden = picked.length === 0;
    count.textContent = count.dataset.picked.replace("#", picked.length);
    all.checked = picked.length === boxes.length;
    all.indeterminate = picked.length > 0 && picked.length < boxes.length;
    for (const box of boxes) box.closest("tr").toggleAttribute("aria-selected", false);
    for (const box of picked) box.closest("tr").setAttribute("aria-selected", "true");
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = box;
      show();
    });
    box.addEventListener("change", show);
  }
  show();
}

// A field changed in place: Escape takes it back.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".facts form");
  if (event.key === "Escape" && form) form.querySelector("[data-edit-cancel]")?.click();
});
export {};
